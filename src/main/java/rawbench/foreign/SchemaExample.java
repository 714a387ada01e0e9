package rawbench.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a value that a schema of OpenAPI would take: its own examples first, else something of the right type. */
final class SchemaExample {
    private static final int DEEPEST = 8;
    private static final int MOST = 5_000;
    private final Set<String> remarks;
    private int made;

    SchemaExample(Set<String> remarks) {
        this.remarks = remarks;
    }

    /** A value for a parameter or a media type, which may have an example beside its schema. */
    Object of(Tree holder) {
        made = 0;
        if (!holder.at("example").isMissing()) {
            return copied(holder.at("example").value(), 0);
        }
        for (Tree example : holder.at("examples").fields().values()) {
            if (!example.resolved().at("value").isMissing()) {
                return copied(example.resolved().at("value").value(), 0);
            }
        }
        return value(holder.at("schema"), 0);
    }

    private Object value(Tree reference, int depth) {
        String other = reference.at("$ref").text();
        if (!other.isEmpty() && !other.startsWith("#/")) {
            remarks.add(ImportWords.OTHER_SCHEMAS.of(other));
            return null;
        }
        Tree schema = reference.resolved();
        if (depth > DEEPEST || ++made > MOST) {
            return null;
        }
        for (String word : List.of("example", "default", "const")) {
            if (!schema.at(word).isMissing()) {
                return copied(schema.at(word).value(), 0);
            }
        }
        for (String word : List.of("examples", "enum")) {
            if (!schema.at(word).items().isEmpty()) {
                return copied(schema.at(word).item(0).value(), 0);
            }
        }
        for (String word : List.of("oneOf", "anyOf")) {
            if (!schema.at(word).items().isEmpty()) {
                return value(schema.at(word).item(0), depth + 1);
            }
        }
        return typed(schema, depth);
    }

    private Object typed(Tree schema, int depth) {
        String type = schema.at("type").text();
        for (Tree one : schema.at("type").items()) {
            type = type.isEmpty() && !one.text().equals("null") ? one.text() : type;
        }
        boolean object = schema.at("properties").isMap() || !schema.at("allOf").items().isEmpty();
        return switch (type.isEmpty() && object ? "object" : type) {
            case "object" -> object(schema, depth);
            case "array" -> {
                Object item = value(schema.at("items"), depth + 1);
                yield item == null ? List.of() : List.of(item);
            }
            case "integer" -> schema.at("minimum").value() instanceof Number least ? least.longValue() : 1L;
            case "number" -> schema.at("minimum").value() instanceof Number least ? least : 1.5;
            case "boolean" -> true;
            case "string" -> string(schema.at("format").text());
            default -> null;
        };
    }

    private Object object(Tree schema, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Tree part : schema.at("allOf").items()) {
            if (value(part, depth + 1) instanceof Map<?, ?> fields) {
                fields.forEach((key, one) -> object.put(String.valueOf(key), one));
            }
        }
        schema.at("properties").fields().forEach((key, property) -> {
            if (!property.resolved().at("readOnly").text().equals("true")) {
                object.put(key, value(property, depth + 1));
            }
        });
        return object;
    }

    private static String string(String format) {
        return switch (format) {
            case "date" -> "2026-01-31";
            case "date-time" -> "2026-01-31T12:00:00Z";
            case "time" -> "12:00:00Z";
            case "uuid" -> "00000000-0000-4000-8000-000000000000";
            case "email" -> "someone@example.com";
            case "uri", "url" -> "https://example.com/";
            case "hostname" -> "example.com";
            case "ipv4" -> "192.0.2.1";
            case "ipv6" -> "2001:db8::1";
            case "byte" -> "b2N0ZXRz";
            default -> "text";
        };
    }

    /** An example may be an alias of YAML that holds itself: copied only so deep and so far. */
    private Object copied(Object value, int depth) {
        if (depth > DEEPEST * 4 || ++made > MOST) {
            return null;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, one) -> copy.put(String.valueOf(key), copied(one, depth + 1)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(one -> copy.add(copied(one, depth + 1)));
            return copy;
        }
        return value instanceof Number || value instanceof Boolean || value == null ? value : value.toString();
    }
}
