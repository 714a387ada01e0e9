package rawbench.compare;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import rawbench.octets.Octets;

/** Makes JSON values and texts of them by chance: the peers of the comparison of JSON. */
final class JsonTexts {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String[] STRINGS = {"", "a", "name", "Zürich", "日本語", "😀 face", "quote\"s", "back\\slash",
            "tab\tline\n", "\u0000", "\u007F\u2028", "eight888", "nine99999", "a string of more than sixteen octets"};
    private static final String[] NAMES = {"id", "name", "a", "b", "c", "odd name", "é", "x\"y", "", "tags", "_id"};

    private final Random random;

    JsonTexts(long seed) {
        random = new Random(seed);
    }

    static JsonNode parsed(String json) {
        return MAPPER.readTree(json);
    }

    /** Whether another library takes it for a whole JSON text. */
    static boolean accepted(Octets text) {
        try {
            return !MAPPER.readTree(text.text(StandardCharsets.UTF_8)).isMissingNode();
        } catch (JacksonException broken) {
            return false;
        }
    }

    static boolean equal(JsonNode a, JsonNode b) {
        return a.equals((x, y) -> x.isNumber() && y.isNumber() ? x.decimalValue().compareTo(y.decimalValue())
                : x.equals(y) ? 0 : 1, b);
    }

    JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2, 3 -> NODES.numberNode(number());
            case 4, 5 -> NODES.stringNode(STRINGS[random.nextInt(STRINGS.length)]);
            case 6, 7 -> array(depth);
            default -> object(depth);
        };
    }

    private BigDecimal number() {
        return switch (random.nextInt(5)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(4));
            case 1 -> BigDecimal.valueOf(random.nextLong());
            case 2 -> BigDecimal.valueOf(random.nextInt(1000), 2);
            case 3 -> new BigDecimal(random.nextLong() + "" + random.nextInt(1 << 30) + "e" + random.nextInt(-40, 40));
            default -> BigDecimal.valueOf(-random.nextInt(100), random.nextInt(-5, 5));
        };
    }

    private ArrayNode array(int depth) {
        ArrayNode array = NODES.arrayNode();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            array.add(value(depth - 1));
        }
        return array;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            object.set(NAMES[random.nextInt(NAMES.length)], value(depth - 1));
        }
        return object;
    }

    /** The value with some things in it changed, added, removed, moved. */
    JsonNode changed(JsonNode node, int depth) {
        if (random.nextInt(12) == 0) {
            return value(depth);
        }
        if (node instanceof ArrayNode array) {
            List<JsonNode> elements = new ArrayList<>();
            array.forEach(e -> elements.add(changed(e, depth - 1)));
            if (random.nextInt(4) == 0) {
                elements.add(random.nextInt(elements.size() + 1), value(Math.max(0, depth - 1)));
            }
            if (random.nextInt(4) == 0 && !elements.isEmpty()) {
                elements.remove(random.nextInt(elements.size()));
            }
            if (random.nextInt(4) == 0) {
                Collections.shuffle(elements, random);
            }
            return NODES.arrayNode().addAll(elements);
        }
        if (node instanceof ObjectNode object) {
            ObjectNode changed = NODES.objectNode();
            object.properties().forEach(p -> {
                if (random.nextInt(10) > 0) {
                    changed.set(p.getKey(), changed(p.getValue(), depth - 1));
                }
            });
            if (random.nextInt(6) == 0) {
                changed.set(NAMES[random.nextInt(NAMES.length)], value(Math.max(0, depth - 1)));
            }
            return changed;
        }
        return node;
    }

    Octets octets(JsonNode node) {
        return Octets.utf8(node.toString());
    }

    /** The value spelled by chance: white space, escapes, numbers and the order of members as the grammar lets them. */
    Octets spelled(JsonNode node) {
        StringBuilder text = new StringBuilder();
        spell(node, text);
        blank(text);
        return Octets.utf8(text.toString());
    }

    private void spell(JsonNode node, StringBuilder text) {
        blank(text);
        switch (node) {
            case ObjectNode object -> members(object, text);
            case ArrayNode array -> {
                text.append('[');
                String between = "";
                for (JsonNode element : array) {
                    text.append(between);
                    spell(element, text);
                    between = blanks() + ",";
                }
                text.append(blanks()).append(']');
            }
            default -> scalar(node, text);
        }
    }

    private void members(ObjectNode object, StringBuilder text) {
        text.append('{');
        String between = "";
        List<String> names = new ArrayList<>(object.propertyNames());
        Collections.shuffle(names, random);
        for (String name : names) {
            text.append(between);
            blank(text);
            string(name, text);
            blank(text);
            text.append(':');
            spell(object.get(name), text);
            between = blanks() + ",";
        }
        text.append(blanks()).append('}');
    }

    private void scalar(JsonNode node, StringBuilder text) {
        if (node.isString()) {
            string(node.stringValue(), text);
        } else if (node.isNumber()) {
            text.append(number(node.decimalValue()));
        } else {
            text.append(node);
        }
    }

    private String number(BigDecimal number) {
        if (number.signum() == 0) {
            return List.of("0", "-0", "0.000", "-0e7", "0E+99").get(random.nextInt(5));
        }
        int shift = random.nextInt(-3, 4);
        return switch (random.nextInt(4)) {
            case 0 -> number.toPlainString();
            case 1 -> number.setScale(Math.max(number.scale(), 0) + random.nextInt(25)).toPlainString();
            case 2 -> number.movePointRight(shift).toPlainString() + "e" + (shift > 0 ? "-" : "+") + "00"
                    + Math.abs(shift);
            default -> number.unscaledValue() + "00E" + (-number.scale() - 2);
        };
    }

    private void string(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char unit = string.charAt(i);
            int plain = "\"\\\b\f\n\r\t/".indexOf(unit);
            if (random.nextInt(4) == 0 || unit < ' ' && plain < 0) {
                text.append((random.nextBoolean() ? "\\u%04x" : "\\u%04X").formatted((int) unit));
            } else if (plain >= 0 && (plain < 7 || random.nextBoolean())) {
                text.append('\\').append("\"\\bfnrt/".charAt(plain));
            } else if (Character.isSurrogate(unit)) {
                text.append("\\u%04x".formatted((int) unit));
            } else {
                text.append(unit);
            }
        }
        text.append('"');
    }

    private void blank(StringBuilder text) {
        text.append(blanks());
    }

    private String blanks() {
        return List.of("", "", "", " ", "\n", "\r\n\t", "                    ").get(random.nextInt(7));
    }
}
