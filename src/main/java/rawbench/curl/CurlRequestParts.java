package rawbench.curl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.octets.Octets;

/**
 * A request as curl would have to be told it.
 *
 * @param line the whole request line
 * @param fields field lines in order
 * @param body what curl is given; where chunks are wanted, what is in them
 */
record CurlRequestParts(String line, String method, String target, List<String> fields, String body) {
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S.*) (HTTP/1\\.[01])", Pattern.DOTALL);
    private static final int MOST_HEAD = 1024 * 1024;
    private static final Octets HEAD_END = Octets.latin1("\r\n\r\n");

    /**
     * Takes a request apart.
     *
     * @throws IllegalArgumentException with the reason why curl cannot send it
     */
    static CurlRequestParts of(Octets request, int mostBody) {
        long end = request.indexOf(HEAD_END, 0);
        if (end < 0) {
            throw new IllegalArgumentException("the head has no end, an empty line with CRLF; curl always writes one");
        }
        if (end > MOST_HEAD || request.length() - end > mostBody) {
            throw new IllegalArgumentException("the request is too long for a command line; send it from a file with"
                    + " rawbench send --request-file");
        }
        String head = request.slice(0, end).latin1();
        String[] lines = head.split("\r\n", -1);
        for (int i = 0; i < lines.length; i++) {
            check(lines[i], i);
        }
        Matcher line = LINE.matcher(lines[0]);
        if (!line.matches()) {
            throw new IllegalArgumentException(
                    "curl writes a request line as METHOD target HTTP/1.1 (or 1.0), one blank"
                            + " between; this one is otherwise");
        }
        List<String> fields = new ArrayList<>(List.of(lines).subList(1, lines.length));
        hosts(fields);
        CurlRequestParts parts = new CurlRequestParts(lines[0], line.group(1), line.group(2), List.copyOf(fields),
                request.from(end + HEAD_END.length()).latin1());
        return parts.chunked() ? parts.unchunked() : parts;
    }

    private static void check(String line, int at) {
        String where = "line " + (at + 1) + " of the head ";
        if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            throw new IllegalArgumentException(where + "holds a bare " + (line.indexOf('\n') >= 0 ? "LF" : "CR")
                    + "; curl ends every line with CRLF");
        }
        if (line.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(where + "holds NUL, which no command line can");
        }
        if (at == 0) {
            return;
        }
        if (line.startsWith(" ") || line.startsWith("\t")) {
            throw new IllegalArgumentException(where + "continues the one before (obs-fold, RFC 9112 5.2); curl writes"
                    + " no such line");
        }
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(where + "has no name and colon; curl leaves such a field out");
        }
        if (colon + 1 < line.length() && line.substring(colon + 1).isBlank()) {
            throw new IllegalArgumentException(where + "is a field of blanks only; curl leaves it out, or writes it"
                    + " without them");
        }
        if (colon + 1 == line.length() && line.substring(0, colon).contains(";")) {
            throw new IllegalArgumentException(
                    where + "is an empty field with a semicolon in its name; curl leaves it out");
        }
    }

    private static void hosts(List<String> fields) {
        List<String> hosts = fields.stream().filter(field -> CurlFields.named(field, "Host")).toList();
        if (hosts.size() > 1) {
            throw new IllegalArgumentException("there are " + hosts.size() + " Host fields; curl writes one");
        }
        if (hosts.size() == 1 && fields.indexOf(hosts.getFirst()) > 0) {
            throw new IllegalArgumentException("Host stands behind other fields; curl writes it first");
        }
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> CurlFields.named(field, name));
    }

    private boolean chunked() {
        return !body.isEmpty() && fields.stream()
                .filter(field -> CurlFields.named(field, "Transfer-Encoding"))
                .anyMatch(field -> field.toLowerCase(java.util.Locale.ROOT).contains("chunked"));
    }

    private CurlRequestParts unchunked() {
        Matcher one = Pattern.compile("(?s)([0-9a-f]{1,8})\r\n(.*)\r\n0\r\n\r\n").matcher(body);
        if (!one.matches() || Integer.parseUnsignedInt(one.group(1), 16) != one.group(2).length()) {
            throw new IllegalArgumentException(
                    "the body comes in chunks that curl would not make: it writes one chunk, its"
                            + " size in lower-case hex, and the last chunk");
        }
        if (one.group(2).length() > 60_000) {
            throw new IllegalArgumentException("the chunk is longer than those that curl makes");
        }
        return new CurlRequestParts(line, method, target, fields, one.group(2));
    }
}
