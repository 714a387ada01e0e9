package rawbench.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in a document of maps, lists and plain values, as JSON and YAML give them. Going where nothing is gives a
 * missing place, never an exception; the aliases of YAML are the same objects again, not copies.
 */
final class Tree {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int MOST_STEPS = 64;

    private final Object root;
    private final Object value;

    private Tree(Object root, Object value) {
        this.root = root;
        this.value = value;
    }

    static Tree of(Object root) {
        return new Tree(root, root);
    }

    Object value() {
        return value;
    }

    boolean isMap() {
        return value instanceof Map;
    }

    boolean isMissing() {
        return value == null;
    }

    Tree at(String key) {
        return new Tree(root, value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    Tree item(int index) {
        return new Tree(root, value instanceof List<?> list && index < list.size() ? list.get(index) : null);
    }

    List<Tree> items() {
        List<Tree> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(one -> items.add(new Tree(root, one)));
        }
        return items;
    }

    Map<String, Tree> fields() {
        Map<String, Tree> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> fields.put(String.valueOf(key), new Tree(root, one)));
        }
        return fields;
    }

    /** A plain value as text; empty for everything else. */
    String text() {
        return value instanceof String || value instanceof Number || value instanceof Boolean ? value.toString() : "";
    }

    /** This place, or the one in the same document that its {@code $ref} names, however many lie between. */
    Tree resolved() {
        Tree here = this;
        for (int i = 0; i < MOST_STEPS && here.at("$ref").value instanceof String reference; i++) {
            here = reference.startsWith("#/") ? here.pointed(reference) : new Tree(root, null);
        }
        return here.at("$ref").value instanceof String ? new Tree(root, null) : here;
    }

    private Tree pointed(String reference) {
        Tree there = new Tree(root, root);
        for (String step : reference.substring(2).split("/")) {
            String key = java.net.URLDecoder.decode(step.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
                    java.nio.charset.StandardCharsets.UTF_8).replace("~1", "/").replace("~0", "~");
            there = there.value instanceof List && key.matches("[0-9]{1,6}") ? there.item(Integer.parseInt(key))
                    : there.at(key);
        }
        return there;
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value).replace("\r\n", "\n");
    }
}
