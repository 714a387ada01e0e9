package rawbench.foreign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import rawbench.exchange.Exchange;
import rawbench.exchange.Secrecy;
import rawbench.foreign.Imported.Made;
import rawbench.octets.Octets;

/** HAR 1.2, both ways: what browsers and proxies saw becomes requests, exchanges become what they can open. */
public final class Har {
    private Har() {
    }

    /** The requests of a HAR; its answers are not taken over. Never throws: what cannot be read is said. */
    static Imported read(JsonNode root) {
        Set<String> remarks = new LinkedHashSet<>();
        List<Made> made = new ArrayList<>();
        int answers = 0;
        int number = 0;
        for (JsonNode entry : root.path("log").path("entries")) {
            number++;
            answers += entry.path("response").path("status").asInt(0) > 0 ? 1 : 0;
            try {
                made.add(new Made(List.of(), draft(entry.path("request"), remarks).draft(name(entry.path("request")),
                        entry.path("request").path("method").asString("GET"),
                        entry.path("request").path("url").asString(""))));
            } catch (IllegalArgumentException unreadable) {
                remarks.add(ImportWords.ENTRY_LEFT_OUT.of(number, unreadable.getMessage()));
            }
        }
        if (answers > 0) {
            remarks.add(ImportWords.ANSWERS_OF_HAR.of(answers));
        }
        return new Imported("HAR", made, Map.of(), List.copyOf(remarks));
    }

    private static String name(JsonNode request) {
        return request.path("method").asString("") + " "
                + request.path("url")
                        .asString("")
                        .replaceFirst("^[^:]+://[^/]*", "")
                        .replaceFirst("[?#].*", "");
    }

    private static RequestMaker draft(JsonNode request, Set<String> remarks) {
        RequestMaker maker = new RequestMaker(Map.of(), remarks);
        String version = request.path("httpVersion").asString("HTTP/1.1");
        boolean one = version.equalsIgnoreCase("HTTP/1.1") || version.equalsIgnoreCase("HTTP/1.0");
        maker.version(one ? version.toUpperCase(java.util.Locale.ROOT) : "HTTP/1.1");
        if (!one) {
            remarks.add(ImportWords.OTHER_VERSION.of(version));
        }
        for (JsonNode field : request.path("headers")) {
            String name = field.path("name").asString("");
            if (!name.startsWith(":") && !name.isEmpty()) {
                maker.field(name, field.path("value").asString(""));
            }
        }
        JsonNode data = request.path("postData");
        Octets body = body(data, remarks);
        boolean length = maker.has("Content-Length");
        if (!body.isEmpty() || length) {
            maker.body(body);
        }
        if (length && body.isEmpty() && request.path("bodySize").asLong(0) > 0) {
            remarks.add(ImportWords.BODY_NOT_IN_HAR.of(name(request)));
        }
        return maker;
    }

    private static Octets body(JsonNode data, Set<String> remarks) {
        String text = data.path("text").asString("");
        boolean coded = data.path("encoding").asString("").equals("base64")
                || data.path("_encoding").asString("").equals("base64");
        if (coded) {
            try {
                return Octets.owning(Base64.getMimeDecoder().decode(text.getBytes(StandardCharsets.US_ASCII)));
            } catch (IllegalArgumentException unreadable) {
                remarks.add(ImportWords.NO_BASE64.of());
            }
        }
        if (text.isEmpty() && !data.path("params").isEmpty()) {
            List<String> pairs = new ArrayList<>();
            data.path("params")
                    .forEach(pair -> pairs.add(form(pair.path("name").asString("")) + "="
                            + form(pair.path("value").asString(""))));
            return Octets.latin1(String.join("&", pairs));
        }
        return Octets.utf8(text);
    }

    private static String form(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * A HAR of exchanges, as other tools open it.
     *
     * @param masked whether secrets have asterisks over them; the HAR then says so, with the digests of what was sent and came
     */
    public static String write(List<Exchange> exchanges, boolean masked, Secrecy secrecy, String version) {
        return new HarPen(masked, secrecy).written(exchanges, version);
    }
}
