package rawbench.practice;

import java.util.List;

import rawbench.http.Finding;
import rawbench.http.Framing;
import rawbench.http.HeaderField;
import rawbench.octets.Escapes;
import rawbench.octets.Hex;
import rawbench.octets.Octets;

/** What the server got, sent back in several forms; to every method. */
final class EchoPages {
    /** The longest request of which a dump is made: a dump is five times as long. */
    private static final long DUMPED = 1 << 20;

    private EchoPages() {
    }

    static List<Page> all() {
        return List.of(
                page("/echo", "The whole request, octet for octet as it came.",
                        (request, _) -> Reply.ok(TextPages.PLAIN, request.received())),
                page("/echo/hex", "The whole request as a hex dump.", (request, _) -> hex(request.received())),
                page("/echo/body", "The body alone, under the Content-Type that it came with.",
                        (request, _) -> Reply.ok(type(request), request.body())),
                page("/echo/read", "How the server read the request: its parts, what is odd, and where it ended.",
                        (request, _) -> Reply.ok(TextPages.PLAIN, Octets.utf8(read(request)))));
    }

    private static Page page(String path, String says, Page.Answering answering) {
        return Page.at(path, says, answering).taking();
    }

    private static Reply hex(Octets received) {
        Octets dumped = received.slice(0, Math.min(DUMPED, received.length()));
        String rest = received.length() > DUMPED ? "and " + (received.length() - DUMPED) + " octets more\n" : "";
        return Reply.ok(TextPages.PLAIN, Octets.utf8(Hex.dump(dumped) + rest));
    }

    private static String type(Request request) {
        return request.head().first("Content-Type").orElse("application/octet-stream");
    }

    private static String read(Request request) {
        StringBuilder text = new StringBuilder(2048);
        text.append("method          ").append(request.method()).append('\n');
        text.append("request-target  ").append(shown(request.reading().line().requestTarget())).append('\n');
        text.append("version         ").append(request.reading().line().version()).append("\n\nfields\n");
        for (HeaderField field : request.head()) {
            text.append("  ").append(shown(field.name())).append(": ").append(shown(field.value())).append('\n');
        }
        text.append("\nbody            ").append(body(request)).append('\n');
        text.append("connection      ").append(request.keeps() ? "kept" : "closed after this answer").append('\n');
        text.append("\nwhat is odd\n").append(request.findings().isEmpty() ? "  nothing\n" : "");
        for (Finding finding : request.findings()) {
            text.append("  octet ").append(finding.at()).append(": ").append(finding.says());
            text.append(" (").append(finding.what().rfc()).append(")\n");
        }
        return text.append("""

            How this server reads
              LF alone ends a line as CR LF does, as with most servers (RFC 9112 2.2 allows it). So CR LF LF is the end
              of a line and an empty line: the head ends there. What follows is read as the next request; where it
              does not begin with a request line it is answered with 400, and the connection is closed.
              Empty lines before a request are skipped. A field line whose name is followed by a blank, an HTTP/1.1
              request without Host or with two, and lengths that contradict each other are refused with 400, as the
              RFC demands of servers.
            """).toString();
    }

    private static String body(Request request) {
        String octets = request.body().length() + " octets";
        return switch (request.reading().framing()) {
            case Framing.Chunked _ -> octets + ", chunked, with "
                    + request.reading().message().trailers().size() + " trailer fields";
            case Framing.ContentLength _ -> octets + ", by Content-Length";
            case Framing.None _,Framing.UntilClose _,Framing.Tunnel _ -> "none: neither Content-Length nor chunked";
        };
    }

    private static String shown(String latin1) {
        return Escapes.encode(Octets.latin1(latin1));
    }
}
