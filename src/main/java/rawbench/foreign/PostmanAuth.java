package rawbench.foreign;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/** The login of a request of Postman's as fields, or as a part of its URL. */
final class PostmanAuth {
    private final Map<String, String> variables;
    private final Set<String> remarks;
    private final String name;

    PostmanAuth(Map<String, String> variables, Set<String> remarks, String name) {
        this.variables = variables;
        this.remarks = remarks;
        this.name = name;
    }

    /** Adds the login; returns the URL, which may hold it from then on. */
    String add(JsonNode auth, RequestMaker maker, String url) {
        String type = auth.path("type").asString("noauth");
        JsonNode values = auth.path(type);
        switch (type) {
            case "noauth" -> {
            }
            case "basic" -> {
                String login = RequestMaker.filled(value(values, "username") + ":" + value(values, "password"),
                        variables);
                if (login.contains("{{")) {
                    remarks.add(ImportWords.BASIC_IN_ONE.of(name, login.replaceAll(":.*", "")));
                }
                maker.usual("Authorization", login.contains("{{") ? "Basic {{basic}}"
                        : "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
            }
            case "bearer" -> maker.usual("Authorization", "Bearer " + value(values, "token"));
            case "oauth2" -> maker.usual("Authorization", value(values, "headerPrefix").isBlank()
                    ? "Bearer " + value(values, "accessToken")
                    : value(values, "headerPrefix").strip() + " " + value(values, "accessToken"));
            case "apikey" -> {
                if (value(values, "in").equals("query")) {
                    return url + (url.contains("?") ? "&" : "?") + value(values, "key") + "=" + value(values, "value");
                }
                maker.usual(value(values, "key"), value(values, "value"));
            }
            default ->
                remarks.add(ImportWords.LOGIN_OF.of(name, type));
        }
        return url;
    }

    /** In 2.1 a list of keys and values, in 2.0 an object. */
    private static String value(JsonNode values, String key) {
        if (values.isArray()) {
            for (JsonNode one : values) {
                if (one.path("key").asString("").equals(key)) {
                    return one.path("value").asString("");
                }
            }
            return "";
        }
        return values.path(key).asString("");
    }
}
