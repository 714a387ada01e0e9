package rawbench.content;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as a tree of places in its own text: what a node holds is read from there when it is asked for, so that its
 * spelling is never lost and few nodes are kept. Several texts behind each other are the elements of one array.
 */
final class JsonTree {
    /** Deeper texts are not followed: who walks over a tree calls itself. */
    static final int DEEPEST = 1000;
    private static final int KEPT = 64;
    private static final int QUESTION = 1 << 12;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** A value: where it begins in the text, and where it ends. */
    record Node(int from, int to) {}

    /** What a node holds: its elements, and where it is an object also their names. */
    private record Inside(List<Node> elements, Map<String, Node> members) {}

    private final byte[] json;
    private final BooleanSupplier cancelled;
    /** Those used last: of the nodes on the way from the root to where a walk is. */
    private final Map<Node, Inside> inside = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, Inside> eldest) {
            return size() > KEPT;
        }
    };
    private int texts;

    JsonTree(byte[] json, BooleanSupplier cancelled) {
        this.json = json;
        this.cancelled = cancelled;
    }

    /** What is wrong with the text, as a sentence; a tree of a text with which something is wrong must not be walked. */
    Optional<String> wrong() throws StopException {
        texts = 0;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            int depth = 0;
            for (int i = 0; parser.nextToken() != null; i++) {
                boolean ends = parser.currentToken().isStructEnd();
                texts += depth == 0 && !ends ? 1 : 0;
                depth += parser.currentToken().isStructStart() ? 1 : ends ? -1 : 0;
                if (i % QUESTION == 0 && cancelled.getAsBoolean()) {
                    throw StopException.cancelled();
                }
            }
            return texts == 0 ? Optional.of("There is no JSON in the content.") : Optional.empty();
        } catch (JacksonException wrong) {
            TokenStreamLocation at = wrong.getLocation();
            return Optional.of(at == null ? FilterWords.NOT_FILTERED.of(wrong.getOriginalMessage())
                    : FilterWords.NO_JSON.of(at.getLineNr(), at.getColumnNr(), wrong.getOriginalMessage()));
        }
    }

    Node root() {
        int mark = json.length >= 3 && (json[0] & 0xFF) == 0xEF ? 3 : 0;
        int from = blank(mark);
        return texts > 1 ? new Node(-1, json.length) : new Node(from, end(from));
    }

    boolean isArray(Node node) {
        return node.from < 0 || json[node.from] == '[';
    }

    boolean isObject(Node node) {
        return node.from >= 0 && json[node.from] == '{';
    }

    List<Node> elements(Node node) {
        return inside(node).elements;
    }

    /** The members of an object by their names; of those with the same name the last. */
    Map<String, Node> members(Node node) {
        return inside(node).members;
    }

    private Inside inside(Node node) {
        return inside.computeIfAbsent(node, this::read);
    }

    private Inside read(Node node) {
        if (cancelled.getAsBoolean()) {
            throw new JsonFilter.EnoughException();
        }
        List<Node> elements = new ArrayList<>();
        Map<String, Node> members = new LinkedHashMap<>();
        boolean named = isObject(node);
        boolean framed = node.from >= 0;
        int last = framed ? node.to - 1 : node.to;
        for (int at = next(node.from + 1); at < last; at = next(at)) {
            int value = named ? next(end(at)) : at;
            Node element = new Node(value, end(value));
            if (named) {
                members.put(string(new Node(at, end(at))), element);
            } else {
                elements.add(element);
            }
            at = element.to;
        }
        return new Inside(elements, members);
    }

    /** The string, number or word that a node without elements spells; null for null. */
    Object value(Node node) {
        return switch (json[node.from]) {
            case '"' -> string(node);
            case 't' -> true;
            case 'f' -> false;
            case 'n' -> null;
            default -> number(spelled(node));
        };
    }

    private static Number number(String spelled) {
        try {
            return new BigDecimal(spelled);
        } catch (NumberFormatException beyond) {
            return Double.valueOf(spelled);
        }
    }

    private String string(Node node) {
        for (int i = node.from + 1; i < node.to - 1; i++) {
            if (json[i] == '\\') {
                try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json, node.from,
                        node.to - node.from)) {
                    parser.nextToken();
                    return parser.getString();
                }
            }
        }
        return new String(json, node.from + 1, node.to - node.from - 2, StandardCharsets.UTF_8);
    }

    /** The text of a node as it is. */
    String spelled(Node node) {
        return new String(json, node.from, node.to - node.from, StandardCharsets.UTF_8);
    }

    byte[] text() {
        return json;
    }

    private int blank(int from) {
        int at = from;
        while (at < json.length && json[at] <= ' ' && json[at] >= 0) {
            at++;
        }
        return at;
    }

    /** The next token behind white space, commas and colons. */
    private int next(int from) {
        int at = Math.max(0, from);
        while (at < json.length && (json[at] <= ' ' && json[at] >= 0 || json[at] == ',' || json[at] == ':')) {
            at++;
        }
        return at;
    }

    /** Where the value that begins here ends. */
    private int end(int from) {
        return switch (json[from]) {
            case '"' -> stringEnd(from);
            case '{', '[' -> structureEnd(from);
            default -> {
                int at = from;
                while (at < json.length && json[at] > ' ' && json[at] != ',' && json[at] != ']' && json[at] != '}') {
                    at++;
                }
                yield at;
            }
        };
    }

    private int stringEnd(int from) {
        int at = from + 1;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private int structureEnd(int from) {
        int depth = 0;
        int at = from;
        do {
            switch (json[at]) {
                case '"' -> at = stringEnd(at) - 1;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {
                    // Part of a word or a number.
                }
            }
            at++;
        } while (depth > 0);
        return at;
    }
}
