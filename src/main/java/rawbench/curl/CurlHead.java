package rawbench.curl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The head that curl writes: its fields in its order, those of the person in place of its own. */
final class CurlHead {
    /** What curl calls itself: the version whose octets are made here. */
    static final String AGENT = "curl/7.88.1";
    private static final String CODINGS = "deflate, gzip, br, zstd";

    private final CurlCall call;
    private final CurlUrl url;
    private final CurlFields fields;
    private final CurlBody body;
    /** The login for an HTTP proxy that the request is sent to; empty where it goes to the peer itself. */
    private final Optional<CurlProxy> proxy;
    private final List<String> lines = new ArrayList<>();

    CurlHead(CurlCall call, CurlUrl url, CurlFields fields, CurlBody body, Optional<CurlProxy> proxy) {
        this.call = call;
        this.url = url;
        this.fields = fields;
        this.body = body;
        this.proxy = proxy;
    }

    /** The head with its empty line. */
    String text(String login, String cookies, String condition, List<String> proxyFields) {
        lines.add(startLine());
        host();
        proxy.filter(one -> !one.login().isEmpty())
                .ifPresent(one -> lines.add("Proxy-Authorization: Basic " + base64(one.login())));
        login(login);
        range();
        agent();
        own("Accept", "*/*");
        codings();
        call.value("referer")
                .map(text -> text.split(";auto", -1)[0])
                .filter(text -> !text.isEmpty())
                .ifPresent(
                        text -> own("Referer", text));
        if (proxy.isPresent()) {
            own("Proxy-Connection", "Keep-Alive");
        }
        if (!chunkedByField() && !body.known()) {
            lines.add("Transfer-Encoding: chunked");
        }
        if (call.last("http2").isPresent() && !url.secure() && version().equals("1.1")) {
            lines.addAll(List.of("Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c",
                    "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA"));
        }
        if (!cookies.isEmpty()) {
            own("Cookie", cookies);
        }
        if (!condition.isEmpty()) {
            own(condition.split(":")[0], condition.substring(condition.indexOf(' ') + 1));
        }
        lines.addAll(proxyFields);
        lines.addAll(fields.lines(without()));
        content();
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    String method() {
        return call.value("request").orElse(call.has("head") ? "HEAD" : body.method());
    }

    private String version() {
        return call.last("http1.0", "http1.1", "http2").filter(one -> one.is("http1.0")).isPresent() ? "1.0" : "1.1";
    }

    private String startLine() {
        String asked = url.path() + url.query();
        String whole = proxy.isPresent() ? url.target() + asked : asked;
        return method() + " " + call.value("request-target").orElse(whole) + " HTTP/" + version();
    }

    private void host() {
        Optional<String> own = fields.of("Host");
        if (own.isEmpty()) {
            lines.add("Host: " + url.authority());
        } else if (!CurlFields.line(own.get()).isEmpty()) {
            lines.add("Host:" + CurlFields.line(own.get()).substring("Host:".length()));
        }
    }

    private void login(String login) {
        Optional<String> bearer = call.value("oauth2-bearer");
        if (bearer.isPresent()) {
            own("Authorization", "Bearer " + bearer.get());
        } else if (!login.isEmpty()) {
            own("Authorization", "Basic " + base64(login));
        }
    }

    static String base64(String octets) {
        return Base64.getEncoder().encodeToString(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void range() {
        Optional<String> from = call.value("continue-at").filter(text -> !text.equals("-") && !text.equals("0"));
        Optional<String> range = from.map(text -> text + "-")
                .or(() -> call.value("range")
                        .map(text -> text.contains("-") || text.contains(",") ? text : text + "-"));
        if (range.isPresent() && body.is(CurlBody.Kind.NONE)) {
            own("Range", "bytes=" + range.get());
        } else if (range.isPresent()) {
            String size = Integer.toString(body.octets().length());
            String shown = from.isPresent() ? range.get() + (body.octets().length() - 1) : range.get();
            own("Content-Range", "bytes " + shown + "/" + size);
        }
    }

    private void agent() {
        String agent = call.value("user-agent").orElse(AGENT);
        if (!agent.isEmpty()) {
            own("User-Agent", agent);
        }
    }

    private boolean asksCodings() {
        return call.has("tr-encoding") && !fields.has("TE");
    }

    private void codings() {
        if (asksCodings()) {
            String before = fields.of("Connection")
                    .map(field -> field.substring("Connection:".length()).strip() + ", ")
                    .orElse("");
            lines.add("Connection: " + before + "TE");
            lines.add("TE: gzip");
        }
        if (call.has("compressed")) {
            own("Accept-Encoding", CODINGS);
        }
    }

    /** A field of curl's own, unless the person gives or takes away one of that name. */
    private void own(String name, String value) {
        if (!fields.has(name)) {
            lines.add(name + ": " + value);
        }
    }

    boolean chunkedByField() {
        return fields.says("Transfer-Encoding", "chunked");
    }

    /** Whether the body goes in chunks. */
    boolean chunked() {
        return !body.is(CurlBody.Kind.NONE) && (chunkedByField() || !body.known());
    }

    private Set<String> without() {
        List<String> names = new ArrayList<>(List.of("Host"));
        if (body.is(CurlBody.Kind.FORM)) {
            names.add("Content-Type");
        }
        if (asksCodings()) {
            names.add("Connection");
        }
        return Set.copyOf(names);
    }

    private void content() {
        if (body.is(CurlBody.Kind.NONE)) {
            return;
        }
        if (!chunked()) {
            own("Content-Length", Integer.toString(length()));
        }
        if (body.is(CurlBody.Kind.FORM)) {
            lines.add("Content-Type: " + body.type());
        } else if (!body.type().isEmpty()) {
            own("Content-Type", body.type());
        }
        if (body.expects() && version().equals("1.1")) {
            own("Expect", "100-continue");
        }
    }

    private int length() {
        return sent().length();
    }

    /** What is sent of the body where a transfer is continued: of data curl then sends the beginning, of a file the end. */
    String sent() {
        String from = call.value("continue-at").orElse("0");
        int skipped = Math.min(body.octets().length(), from.matches("[0-9]{1,9}") ? Integer.parseInt(from) : 0);
        return switch (body.kind()) {
            case UPLOAD -> body.octets().substring(skipped);
            case DATA -> body.octets().substring(0, body.octets().length() - skipped);
            case FORM, NONE -> body.octets();
        };
    }
}
