package rawbench.practice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.RequestReading;
import rawbench.listen.Intake.Arrival;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;

/** The answers to what cannot be served: each says what is wrong and what to do, and the connection ends after it. */
final class Refusal {
    /** The longest head that is read, empty lines before it included. */
    static final long HEAD_LIMIT = 64 << 10;
    /** The longest body that is read, chunk lines included. */
    static final long BODY_LIMIT = 64L << 20;

    /** What a server must not let pass although it could be read (RFC 9112 5.1, 6.3). */
    private static final Set<Deviation> NOT_SERVED = Set.of(Deviation.SPACE_BEFORE_COLON, Deviation.CHUNKED_NOT_LAST);

    private Refusal() {
    }

    /** Why this head cannot be served, where it cannot. */
    static Optional<Reply> ofHead(RequestReading head) {
        List<Finding> grave = head.findings().stream().filter(Refusal::grave).toList();
        if (grave.stream().anyMatch(f -> f.what() == Deviation.REQUEST_LINE_INVALID)) {
            return Optional.of(noRequest(head));
        }
        String version = head.line().version();
        if (!version.isEmpty() && !version.startsWith("HTTP/1.")) {
            return Optional.of(Reply.says(505, "HTTP Version Not Supported",
                    "This server speaks HTTP/1.1 and HTTP/1.0, not " + version + ".\n"));
        }
        List<String> codings = head.message().head().list("Transfer-Encoding");
        if (codings.stream().anyMatch(c -> !c.toLowerCase(Locale.ROOT).equals("chunked"))) {
            return Optional.of(Reply.says(501, "Not Implemented", "The only transfer coding that this server reads is "
                    + "chunked, not \"" + String.join(", ", codings) + "\" (RFC 9112 6.1).\n"));
        }
        return grave.isEmpty() ? host(head) : Optional.of(unreadable(grave));
    }

    /** Why there is no whole head; empty where there is nobody to tell. */
    static Optional<Reply> ofHead(Arrival arrival, Octets received) {
        if (arrival != Arrival.TOO_LONG && blank(received)) {
            return Optional.empty();
        }
        String notEnded = "The head of a request ends with an empty line, and none came. After the last field line send "
                + "CR LF twice (RFC 9112 2.1).\nWhat came, " + received.length() + " octets:\n\n";
        return switch (arrival) {
            case TOO_LONG -> Optional.of(Reply.says(431, "Request Header Fields Too Large",
                    "This server reads heads of up to " + HEAD_LIMIT + " octets.\n"));
            case SILENT -> Optional.of(Reply.says(408, "Request Timeout", notEnded + shown(received)));
            case CUT, UNREADABLE -> Optional.of(Reply.says(400, "Bad Request", notEnded + shown(received)));
            case WHOLE -> Optional.empty();
        };
    }

    /** Why there is no whole body. */
    static Reply ofBody(Arrival arrival) {
        return switch (arrival) {
            case TOO_LONG -> Reply.says(413, "Content Too Large",
                    "This server reads bodies of up to " + BODY_LIMIT + " octets.\n");
            case SILENT -> Reply.says(408, "Request Timeout", "Less of the body came than its head promises. Is "
                    + "Content-Length right, or the last chunk (0, CR LF, CR LF) missing?\n");
            case CUT -> Reply.says(400, "Bad Request", "The connection's sending side ended before the body was whole. "
                    + "Is Content-Length right, or the last chunk (0, CR LF, CR LF) missing?\n");
            case UNREADABLE, WHOLE ->
                Reply.says(400, "Bad Request", "The body cannot be read as chunks: a chunk is its "
                        + "size in hex digits, CR LF, so many octets, CR LF (RFC 9112 7.1).\n");
        };
    }

    private static Reply noRequest(RequestReading head) {
        return Reply.says(400, "Bad Request", """
            These octets do not begin with a request line (method, request-target, version):

            %s
            If you sent them as fields of a request: its head ended before them. A line end followed directly by
            another one (CR LF LF will do) is the empty line that ends a head; this server, like most, takes LF
            alone for a line end (RFC 9112 2.2). So what stood before was answered as one request, and what
            follows was read as the next.
            """.formatted(shown(head.message().headOctets())));
    }

    private static Optional<Reply> host(RequestReading head) {
        long hosts = head.message().head().all("Host").count();
        boolean needed = !head.line().version().isEmpty() && !head.line().version().equals("HTTP/1.0");
        if (hosts > 1 || hosts == 0 && needed) {
            return Optional
                    .of(Reply.says(400, "Bad Request", "An HTTP/1.1 request has exactly one Host field, this one "
                            + (hosts == 0 ? "none" : "has " + hosts) + ". Servers must refuse it (RFC 9112 3.2).\n"));
        }
        return Optional.empty();
    }

    private static Reply unreadable(List<Finding> grave) {
        StringBuilder text = new StringBuilder("This request cannot be read for certain:\n");
        for (Finding finding : grave) {
            text.append("  octet ")
                    .append(finding.at())
                    .append(": ")
                    .append(finding.says())
                    .append(" (")
                    .append(finding.what().rfc())
                    .append(")\n");
        }
        return Reply.says(400, "Bad Request", text.toString());
    }

    private static boolean grave(Finding finding) {
        return finding.what().weight() == Deviation.Weight.ERROR || NOT_SERVED.contains(finding.what());
    }

    private static boolean blank(Octets received) {
        for (long at = 0; at < received.length(); at++) {
            if (received.at(at) != '\r' && received.at(at) != '\n') {
                return false;
            }
        }
        return true;
    }

    private static String shown(Octets octets) {
        return Escapes.encode(octets.slice(0, Math.min(2000, octets.length()))) + "\n";
    }
}
