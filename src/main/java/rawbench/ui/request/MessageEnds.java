package rawbench.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.octets.Edit;
import rawbench.octets.Octets;

/**
 * How the lines of a request end, counted for its head and its body by themselves, and the edits that make a part end as it
 * should: what the ruler under the editor shows and repairs.
 *
 * @param bodyAt where the body begins, behind the first empty line; the length where there is none
 * @param binary whether the body has octets that no text has: then its line ends mean nothing
 */
record MessageEnds(Counts head, Counts body, long bodyAt, long length, boolean binary) {
    static final MessageEnds NONE = new MessageEnds(Counts.NONE, Counts.NONE, 0, 0, false);

    /** How many lines of a part end in each way. */
    record Counts(long crlf, long lf, long cr) {
        static final Counts NONE = new Counts(0, 0, 0);

        long all() {
            return crlf + lf + cr;
        }

        /** Whether all lines end in the same way. */
        boolean alike() {
            return all() == Math.max(crlf, Math.max(lf, cr));
        }

        long of(LineEnd end) {
            return switch (end) {
                case CRLF -> crlf;
                case LF -> lf;
                case CR -> cr;
            };
        }
    }

    static MessageEnds of(Octets octets) {
        byte[] bytes = octets.toByteArray();
        int body = bodyAt(bytes);
        int border = body >= 0 ? body : bytes.length;
        return new MessageEnds(counts(bytes, 0, border), counts(bytes, border, bytes.length), border, bytes.length,
                binary(bytes, border));
    }

    /** Where the body begins: behind the first empty line; empty where there is none. */
    static Optional<Long> bodyAt(Octets octets) {
        int body = bodyAt(octets.toByteArray());
        return body < 0 ? Optional.empty() : Optional.of((long) body);
    }

    private static int bodyAt(byte[] bytes) {
        int line = 0;
        for (int at = 0; at < bytes.length; at++) {
            int end = end(bytes, at);
            if (end > 0) {
                if (at == line && line > 0) {
                    return at + end;
                }
                at += end - 1;
                line = at + 1;
            }
        }
        return -1;
    }

    /** How many octets the line end at a place has; 0 where there is none. */
    private static int end(byte[] bytes, int at) {
        if (bytes[at] == '\n') {
            return 1;
        }
        if (bytes[at] != '\r') {
            return 0;
        }
        return at + 1 < bytes.length && bytes[at + 1] == '\n' ? 2 : 1;
    }

    private static Counts counts(byte[] bytes, int from, int to) {
        long[] counts = new long[LineEnd.values().length];
        for (int at = from; at < to; at++) {
            int end = end(bytes, at);
            if (end > 0) {
                counts[kind(bytes[at], end).ordinal()]++;
                at += end - 1;
            }
        }
        return new Counts(counts[LineEnd.CRLF.ordinal()], counts[LineEnd.LF.ordinal()], counts[LineEnd.CR.ordinal()]);
    }

    private static LineEnd kind(int first, int length) {
        return length == 2 ? LineEnd.CRLF : first == '\n' ? LineEnd.LF : LineEnd.CR;
    }

    private static boolean binary(byte[] bytes, int from) {
        for (int at = from; at < bytes.length;) {
            int octet = bytes[at] & 0xFF;
            int character = octet < 0x80 ? octet : Utf8.characterAt(bytes, at);
            boolean control = character < ' ' && character != '\t' && character != '\r' && character != '\n';
            if (control) {
                return true;
            }
            at += Utf8.length(character);
        }
        return false;
    }

    /** Whether the head ends its lines as it has to: RFC 9112 section 2.2 lets CRLF alone do it. */
    boolean headUsual() {
        return head.lf + head.cr == 0;
    }

    /** Whether nothing about the body's line ends need be looked at. */
    boolean bodyUsual() {
        return binary || body.alike() && body.cr == 0;
    }

    /** The edits that end all lines of the head in this way. */
    List<Edit> headEnded(Octets octets, LineEnd wanted) {
        return ended(octets, 0, bodyAt, wanted);
    }

    /** The edits that end all lines of the body in this way. */
    List<Edit> bodyEnded(Octets octets, LineEnd wanted) {
        return ended(octets, bodyAt, length, wanted);
    }

    /** The edits that end what ends in a range in this way; a last line without an end gets none. */
    static List<Edit> ended(Octets octets, long from, long to, LineEnd wanted) {
        byte[] bytes = octets.slice(from, to).toByteArray();
        List<Edit> edits = new ArrayList<>();
        for (int at = 0; at < bytes.length; at++) {
            int end = end(bytes, at);
            if (end > 0) {
                if (kind(bytes[at], end) != wanted) {
                    edits.add(new Edit(from + at, end, wanted.octets()));
                }
                at += end - 1;
            }
        }
        return edits;
    }

    /** The line end that is usual at a place: CRLF in the head, in the body what the line before or else this one has. */
    static LineEnd usual(Octets octets, long place) {
        Optional<Long> body = bodyAt(octets);
        if (body.isEmpty() || place < body.get()) {
            return LineEnd.CRLF;
        }
        return before(octets, body.get(), place).or(() -> behind(octets, place)).orElse(LineEnd.CRLF);
    }

    private static Optional<LineEnd> before(Octets octets, long body, long place) {
        long at = place;
        while (at > body && !isEnd(octets.at(at - 1))) {
            at--;
        }
        return at == body ? Optional.empty() : Optional.of(endingAt(octets, body, at));
    }

    private static LineEnd endingAt(Octets octets, long body, long end) {
        boolean lf = octets.at(end - 1) == '\n';
        boolean both = lf && end - 1 > body && octets.at(end - 2) == '\r';
        return both ? LineEnd.CRLF : lf ? LineEnd.LF : LineEnd.CR;
    }

    private static Optional<LineEnd> behind(Octets octets, long place) {
        long at = place;
        while (at < octets.length() && !isEnd(octets.at(at))) {
            at++;
        }
        if (at == octets.length()) {
            return Optional.empty();
        }
        boolean both = octets.at(at) == '\r' && at + 1 < octets.length() && octets.at(at + 1) == '\n';
        return Optional.of(kind(octets.at(at), both ? 2 : 1));
    }

    private static boolean isEnd(int octet) {
        return octet == '\r' || octet == '\n';
    }
}
