package rawbench.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import rawbench.draft.RequestDraft;
import rawbench.draft.SideFiles;
import rawbench.foreign.Imported.Made;
import rawbench.octets.Octets;

/** A description in OpenAPI 3.0 or 3.1: one request an operation, its parameters as variables, its body made from the schema. */
final class OpenApi {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch",
            "trace", "query");
    private static final int MOST = 10_000;

    private final Tree root;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final SchemaExample examples;

    private OpenApi(Tree root) {
        this.root = root;
        this.examples = new SchemaExample(remarks);
    }

    /** The requests of a description. Never throws: what cannot be taken over is said. */
    static Imported read(Tree root) {
        OpenApi api = new OpenApi(root);
        String base = api.server(root.at("servers"));
        List<Made> made = new ArrayList<>();
        root.at("paths").fields().forEach((path, reference) -> {
            Tree item = reference.resolved();
            for (String method : METHODS) {
                if (item.at(method).isMap() && made.size() < MOST) {
                    api.operation(base, path, method, item, made);
                } else if (item.at(method).isMap()) {
                    api.remarks.add(ImportWords.TOO_MANY.of(MOST));
                }
            }
        });
        if (!root.at("webhooks").fields().isEmpty()) {
            api.remarks.add(ImportWords.WEBHOOKS.of());
        }
        return new Imported("OpenAPI " + root.at("openapi").text(), made, api.variables, List.copyOf(api.remarks));
    }

    private String server(Tree servers) {
        Tree server = servers.item(0);
        String url = server.at("url").text();
        for (Map.Entry<String, Tree> variable : server.at("variables").fields().entrySet()) {
            url = url.replace("{" + variable.getKey() + "}", variable.getValue().at("default").text());
        }
        if (servers.items().size() > 1) {
            remarks.add(ImportWords.SEVERAL_SERVERS.of(servers.items().size()));
        }
        if (!url.contains("://")) {
            remarks.add(ImportWords.NO_SERVER.of());
            return "http://{{host}}" + url;
        }
        return url.replaceFirst("/+$", "");
    }

    private void operation(String base, String path, String method, Tree item, List<Made> made) {
        Tree operation = item.at(method);
        String id = operation.at("operationId").text();
        String name = id.isEmpty() ? method.toUpperCase(Locale.ROOT) + " " + path : id;
        try {
            String tag = operation.at("tags").item(0).text();
            made.add(new Made(tag.isEmpty() ? List.of() : List.of(tag),
                    draft(base, path, method, item, operation, name)));
        } catch (IllegalArgumentException unreadable) {
            remarks.add(ImportWords.LEFT_OUT.of(name, unreadable.getMessage()));
        }
    }

    private RequestDraft draft(String usual, String path, String method, Tree item, Tree operation, String name) {
        Tree servers = operation.at("servers").items().isEmpty() ? item.at("servers") : operation.at("servers");
        String base = servers.items().isEmpty() ? usual : server(servers);
        Map<String, Tree> parameters = new LinkedHashMap<>();
        for (Tree list : List.of(item.at("parameters"), operation.at("parameters"))) {
            list.items()
                    .forEach(one -> parameters.put(
                            one.resolved().at("in").text() + " " + one.resolved().at("name").text(), one.resolved()));
        }
        RequestMaker maker = new RequestMaker(variables, remarks);
        String asked = path;
        List<String> query = new ArrayList<>();
        List<String> cookies = new ArrayList<>();
        for (Tree parameter : parameters.values()) {
            String key = parameter.at("name").text();
            boolean needed = parameter.at("required").text().equals("true");
            String place = parameter.at("in").text();
            if (place.equals("path")) {
                asked = asked.replace("{" + key + "}", variable(key, parameter));
            } else if (needed && place.equals("query")) {
                query.add(key + "=" + variable(key, parameter));
            } else if (needed && place.equals("header")) {
                maker.field(key, variable(key, parameter));
            } else if (needed && place.equals("cookie")) {
                cookies.add(key + "=" + variable(key, parameter));
            } else if (!needed) {
                remarks.add(ImportWords.OPTIONAL_PARAMETERS.of());
            }
        }
        security(operation.at("security").isMissing() ? root.at("security") : operation.at("security"), maker, query,
                cookies);
        accept(operation, maker);
        if (!cookies.isEmpty()) {
            maker.usual("Cookie", String.join("; ", cookies));
        }
        body(operation.at("requestBody").resolved(), maker, name);
        return maker.draft(name, method.toUpperCase(Locale.ROOT),
                base + asked + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    }

    private String variable(String key, Tree parameter) {
        String name = key.replaceAll("[^A-Za-z0-9_.-]", "_").replaceFirst("^([^A-Za-z_])", "_$1");
        Object example = examples.of(parameter);
        variables.putIfAbsent(name, example == null ? ""
                : example instanceof String || example instanceof Number
                        || example instanceof Boolean ? example.toString() : Tree.json(example));
        return "{{" + name + "}}";
    }

    private void security(Tree security, RequestMaker maker, List<String> query, List<String> cookies) {
        for (String scheme : security.item(0).fields().keySet()) {
            Tree how = root.at("components").at("securitySchemes").at(scheme).resolved();
            String type = how.at("type").text();
            String kind = how.at("scheme").text().toLowerCase(Locale.ROOT);
            if (type.equals("http") && kind.equals("basic")) {
                maker.usual("Authorization", "Basic {{basic}}");
            } else if (type.equals("http") || type.equals("oauth2") || type.equals("openIdConnect")) {
                maker.usual("Authorization", "Bearer {{token}}");
            } else if (type.equals("apiKey")) {
                String key = how.at("name").text();
                switch (how.at("in").text()) {
                    case "query" -> query.add(key + "={{apiKey}}");
                    case "cookie" -> cookies.add(key + "={{apiKey}}");
                    default -> maker.usual(key, "{{apiKey}}");
                }
            } else {
                remarks.add(ImportWords.LOGIN.of(scheme));
            }
        }
    }

    private static void accept(Tree operation, RequestMaker maker) {
        Set<String> types = new LinkedHashSet<>();
        operation.at("responses").fields().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                types.addAll(answer.resolved().at("content").fields().keySet());
            }
        });
        if (!types.isEmpty()) {
            maker.usual("Accept", String.join(", ", types));
        }
    }

    private void body(Tree body, RequestMaker maker, String name) {
        Map<String, Tree> content = body.at("content").fields();
        if (content.isEmpty()) {
            return;
        }
        String type = content.keySet()
                .stream()
                .filter(one -> one.contains("json"))
                .findFirst()
                .orElse(content.keySet().iterator().next());
        if (content.size() > 1) {
            remarks.add(ImportWords.SEVERAL_TYPES.of(name, type));
        }
        Object example = examples.of(content.get(type));
        if (type.startsWith("multipart/")) {
            Parts parts = new Parts(SideFiles.of("", Map.of()), remarks);
            map(example).forEach(
                    (key, value) -> parts.text(key, value instanceof String text ? text : Tree.json(value), ""));
            maker.body(parts.body()).usual("Content-Type", type + "; boundary=" + parts.boundary());
            return;
        }
        maker.usual("Content-Type", type);
        if (type.contains("json")) {
            maker.body(Octets.utf8(Tree.json(example)));
        } else if (type.equals("application/x-www-form-urlencoded")) {
            List<String> pairs = new ArrayList<>();
            map(example).forEach((key, value) -> pairs.add(
                    Postman.form(key) + "=" + Postman.form(value instanceof String text ? text : Tree.json(value))));
            maker.body(Octets.latin1(String.join("&", pairs)));
        } else if (example instanceof String text) {
            maker.body(Octets.utf8(text));
        } else {
            remarks.add(ImportWords.BODY_NOT_MADE.of(name, type));
        }
    }

    private static Map<String, Object> map(Object example) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (example instanceof Map<?, ?> fields) {
            fields.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }
}
