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
            throw new IllegalArgumentException(CurlWords.NO_END_OF_HEAD.of());
        }
        if (end > MOST_HEAD || request.length() - end > mostBody) {
            throw new IllegalArgumentException(CurlWords.TOO_LONG.of());
        }
        String head = request.slice(0, end).latin1();
        String[] lines = head.split("\r\n", -1);
        for (int i = 0; i < lines.length; i++) {
            check(lines[i], i);
        }
        Matcher line = LINE.matcher(lines[0]);
        if (!line.matches()) {
            throw new IllegalArgumentException(
                    CurlWords.OTHER_REQUEST_LINE.of());
        }
        List<String> fields = new ArrayList<>(List.of(lines).subList(1, lines.length));
        hosts(fields);
        CurlRequestParts parts = new CurlRequestParts(lines[0], line.group(1), line.group(2), List.copyOf(fields),
                request.from(end + HEAD_END.length()).latin1());
        return parts.chunked() ? parts.unchunked() : parts;
    }

    private static void check(String line, int at) {
        int number = at + 1;
        if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            throw new IllegalArgumentException(CurlWords.BARE_END.of(number, line.indexOf('\n') >= 0 ? "LF" : "CR"));
        }
        if (line.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(CurlWords.NUL.of(number));
        }
        if (at == 0) {
            return;
        }
        if (line.startsWith(" ") || line.startsWith("\t")) {
            throw new IllegalArgumentException(CurlWords.OBS_FOLD.of(number));
        }
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(CurlWords.NO_COLON.of(number));
        }
        if (colon + 1 < line.length() && line.substring(colon + 1).isBlank()) {
            throw new IllegalArgumentException(CurlWords.BLANK_FIELD.of(number));
        }
        if (colon + 1 == line.length() && line.substring(0, colon).contains(";")) {
            throw new IllegalArgumentException(
                    CurlWords.SEMICOLON.of(number));
        }
    }

    private static void hosts(List<String> fields) {
        List<String> hosts = fields.stream().filter(field -> CurlFields.named(field, "Host")).toList();
        if (hosts.size() > 1) {
            throw new IllegalArgumentException(CurlWords.SEVERAL_HOSTS.of(hosts.size()));
        }
        if (hosts.size() == 1 && fields.indexOf(hosts.getFirst()) > 0) {
            throw new IllegalArgumentException(CurlWords.HOST_BEHIND.of());
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
                    CurlWords.OTHER_CHUNKS.of());
        }
        if (one.group(2).length() > 60_000) {
            throw new IllegalArgumentException(CurlWords.LONG_CHUNK.of());
        }
        return new CurlRequestParts(line, method, target, fields, one.group(2));
    }
}
