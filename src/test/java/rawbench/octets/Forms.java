package rawbench.octets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The same octets in every form that a byte string can have: the shared tester of them all. */
final class Forms {
    private Forms() {
    }

    static Map<String, Octets> of(byte[] content, Random random) {
        Map<String, Octets> forms = new LinkedHashMap<>();
        forms.put("array", Octets.of(content));
        byte[] wider = new byte[content.length + 20];
        random.nextBytes(wider);
        System.arraycopy(content, 0, wider, 7, content.length);
        forms.put("part of an array", Octets.owning(wider).slice(7, 7L + content.length));
        forms.put("mapped", mapped(content));
        forms.put("part of a mapping", mapped(wider).slice(7, 7L + content.length));
        forms.put("joined", joined(content, random));
        forms.put("part of a joining", Octets.join(List.of(Octets.owning(new byte[9_000]), joined(content, random),
                Octets.latin1("tail"))).slice(9_000, 9_000L + content.length));
        forms.put("spanned", spanned(content, random));
        forms.put("joined of all", Octets.join(List.of(forms.get("array").slice(0, content.length / 3),
                forms.get("mapped").slice(content.length / 3, content.length / 2),
                forms.get("spanned").slice(content.length / 2, content.length))));
        return forms;
    }

    static Octets mapped(byte[] content) {
        try (Spill spill = new Spill(0)) {
            spill.append(content, 0, content.length);
            return spill.snapshot();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Octets joined(byte[] content, Random random) {
        List<Octets> parts = new ArrayList<>();
        for (int at = 0; at < content.length;) {
            int n = Math.min(content.length - at, random.nextInt(2 + content.length / 4));
            parts.add(Octets.copyOf(content, at, n));
            at += n;
        }
        parts.add(Octets.empty());
        return Octets.join(parts);
    }

    /** The content scattered over a base with other octets between. */
    private static Octets spanned(byte[] content, Random random) {
        byte[] base = new byte[3 * content.length + 100];
        random.nextBytes(base);
        SpanTable.Builder spans = new SpanTable.Builder();
        int at = 0;
        int to = 0;
        while (at < content.length) {
            to += random.nextInt(4);
            int n = Math.min(content.length - at, 1 + random.nextInt(1 + Math.max(1, content.length / 50)));
            if (to + n + content.length - at > base.length) {
                n = content.length - at;
            }
            System.arraycopy(content, at, base, to, n);
            spans.add(to, to + n);
            at += n;
            to += n;
        }
        return Octets.spanned(Octets.owning(base), spans.build());
    }
}
