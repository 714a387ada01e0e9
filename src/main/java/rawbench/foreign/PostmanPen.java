package rawbench.foreign;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import rawbench.draft.RequestDraft;
import rawbench.foreign.Imported.Made;
import rawbench.http.HeaderField;
import rawbench.http.RequestReader;
import rawbench.http.RequestReading;
import rawbench.octets.Octets;

/** Writes a collection of Postman's, version 2.1. */
final class PostmanPen {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Octets HEAD_END = Octets.latin1("\r\n\r\n");

    private PostmanPen() {
    }

    static String written(String name, List<Made> requests, Map<String, String> variables, Set<String> remarks) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("info")
                .put("name", name)
                .put("schema",
                        "https://schema.getpostman.com/json/collection/v2.1.0/collection.json");
        ArrayNode items = root.putArray("item");
        for (Made made : requests) {
            request(made.draft(), folder(items, made.folder()).addObject(), remarks);
        }
        if (!variables.isEmpty()) {
            ArrayNode values = root.putArray("variable");
            variables.forEach((key, value) -> values.addObject().put("key", key).put("value", value));
        }
        return JSON.writeValueAsString(root) + "\n";
    }

    private static ArrayNode folder(ArrayNode items, List<String> path) {
        ArrayNode here = items;
        for (String name : path) {
            ArrayNode next = null;
            for (JsonNode item : here) {
                if (item.has("item") && item.path("name").asString("").equals(name)) {
                    next = (ArrayNode) item.get("item");
                }
            }
            here = next != null ? next : here.addObject().put("name", name).putArray("item");
        }
        return here;
    }

    private static void request(RequestDraft draft, ObjectNode item, Set<String> remarks) {
        RequestReading reading = RequestReader.read(draft.octets());
        String asked = reading.line().requestTarget();
        item.put("name", draft.name().isEmpty() ? reading.line().method() + " " + asked : draft.name());
        ObjectNode request = item.putObject("request");
        request.put("method", reading.line().method());
        ArrayNode fields = request.putArray("header");
        for (HeaderField field : reading.message().head()) {
            String low = field.name().toLowerCase(Locale.ROOT);
            if (!low.equals("content-length")) {
                fields.addObject()
                        .put("key", field.name())
                        .put("value", Octets.latin1(field.unfolded()).text(StandardCharsets.UTF_8));
            }
        }
        String host = reading.message().head().first("Host").orElse("");
        String base = draft.target().isEmpty() ? "http://" + host : draft.target();
        request.putObject("url").put("raw", asked.startsWith("/") ? base + asked : asked);
        long end = draft.octets().indexOf(HEAD_END, 0);
        Octets body = end < 0 ? Octets.empty() : draft.octets().from(end + HEAD_END.length());
        String text = body.text(StandardCharsets.UTF_8);
        if (!body.isEmpty()) {
            request.putObject("body").put("mode", "raw").put("raw", text);
        }
        if (!Octets.utf8(text).equals(body)) {
            remarks.add("\"" + item.path("name").asString()
                    + "\": its body is no text in UTF-8, and Postman keeps it only as a"
                    + " file; octets of it are lost");
        }
        if (!reading.findings().isEmpty()) {
            remarks.add("\"" + item.path("name").asString()
                    + "\": Postman will send this otherwise than it is written here ("
                    + reading.findings().getFirst().what().says() + ")");
        }
    }
}
