package rawbench.practice;

import java.util.List;
import java.util.Map;

/** An answer with any final status code (RFC 9110 15), with the fields that belong to it. */
final class StatusPages {
    private static final Map<Integer, String> REASONS = Map.ofEntries(Map.entry(200, "OK"), Map.entry(201, "Created"),
            Map.entry(202, "Accepted"), Map.entry(203, "Non-Authoritative Information"), Map.entry(204, "No Content"),
            Map.entry(205, "Reset Content"), Map.entry(206, "Partial Content"), Map.entry(300, "Multiple Choices"),
            Map.entry(301, "Moved Permanently"), Map.entry(302, "Found"), Map.entry(303, "See Other"),
            Map.entry(304, "Not Modified"), Map.entry(307, "Temporary Redirect"), Map.entry(308, "Permanent Redirect"),
            Map.entry(400, "Bad Request"), Map.entry(401, "Unauthorized"), Map.entry(402, "Payment Required"),
            Map.entry(403, "Forbidden"), Map.entry(404, "Not Found"), Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"), Map.entry(407, "Proxy Authentication Required"),
            Map.entry(408, "Request Timeout"), Map.entry(409, "Conflict"), Map.entry(410, "Gone"),
            Map.entry(411, "Length Required"), Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Content Too Large"), Map.entry(414, "URI Too Long"),
            Map.entry(415, "Unsupported Media Type"), Map.entry(416, "Range Not Satisfiable"),
            Map.entry(417, "Expectation Failed"), Map.entry(418, "I'm a teapot"), Map.entry(421, "Misdirected Request"),
            Map.entry(422, "Unprocessable Content"), Map.entry(426, "Upgrade Required"),
            Map.entry(428, "Precondition Required"), Map.entry(429, "Too Many Requests"),
            Map.entry(431, "Request Header Fields Too Large"), Map.entry(451, "Unavailable For Legal Reasons"),
            Map.entry(500, "Internal Server Error"), Map.entry(501, "Not Implemented"), Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"), Map.entry(504, "Gateway Timeout"),
            Map.entry(505, "HTTP Version Not Supported"), Map.entry(511, "Network Authentication Required"));

    private StatusPages() {
    }

    static List<Page> all() {
        return List.of(Page.numbered("/status/", 404, 599, "An answer with that status code, from 200 to 599.",
                (_, n) -> status((int) n)));
    }

    private static Reply status(int code) {
        if (code < 200) {
            return Reply.says(400, "Bad Request",
                    "/status/{n} takes 200 to 599: codes below 200 are interim, see /early-hints.\n");
        }
        String reason = REASONS.getOrDefault(code, "");
        Reply reply = code == 204 || code == 304
                ? Reply.of(code, reason).body(new Content.None())
                : code == 205 ? Reply.of(code, reason) : Reply.says(code, reason, (code + " " + reason).strip() + "\n");
        return switch (code) {
            case 301, 302, 303, 307, 308 -> reply.with("Location", "/");
            case 304 -> reply.with("ETag", "\"practice\"");
            case 401 -> reply.with("WWW-Authenticate", "Basic realm=\"practice\"");
            case 405 -> reply.with("Allow", "GET,HEAD");
            case 429, 503 -> reply.with("Retry-After", "1");
            default -> reply;
        };
    }
}
