package rawbench.foreign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import rawbench.draft.RequestDraft;
import rawbench.draft.SideFiles;
import rawbench.foreign.Imported.Made;
import rawbench.octets.Octets;

/** Collections of Postman, version 2.1 (2.0 too), both ways, and its environments. */
public final class Postman {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEEPEST = 50;
    private static final int MOST = 10_000;
    private static final Map<String, String> LANGUAGES = Map.of("json", "application/json", "xml", "application/xml",
            "html",
            "text/html", "javascript", "application/javascript", "text", "text/plain");

    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final List<Made> made = new ArrayList<>();
    private final SideFiles files;

    private Postman(SideFiles files) {
        this.files = files;
    }

    /** The requests of a collection. Never throws: what cannot be taken over is said. */
    static Imported read(JsonNode root, SideFiles files) {
        Postman postman = new Postman(files);
        root.path("variable").forEach(postman::variable);
        postman.items(root, List.of(), root.path("auth"), 0);
        if (postman.made.stream().anyMatch(one -> one.draft().octets().indexOf(Octets.latin1("{{$"), 0) >= 0)) {
            postman.remarks.add(
                    ImportWords.DRAWN_VALUES.of());
        }
        return new Imported("Postman collection", postman.made, postman.variables, List.copyOf(postman.remarks));
    }

    /** The values of an environment, or of Postman's globals. */
    static Imported environment(JsonNode root) {
        Postman postman = new Postman(SideFiles.of("", Map.of()));
        root.path("values").forEach(postman::variable);
        return new Imported("Postman environment", List.of(), postman.variables, List.copyOf(postman.remarks));
    }

    private void variable(JsonNode node) {
        boolean off = node.path("disabled").asBoolean(false) || !node.path("enabled").asBoolean(true);
        String name = node.path("key").asString(node.path("id").asString(""));
        if (!off && !name.isEmpty()) {
            variables.put(name, text(node.path("value")));
        }
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.isValueNode() ? node.asString("") : node.toString();
    }

    private void items(JsonNode parent, List<String> folder, JsonNode auth, int depth) {
        scripts(parent);
        for (JsonNode item : parent.path("item")) {
            JsonNode own = item.path("auth").isObject() ? item.path("auth") : auth;
            if (item.has("item") && depth < DEEPEST) {
                List<String> inner = new ArrayList<>(folder);
                inner.add(item.path("name").asString("folder"));
                items(item, inner, own, depth + 1);
            } else if (item.has("item")) {
                remarks.add(ImportWords.DEEP_FOLDERS.of(DEEPEST));
            } else if (made.size() < MOST) {
                scripts(item);
                one(item, folder, own);
            } else {
                remarks.add(ImportWords.TOO_MANY.of(MOST));
            }
        }
    }

    private void scripts(JsonNode node) {
        if (!node.path("event").isEmpty()) {
            remarks.add(ImportWords.SCRIPTS.of());
        }
    }

    private void one(JsonNode item, List<String> folder, JsonNode inherited) {
        JsonNode request = item.path("request");
        String name = item.path("name").asString("request");
        try {
            RequestMaker maker = new RequestMaker(variables, remarks);
            for (JsonNode field : request.path("header")) {
                if (!field.path("disabled").asBoolean(false) && !field.path("key").asString("").isEmpty()) {
                    maker.field(field.path("key").asString(""), text(field.path("value")));
                }
            }
            String url = request.isString() ? request.asString() : url(request.path("url"));
            JsonNode own = request.path("auth").isObject() ? request.path("auth") : inherited;
            String asked = new PostmanAuth(variables, remarks, name).add(own, maker, url);
            body(request.path("body"), maker, name);
            made.add(new Made(folder, maker.draft(name, request.path("method").asString("GET"), asked)));
        } catch (IllegalArgumentException unreadable) {
            remarks.add(ImportWords.LEFT_OUT.of(name, unreadable.getMessage()));
        }
    }

