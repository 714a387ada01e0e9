package rawbench.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.http.RequestReader;
import rawbench.octets.Edit;
import rawbench.octets.Octets;

/**
 * What a request line means that other editors complete by themselves, written whole: the repair that is offered beside the
 * complaint of {@link RequestLineShape}, and never made in silence. Their forms are {@code https://host/path},
 * {@code GET https://host/path} or {@code GET {{base}}/path}, with or without a version, and with the query in lines of its
 * own below.
 *
 * @param target where the line says that it goes; empty where it says only a path
 * @param edits what writes it as it goes on the wire, with a Host field where there is none and the line names a host
 */
public record WholeRequest(Optional<String> target, List<Edit> edits) {
    /** A request line is looked for in so many octets. */
    private static final int LONGEST = 64 * 1024;
    private static final Pattern LINE = Pattern.compile(
            "(?:(?<method>[A-Za-z]+)[ \t]+)?(?<base>(?i:https?)://(?<authority>[^/?#@\\s]+)|\\{\\{[^{}\r\n]+\\}\\})?"
                    + "(?<path>[/?][^#\\s]*)?(?:#\\S*)?(?:[ \t]+(?<version>HTTP/\\d\\.\\d))?[ \t]*(?<query>(?:\r?\n[ \t]+[?&]\\S*)*)"
                    + "(?=\r?\n|$)");
    /** What stands between lines of a query, and a fragment, which no request-target has (RFC 9112 3.2). */
    private static final Pattern BESIDE_QUERY = Pattern.compile("#\\S*|\r?\n[ \t]+");

    /** The repair; empty where the line is whole already, or says nothing that can be understood. */
    public static Optional<WholeRequest> of(Octets request) {
        if (RequestLineShape.of(request).complete()) {
            return Optional.empty();
        }
        Matcher line = LINE.matcher(request.slice(0, Math.min(LONGEST, request.length())).latin1());
        boolean offered = line.lookingAt() && (line.group("base") != null || line.group("path") != null);
        return offered ? Optional.of(whole(request, line)) : Optional.empty();
    }

    private static WholeRequest whole(Octets request, Matcher line) {
        String path = or(line.group("path"), "") + BESIDE_QUERY.matcher(line.group("query")).replaceAll("");
        String written = or(line.group("method"), "GET") + " " + (path.startsWith("/") ? "" : "/") + path + " "
                + or(line.group("version"), "HTTP/1.1");
        String authority = line.group("authority");
        if (authority != null && !saysHost(written, request.slice(line.end(), request.length()))) {
            written += "\r\nHost: " + authority;
        }
        if (line.end() == request.length()) {
            written += "\r\n\r\n";
        }
        return new WholeRequest(Optional.ofNullable(line.group("base")),
                List.of(new Edit(0, line.end(), Octets.latin1(written))));
    }

    /** Whether there is a Host field below the line, however it is written and whatever it says. */
    private static boolean saysHost(String line, Octets below) {
        return RequestReader.read(Octets.latin1(line).concat(below)).message().head().has("Host");
    }

    private static String or(String said, String usual) {
        return said == null ? usual : said;
    }
}
