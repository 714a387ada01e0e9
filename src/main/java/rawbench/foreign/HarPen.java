package rawbench.foreign;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import rawbench.content.DecodeLimits;
import rawbench.content.Decoding;
import rawbench.convert.SecretMask;
import rawbench.exchange.Exchange;
import rawbench.exchange.Secrecy;
import rawbench.exchange.Timings;
import rawbench.http.HeaderField;
import rawbench.http.HeaderSection;
import rawbench.http.Message;
import rawbench.http.RequestReader;
import rawbench.http.StartLine;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/** Writes exchanges as HAR 1.2. */
final class HarPen {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final long MOST_BODY = 16L * 1024 * 1024;

    private final boolean masked;
    private final Secrecy secrecy;

    HarPen(boolean masked, Secrecy secrecy) {
        this.masked = masked;
        this.secrecy = secrecy;
    }

    String written(List<Exchange> exchanges, String version) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode log = root.putObject("log");
        log.put("version", "1.2");
        log.putObject("creator").put("name", "Rawbench").put("version", version);
        if (masked) {
            log.put("comment",
                    "secrets are masked with asterisks; each entry has the SHA-256 of the octets without the mask");
        }
        ArrayNode entries = log.putArray("entries");
        exchanges.stream()
                .flatMap(exchange -> exchange.each().stream())
                .forEach(one -> entry(one, entries.addObject()));
        return JSON.writeValueAsString(root) + "\n";
    }

    private Octets shown(Octets octets) {
        return masked ? SecretMask.masked(octets, secrecy) : octets;
    }

    private void entry(Exchange exchange, ObjectNode entry) {
        entry.put("startedDateTime", exchange.transcript().start().toString());
        entry.put("time", exchange.timings().done());
        request(exchange, entry.putObject("request"));
        response(exchange, entry.putObject("response"));
        entry.putObject("cache");
        timings(exchange.timings(), entry.putObject("timings"));
        exchange.address()
                .ifPresent(address -> entry.put("serverIPAddress",
                        address.replaceFirst(":[0-9]+$", "").replaceAll("[\\[\\]]", "")));
        if (masked) {
            entry.put("comment", "unmasked SHA-256: request " + exchange.request().sha256() + ", answer "
                    + exchange.received().sha256());
        }
        if (exchange.reading().flatMap(reading -> reading.response()).isEmpty()) {
            entry.put("_error", exchange.outcome().toString());
        }
    }

    private void request(Exchange exchange, ObjectNode node) {
        Message message = RequestReader.read(shown(exchange.request())).message();
        StartLine.RequestLine line = (StartLine.RequestLine) message.start();
        node.put("method", line.method());
        node.put("url", url(exchange, line.requestTarget()));
        node.put("httpVersion", line.version());
        node.putArray("cookies");
        fields(message.head(), node.putArray("headers"));
        query(line.requestTarget(), node.putArray("queryString"));
        node.put("headersSize", message.headOctets().length());
        node.put("bodySize", message.body().length());
        if (!message.body().isEmpty()) {
            ObjectNode data = node.putObject("postData");
            data.put("mimeType", message.head().first("Content-Type").orElse(""));
            text(message.body(), data);
        }
    }

    private static String url(Exchange exchange, String asked) {
        if (asked.contains("://")) {
            return asked;
        }
        boolean secure = exchange.target().endpoint() instanceof Endpoint.Tls;
        String host = RequestReader.read(exchange.request())
                .message()
                .head()
                .first("Host")
                .orElse(exchange.target().endpoint().authority());
        return (secure ? "https://" : "http://") + host + (asked.startsWith("/") ? "" : "/") + asked;
    }

    private static void fields(HeaderSection head, ArrayNode fields) {
        for (HeaderField field : head) {
            fields.addObject().put("name", field.name()).put("value", readable(field.unfolded()));
        }
    }

    private static String readable(String value) {
        Octets octets = Octets.latin1(value);
        String text = octets.text(StandardCharsets.UTF_8);
        return Octets.utf8(text).equals(octets) ? text : value;
    }

    private static void query(String target, ArrayNode query) {
        int mark = target.indexOf('?');
        if (mark >= 0) {
            for (String pair : target.substring(mark + 1).split("&")) {
                String[] parts = pair.split("=", 2);
                query.addObject().put("name", parts[0]).put("value", parts.length > 1 ? parts[1] : "");
            }
        }
    }

    private void response(Exchange exchange, ObjectNode node) {
        Optional<Message> response = exchange.reading().flatMap(reading -> reading.response());
        node.put("status", response.map(Message::status).orElse(0));
        node.put("statusText",
                response.map(message -> readable(((StartLine.StatusLine) message.start()).reason())).orElse(""));
        node.put("httpVersion", response.map(message -> ((StartLine.StatusLine) message.start()).version()).orElse(""));
        node.putArray("cookies");
        ArrayNode fields = node.putArray("headers");
        response.ifPresent(message -> fields(head(message), fields));
        ObjectNode content = node.putObject("content");
        Octets body = response.map(message -> decoded(exchange, message)).orElse(Octets.empty());
        content.put("size", body.length());
        content.put("mimeType", response.flatMap(message -> message.head().first("Content-Type")).orElse(""));
        if (!body.isEmpty()) {
            text(body, content);
        }
        node.put("redirectURL", response.flatMap(message -> message.head().first("Location")).orElse(""));
        node.put("headersSize", response.map(message -> message.headOctets().length()).orElse(-1L));
        node.put("bodySize", response.map(message -> message.body().length()).orElse(-1L));
    }

    private HeaderSection head(Message message) {
        Octets head = shown(message.headOctets());
        long line = head.indexOf('\n', 0) + 1;
        return HeaderSection.of(head.from(line));
    }

    private Octets decoded(Exchange exchange, Message message) {
        return shown(Decoding.of(message, exchange.sending().method(), DecodeLimits.DEFAULT, () -> false).octets());
    }

    /** As text where it is UTF-8, else as base64; a very long body is left out, and that is said. */
    private static void text(Octets body, ObjectNode node) {
        if (body.length() > MOST_BODY) {
            node.put("comment", "the body has " + body.length() + " octets and is left out");
            return;
        }
        String text = body.text(StandardCharsets.UTF_8);
        if (Octets.utf8(text).equals(body)) {
            node.put("text", text);
        } else {
            node.put("text", Base64.getEncoder().encodeToString(body.toByteArray()));
            node.put("encoding", "base64");
        }
    }

    private static void timings(Timings times, ObjectNode node) {
        double resolve = times.resolve().orElse(0);
        double connect = times.connect().orElse(resolve);
        double tls = times.tls().orElse(connect);
        double sent = times.sent().orElse(tls);
        double first = times.firstOctet().orElse(sent);
        node.put("blocked", -1);
        node.put("dns", phase(times.resolve(), 0));
        node.put("connect", times.connect().isPresent() ? tls - resolve : -1);
        node.put("ssl", phase(times.tls(), connect));
        node.put("send", Math.max(0, sent - tls));
        node.put("wait", Math.max(0, first - sent));
        node.put("receive", Math.max(0, times.done() - first));
    }

    private static double phase(OptionalDouble end, double begin) {
        return end.isPresent() ? Math.max(0, end.getAsDouble() - begin) : -1;
    }
}
