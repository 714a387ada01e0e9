package rawbench.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import rawbench.http.Borders;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.HeaderField;
import rawbench.http.Limits;
import rawbench.http.LineEnds;
import rawbench.http.RequestReader;
import rawbench.http.RequestReading;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/**
 * What is odd about a request, told before it is sent and never mended in silence.
 *
 * <p>The octets are read twice: as a server does that takes LF alone for a line end, and as one that does not. Where
 * the two see different requests, both are told.
 */
public final class Lint {
    private static final Set<String> WITH_CONTENT = Set.of("POST", "PUT", "PATCH");
    /** What the reader says in the tense of octets that came; lint says it of octets that will go. */
    private static final Set<Deviation> SAID_BETTER = EnumSet.of(Deviation.HEAD_CUT, Deviation.BODY_CUT,
            Deviation.SURPLUS);

    private final Octets request;
    private final RequestReading lenient;
    private final RequestReading strict;
    private final List<Finding> findings = new ArrayList<>();

    private Lint(Octets request) {
        this.request = request;
        this.lenient = RequestReader.read(request);
        this.strict = RequestReader.read(request, LineEnds.CRLF, Limits.DEFAULT);
    }

    /** The findings, in the order of their places; none where no octet is to be sent. */
    public static List<Finding> of(Octets request, Endpoint endpoint) {
        if (request.isEmpty() || endpoint instanceof Endpoint.Udp) {
            return List.of();
        }
        Lint lint = new Lint(request);
        lint.requestLine();
        lint.names();
        lint.host(endpoint);
        lint.ends();
        Borders.ofRequest(request).finding().ifPresent(lint.findings::add);
        lint.lenient.findings().stream().filter(f -> !SAID_BETTER.contains(f.what())).forEach(lint.findings::add);
        lint.findings.sort(Comparator.comparingLong(Finding::at));
        return List.copyOf(lint.findings);
    }

    private void requestLine() {
        String target = lenient.line().requestTarget();
        if (target.matches("(?is)https?://.*")) {
            long at = request.indexOf(Octets.latin1(target), 0);
            findings.add(Deviation.ABSOLUTE_FORM.at(at, target.length()));
        }
    }

    /** Names as the strict reader sees them, since the lenient one may take the head to end before them. */
    private void names() {
        RequestReading whole = strict.headEnded() ? strict : lenient;
        for (HeaderField field : whole.message().head()) {
            String name = field.name();
            int from = 0;
            while (from < name.length() && name.charAt(from) == '\n') {
                from++;
            }
            if (from > 0) {
                findings.add(Deviation.NAME_BEGINS_WITH_LF.at(field.at(), name.length(),
                        "one server reads a field named \"\\n" + name.substring(from)
                                + "\", another takes the head to be over"));
            }
            if (name.indexOf('_', from) >= 0) {
                findings.add(Deviation.NAME_WITH_UNDERSCORE.at(field.at() + from, name.length() - from,
                        name.substring(from) + " is not " + name.substring(from).replace('_', '-')));
            }
        }
    }

    private void host(Endpoint endpoint) {
        List<HeaderField> hosts = lenient.message().head().all("Host").toList();
        if (hosts.isEmpty() && lenient.headEnded() && lenient.line().version().equals("HTTP/1.1")) {
            findings.add(Deviation.HOST_MISSING.at(0, lenient.line().spelled().length()));
        }
        for (HeaderField again : hosts.subList(Math.min(1, hosts.size()), hosts.size())) {
            findings.add(Deviation.HOST_REPEATED.at(again.at(), again.line().length()));
        }
        if (!hosts.isEmpty() && !names(hosts.getFirst().unfolded(), endpoint)) {
            HeaderField host = hosts.getFirst();
            findings.add(Deviation.HOST_DIFFERS.at(host.at(), host.line().length(),
                    host.unfolded() + ", not " + endpoint.authority()));
        }
    }

    /** Whether a Host field names the endpoint; a Unix socket has no name there. */
    private static boolean names(String host, Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Tcp(String name, int port) -> same(host, name, port, 80);
            case Endpoint.Tls(String name, int port) -> same(host, name, port, 443);
            case Endpoint.UnixSocket _,Endpoint.Udp _ -> true;
        };
    }

    private static boolean same(String host, String name, int port, int usual) {
        int bracket = host.lastIndexOf(']');
        int colon = host.indexOf(':', Math.max(bracket, 0));
        String spelledName = colon < 0 ? host : host.substring(0, colon);
        String spelledPort = colon < 0 || colon + 1 == host.length() ? Integer.toString(usual)
                : host.substring(colon + 1);
        return plain(spelledName).equals(plain(name)) && spelledPort.equals(Integer.toString(port));
    }

    /** A host without brackets and case; every name of this machine's loopback is one. */
    private static String plain(String host) {
        String name = host.replaceAll("^\\[|]$|\\.$", "").toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("::1") || name.startsWith("127.") ? "127.0.0.1" : name;
    }

    private void ends() {
        if (!lenient.headEnded()) {
            findings.add(Deviation.HEAD_NOT_ENDED.at(request.length(), 0));
            return;
        }
        boolean length = lenient.message().head().first("Content-Length").isPresent();
        boolean coding = lenient.message().head().first("Transfer-Encoding").isPresent();
        if (!length && !coding && WITH_CONTENT.contains(lenient.line().method())) {
            findings.add(Deviation.CONTENT_WITHOUT_LENGTH.at(0, lenient.line().spelled().length()));
        }
        if (lenient.missing() > 0) {
            HeaderField field = lenient.message().head().all("Content-Length").findFirst().orElseThrow();
            findings.add(Deviation.LENGTH_TOO_LONG.at(field.at(), field.line().length(),
                    "by " + octets(lenient.missing())));
        } else if (lenient.missing() < 0) {
            findings.add(Deviation.BODY_CUT.at(request.length(), 0, "the server will wait for the last chunk"));
        }
        if (!lenient.rest().isEmpty()) {
            long rest = lenient.rest().length();
            findings.add(Deviation.OCTETS_AFTER_END.at(request.length() - rest, rest, octets(rest)));
        }
    }

    private static String octets(long count) {
        return count == 1 ? "1 octet" : count + " octets";
    }
}
