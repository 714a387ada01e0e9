package rawbench.lint;

import java.util.List;

import rawbench.content.MediaType;
import rawbench.content.Pretty;
import rawbench.http.Detail;
import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.http.Framing;
import rawbench.lint.Repair.Act;
import rawbench.octets.Edit;
import rawbench.octets.Octets;

/** An encoded form: pairs of which every octet but the plain ones is encoded (RFC 1866 8.2.1); a part of {@link Lint}. */
final class FormLook {
    private static final MediaType JSON = new MediaType("application", "json", List.of());
    private static final long MOST_ENCODED = 1 << 20;

    private final Asked asked;
    private final Octets content;

    FormLook(Asked asked, Octets content) {
        this.asked = asked;
        this.content = content;
    }

    void look(Line line) {
        int first = content.at(0);
        if ((first == '{' || first == '[') && Pretty.of(JSON, content, () -> false).whole()) {
            asked.note(Deviation.CONTENT_IS_JSON, line, line.changed("application/json"));
            return;
        }
        long at = odd();
        if (at < 0) {
            return;
        }
        boolean chunked = asked.lenient().framing() instanceof Framing.Chunked;
        boolean whole = !chunked && content.length() <= MOST_ENCODED && asked.lenient().rest().isEmpty();
        asked.notes()
                .add(Deviation.CONTENT_NOT_FORM.at(asked.contentAt() + (chunked ? 0 : at), 1, named(content.at(at))),
                        whole ? new Repair[]{encoded()} : new Repair[0]);
    }

    /** The first octet that would have to be encoded, or -1. */
    private long odd() {
        byte[] block = content.toByteArray();
        for (int i = 0; i < block.length; i++) {
            int c = block[i] & 0xFF;
            if (c <= ' ' || c >= 0x7F || c == '%' && !coded(block, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean coded(byte[] octets, int at) {
        return at + 2 < octets.length && Character.digit(octets[at + 1], 16) >= 0
                && Character.digit(octets[at + 2], 16) >= 0;
    }

    private static Detail named(int octet) {
        return (switch (octet) {
            case ' ' -> Words.FORM_SPACE;
            case '\r', '\n' -> Words.FORM_LINE_END;
            case '%' -> Words.FORM_PERCENT;
            default -> octet >= 0x7F ? Words.FORM_HIGH : Words.FORM_CONTROL;
        }).of();
    }

    /** Everything encoded that has to be, a line end behind the last pair taken away, and the length set to what is left. */
    private Repair encoded() {
        byte[] octets = content.toByteArray();
        int end = octets.length;
        while (end > 0 && (octets[end - 1] == '\r' || octets[end - 1] == '\n')) {
            end--;
        }
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < end; i++) {
            int c = octets[i] & 0xFF;
            if (c == ' ') {
                form.append('+');
            } else if (c < ' ' || c >= 0x7F || c == '%' && !coded(octets, i)) {
                form.append(String.format("%%%02X", c));
            } else {
                form.append((char) c);
            }
        }
        Edit body = new Edit(asked.contentAt(), content.length(), Octets.latin1(form.toString()));
        List<Edit> edits = new java.util.ArrayList<>(asked.lengthOf(form.length()).edits());
        edits.add(body);
        return new Repair(Act.ENCODE, form.toString(), edits);
    }
}