    private String url(JsonNode url) {
        String raw = url.isString() ? url.asString() : url.path("raw").asString("");
        if (raw.isEmpty()) {
            raw = joined(url.path("host"), ".")
                    + (url.path("port").asString("").isEmpty() ? "" : ":" + url.path("port").asString(""))
                    + (url.path("path").isMissingNode() ? "" : "/" + joined(url.path("path"), "/"));
            String scheme = url.path("protocol").asString("");
            raw = scheme.isEmpty() ? raw : scheme + "://" + raw;
        }
        for (JsonNode value : url.path("variable")) {
            String key = value.path("key").asString("");
            raw = key.isEmpty() ? raw
                    : raw.replaceAll("/:" + java.util.regex.Pattern.quote(key) + "(?=[/?#]|$)",
                            java.util.regex.Matcher.quoteReplacement("/" + text(value.path("value"))));
        }
        return raw;
    }

    private static String joined(JsonNode node, String between) {
        if (!node.isArray()) {
            return text(node);
        }
        List<String> parts = new ArrayList<>();
        node.forEach(part -> parts.add(part.isObject() ? text(part.path("value")) : text(part)));
        return String.join(between, parts);
    }

    private void body(JsonNode body, RequestMaker maker, String name) {
        if (body.path("disabled").asBoolean(false)) {
            return;
        }
        switch (body.path("mode").asString("")) {
            case "raw" -> {
                String language = body.path("options").path("raw").path("language").asString("text");
                maker.body(Octets.utf8(text(body.path("raw"))));
                if (!text(body.path("raw")).isEmpty()) {
                    maker.usual("Content-Type", LANGUAGES.getOrDefault(language, "text/plain"));
                }
            }
            case "urlencoded" -> {
                List<String> pairs = new ArrayList<>();
                enabled(body.path("urlencoded")).forEach(pair -> pairs.add(form(pair.path("key").asString("")) + "="
                        + form(text(pair.path("value")))));
                maker.usual("Content-Type", "application/x-www-form-urlencoded")
                        .body(Octets.latin1(String.join("&", pairs)));
            }
            case "formdata" -> multipart(body.path("formdata"), maker, name);
            case "file" -> maker.body(new Parts(files, remarks).file(text(body.path("file").path("src")), name));
            case "graphql" -> {
                ObjectNode query = JSON.createObjectNode();
                query.put("query", body.path("graphql").path("query").asString(""));
                String given = text(body.path("graphql").path("variables"));
                if (!given.isBlank()) {
                    query.set("variables", parsed(given));
                }
                maker.usual("Content-Type", "application/json").body(Octets.utf8(query.toString()));
            }
            default -> {
            }
        }
    }

    private JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (tools.jackson.core.JacksonException unreadable) {
            remarks.add(ImportWords.GRAPHQL.of());
            return JSON.getNodeFactory().stringNode(text);
        }
    }

    private static List<JsonNode> enabled(JsonNode list) {
        List<JsonNode> enabled = new ArrayList<>();
        list.forEach(one -> {
            if (!one.path("disabled").asBoolean(false)) {
                enabled.add(one);
            }
        });
        return enabled;
    }

    /** Escaped for a form, variables left alone. */
    static String form(String text) {
        StringBuilder escaped = new StringBuilder();
        for (String part : text.split("(?=\\{\\{)|(?<=\\}\\})")) {
            escaped.append(part.startsWith("{{") ? part : java.net.URLEncoder.encode(part, StandardCharsets.UTF_8));
        }
        return escaped.toString();
    }

    private void multipart(JsonNode parts, RequestMaker maker, String name) {
        Parts made = new Parts(files, remarks);
        for (JsonNode part : enabled(parts)) {
            String key = part.path("key").asString("");
            String type = part.path("contentType").asString("");
            if (part.path("type").asString("text").equals("file")) {
                JsonNode source = part.path("src");
                String file = source.isArray() ? source.path(0).asString("") : text(source);
                made.file(key, file, type, name);
            } else {
                made.text(key, text(part.path("value")), type);
            }
        }
        maker.body(made.body());
        maker.usual("Content-Type", "multipart/form-data; boundary=" + made.boundary());
    }

    /**
     * A collection of these requests.
     *
     * @param remarks takes a sentence for each that Postman would send otherwise
     */
    public static String write(String name, List<Made> requests, Map<String, String> variables, Set<String> remarks) {
        return PostmanPen.written(name, requests, variables, remarks);
    }

    /** The one request of a draft, as a collection. */
    public static String write(RequestDraft draft, Set<String> remarks) {
        return write(Optional.of(draft.name()).filter(name -> !name.isEmpty()).orElse("request"),
                List.of(new Made(List.of(), draft)), draft.settings().variables().values(), remarks);
    }
}
