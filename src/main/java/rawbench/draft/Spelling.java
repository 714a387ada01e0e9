package rawbench.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import rawbench.octets.Escapes;
import rawbench.octets.Octets;

/**
 * One way to write a request into a template.
 *
 * @param head the lines among which comments may stand
 * @param rest the lines after them: the empty line and the body
 * @param words the directives that say how to read it; a word not named is not wanted
 * @param sideFiles what has to lie beside the template
 */
record Spelling(List<String> head, List<String> rest, Map<String, List<String>> words, Map<String, Octets> sideFiles) {
    /** The directives that belong to the way of writing, not to the request. */
    static final List<String> WORDS = List.of(Directive.BODY_EOL, Directive.BODY_TAIL, Directive.SHA256, Directive.RAW);

    /** As other editors write it, with the lines of the body as they already stand. */
    static Spelling withBody(List<String> head, List<String> rest, Map<String, List<String>> words) {
        return new Spelling(head, rest, words, Map.of());
    }

    /** As other editors write it. */
    static Spelling ordinary(Portable message, String stem) {
        return switch (message.body()) {
            case BodyForm.Inline inline -> inline(message.head(), inline);
            case BodyForm.Beside(Octets body) -> {
                String sha = body.sha256();
                String name = name(stem, sha, "body.bin");
                yield new Spelling(message.head(), List.of("", "< " + name),
                        Map.of(Directive.SHA256, List.of(sha)), Map.of(name, body));
            }
        };
    }

    private static Spelling inline(List<String> head, BodyForm.Inline body) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        if (body.crlf()) {
            words.put(Directive.BODY_EOL, List.of("crlf"));
        }
        if (!body.tail().isEmpty()) {
            words.put(Directive.BODY_TAIL, List.of(Escapes.encode(body.tail()).replace(" ", "\\x20")));
        }
        List<String> rest = new ArrayList<>();
        if (!body.lines().isEmpty()) {
            rest.add("");
            rest.addAll(body.lines());
        }
        return new Spelling(head, rest, words, Map.of());
    }

    /** Octet for octet, which only Rawbench reads. */
    static Spelling raw(Octets message, String stem) {
        if (message.length() <= BodyForm.LONGEST_INLINE) {
            return new Spelling(rawLines(Escapes.encode(message)), List.of(),
                    Map.of(Directive.RAW, List.of("escaped")), Map.of());
        }
        String sha = message.sha256();
        String name = name(stem, sha, "raw");
        return new Spelling(List.of(), List.of(),
                Map.of(Directive.SHA256, List.of(sha), Directive.RAW, List.of("file " + name)), Map.of(name, message));
    }

    /** The same with the acts that come before its octets. */
    Spelling after(List<String> acts) {
        Map<String, List<String>> more = new LinkedHashMap<>(words);
        more.put(Directive.DO, acts);
        return new Spelling(head, rest, more, sideFiles);
    }

    /** Octet for octet and act for act. */
    static Spelling acts(List<ReplyAct> acts) {
        List<String> lines = new ArrayList<>();
        acts(acts, lines);
        return new Spelling(lines, List.of(), Map.of(Directive.RAW, List.of("escaped")), Map.of());
    }

    private static void acts(List<ReplyAct> acts, List<String> lines) {
        boolean open = false;
        for (ReplyAct act : acts) {
            if (act instanceof ReplyAct.Send(Octets octets)) {
                if (open) {
                    // Without an act between, these octets would belong to the act before.
                    lines.add(new Directive(Directive.DO, "wait 0 ms").spelled());
                }
                lines.addAll(rawLines(Escapes.encode(octets)));
                continue;
            }
            lines.add(new Directive(Directive.DO, ReplyActs.word(act)).spelled());
            open = act instanceof ReplyAct.Drip || act instanceof ReplyAct.Repeat;
            if (act instanceof ReplyAct.Drip drip) {
                lines.addAll(rawLines(Escapes.encode(drip.octets())));
            } else if (act instanceof ReplyAct.Repeat repeat) {
                acts(repeat.acts(), lines);
            }
        }
    }

    /** A name that no other content has, so that an old side file is never overwritten by a new one. */
    private static String name(String stem, String sha, String ending) {
        return "./" + stem.replaceAll("[^\\p{L}\\p{N}._-]+", "_") + "." + sha.substring(0, 12) + "." + ending;
    }

    /** The {@code #|} lines: one ends after each CRLF, LF or lone CR that it spells, and never with a blank. */
    private static List<String> rawLines(String escaped) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < escaped.length()) {
            if (escaped.charAt(at) != '\\') {
                at++;
                continue;
            }
            char kind = escaped.charAt(at + 1);
            at += kind == 'x' ? 4 : 2;
            if (kind == 'n' || kind == 'r' && !escaped.startsWith("\\n", at)) {
                lines.add(rawLine(escaped.substring(from, at)));
                from = at;
            }
        }
        if (from < at) {
            lines.add(rawLine(escaped.substring(from)));
        }
        return lines;
    }

    private static String rawLine(String escaped) {
        return "#| " + (escaped.endsWith(" ") ? escaped.substring(0, escaped.length() - 1) + "\\x20" : escaped);
    }
}
