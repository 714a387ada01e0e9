package rawbench.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.exchange.Proxy;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.http.Limits;
import rawbench.http.WritePoint;
import rawbench.octets.Octets;
import rawbench.wire.Deadlines;
import rawbench.wire.SocketOptions;
import rawbench.wire.Step;
import rawbench.wire.TlsOptions;
import rawbench.wire.TransportOptions;

/**
 * How the request was sent, beside its target and its octets. Not written: credentials for the proxy, certificate and key
 * of this side, and which authorities were trusted beside the system's own.
 */
final class Options {
    private static final String TITLE = "options";

    private Options() {
    }

    static String title() {
        return TITLE;
    }

    static Section written(Sending sending) {
        Section section = new Section(TITLE);
        sending.proxy().ifPresent(proxy -> section.put("proxy", bare(proxy).spelled()));
        section.put("method", sending.methodHint());
        TransportOptions transport = sending.transport();
        TlsOptions tls = transport.tls();
        section.put("verify", tls.verify())
                .put("sni", tls.sni())
                .put("alpn", tls.alpn())
                .put("versions", tls.versions())
                .put("pinned", tls.pinned())
                .put("family", transport.family())
                .put("half-close", sending.halfClose())
                .put("expect-wait", sending.expectWait());
        if (!transport.socket().equals(SocketOptions.NONE)) {
            section.put("socket", transport.socket().spelled());
        }
        if (!sending.points().isEmpty()) {
            section.put("write-points", sending.points().stream().map(WritePoint::spelled).toList());
        }
        for (Step step : Step.values()) {
            if (step != Step.IDLE || sending.deadlines().idle().isPresent()) {
                section.put(deadline(step), sending.deadlines().of(step));
            }
        }
        Limits limits = sending.limits();
        return section.put("limits", List.of(Long.toString(limits.line()), Long.toString(limits.head()),
                Integer.toString(limits.fields()), Integer.toString(limits.interim()),
                Long.toString(limits.chunkLine()), Long.toString(limits.trailers()), Long.toString(limits.body())))
                .note("limits: line, head, fields, interim responses, chunk line, trailers, body");
    }

    private static Proxy bare(Proxy proxy) {
        return new Proxy(proxy.kind(), proxy.host(), proxy.port(), Optional.empty());
    }

    private static String deadline(Step step) {
        return Words.name(step) + "-timeout";
    }

    static Sending read(Fields section, Target target, Octets request) throws EvidenceException {
        TlsOptions tls = TlsOptions.DEFAULT.withVerify(section.yes("verify"))
                .withSni(section.optional("sni"))
                .withAlpn(section.list("alpn"))
                .withVersions(section.list("versions"))
                .withPinned(section.optional("pinned"));
        Sending sending = Sending.of(target, request)
                .withTransport(TransportOptions.DEFAULT.withTls(tls)
                        .withFamily(section.one("family", TransportOptions.Family.class))
                        .withSocket(socket(section)))
                .withDeadlines(deadlines(section))
                .withLimits(limits(section))
                .withHalfClose(section.yes("half-close"))
                .withExpectWait(duration(section, "expect-wait"))
                .withProxy(proxy(section))
                .withPoints(points(section));
        Optional<String> method = section.optional("method");
        return method.isPresent() ? sending.withMethodHint(method.get()) : sending;
    }

    private static SocketOptions socket(Fields section) throws EvidenceException {
        try {
            return section.has("socket") ? SocketOptions.parse(section.optional("socket").orElse(""))
                    : SocketOptions.NONE;
        } catch (IllegalArgumentException unreadable) {
            throw new EvidenceException(section.line("socket"), unreadable.getMessage());
        }
    }

    private static List<WritePoint> points(Fields section) throws EvidenceException {
        List<WritePoint> points = new ArrayList<>();
        for (String spelled : section.has("write-points") ? section.list("write-points") : List.<String>of()) {
            points.add(WritePoint.parse(spelled)
                    .orElseThrow(() -> new EvidenceException(section.line("write-points"),
                            EvidenceWords.NO_WRITE_POINT.of(spelled))));
        }
        return points;
    }

    private static Optional<Proxy> proxy(Fields section) throws EvidenceException {
        try {
            Optional<String> spelled = section.optional("proxy");
            return spelled.isPresent() ? Optional.of(Proxy.parse(spelled.get())) : Optional.empty();
        } catch (TargetException unreadable) {
            throw new EvidenceException(section.line("proxy"), unreadable.getMessage());
        }
    }

    private static Deadlines deadlines(Fields section) throws EvidenceException {
        String idle = deadline(Step.IDLE);
        return new Deadlines(duration(section, deadline(Step.RESOLVE)), duration(section, deadline(Step.CONNECT)),
                duration(section, deadline(Step.TLS)), duration(section, deadline(Step.FIRST_OCTET)),
                section.has(idle) ? Optional.of(duration(section, idle)) : Optional.empty(),
                duration(section, deadline(Step.TOTAL)));
    }

    private static Duration duration(Fields section, String name) throws EvidenceException {
        return Words.duration(section.line(name), section.text(name));
    }

    private static Limits limits(Fields section) throws EvidenceException {
        Words words = section.words("limits");
        return new Limits(words.number("a line"), words.number("a head"), count(words, "fields"),
                count(words, "interim responses"), words.number("a chunk line"), words.number("trailers"),
                words.number("a body"));
    }

    private static int count(Words words, String what) throws EvidenceException {
        return (int) Math.min(Integer.MAX_VALUE, words.number(what));
    }
}
