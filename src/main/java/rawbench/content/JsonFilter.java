package rawbench.content;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import tools.jackson.core.io.JsonStringEncoder;

import rawbench.content.JsonTree.Node;
import rawbench.content.Rendering.Kind;
import rawbench.octets.Octets;
import rawbench.octets.Spill;

/**
 * Follows a JSONPath and cuts what it leads to out of the text, so that numbers, escapes, the order of members and
 * duplicates within a result stay as they were received.
 *
 * <p>What is lost: of members with the same name in one object a path leads to the last only, and what the path itself
 * works out (a sum, a choice of members) is spelled anew.
 */
final class JsonFilter {
    static final long LONGEST = 64 << 20;
    /** So many results are kept. */
    static final int MOST = 100_000;

    /** Ends a walk over the tree that nobody waits for, or that found enough. */
    static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EnoughException() {
            super(null, null, false, false);
        }
    }

    private JsonFilter() {
    }

    /** What is done with a path in content that could be read. */
    @FunctionalInterface
    private interface Walk {
        Filtered over(JsonPath path, JsonTree tree, BooleanSupplier cancelled) throws IOException;
    }

    static Filtered apply(String spelled, Octets content, Charset charset, BooleanSupplier cancelled) {
        return read(spelled, content, charset, cancelled, JsonFilter::follow);
    }

    private static Filtered read(String spelled, Octets content, Charset charset, BooleanSupplier cancelled,
            Walk walk) {
        if (content.length() > LONGEST) {
            return Filtered.tooLong(content.length(), LONGEST);
        }
        try {
            JsonPath path = JsonPath.compile(spelled);
            byte[] json = charset.equals(StandardCharsets.UTF_8) ? content.toByteArray()
                    : content.text(charset).getBytes(StandardCharsets.UTF_8);
            JsonTree tree = new JsonTree(json, cancelled);
            Optional<String> wrong = tree.wrong();
            return wrong.isPresent() ? Filtered.trouble(wrong.get()) : walk.over(path, tree, cancelled);
        } catch (JsonPathException | IllegalArgumentException unreadable) {
            return Filtered.trouble(FilterWords.NO_PATH.of(unreadable.getMessage()));
        } catch (StopException stopped) {
            return Filtered.cancelled();
        } catch (IOException full) {
            return Filtered.trouble(FilterWords.NO_ROOM.of(full.getMessage()));
        }
    }

    /** The first value that a path leads to, bare. */
    static Filtered first(String spelled, Octets content, Charset charset) {
        return read(spelled, content, charset, () -> false, JsonFilter::bare);
    }

    private static Filtered bare(JsonPath path, JsonTree tree, BooleanSupplier cancelled) throws IOException {
        JsonProvision provision = new JsonProvision(tree, 1);
        try {
            walk(path, tree, provision);
        } catch (PathNotFoundException nowhere) {
            return Filtered.none();
        } catch (EnoughException enough) {
            // The first is there.
        } catch (JsonPathException | ClassCastException | ArithmeticException unfit) {
            return Filtered.trouble(FilterWords.NOT_IN_THIS.of(unfit.getMessage()));
        }
        if (provision.results().isEmpty()) {
            return Filtered.none();
        }
        Object result = provision.results().getFirst();
        boolean leaf = result instanceof Node node && !tree.isArray(node) && !tree.isObject(node);
        Object value = leaf ? tree.value((Node) result) : result;
        Octets text = value instanceof String string ? Octets.utf8(string)
                : new Writer(tree).write(List.of(result), false);
        return new Filtered(text, 1, false, Optional.empty());
    }

    private static void walk(JsonPath path, JsonTree tree, JsonProvision provision) {
        path.<Object>read(tree.root(), Configuration.builder()
                .jsonProvider(provision)
                .mappingProvider(provision)
                .build());
    }

    private static Filtered follow(JsonPath path, JsonTree tree, BooleanSupplier cancelled) throws IOException {
        JsonProvision provision = new JsonProvision(tree, MOST);
        boolean more = false;
        try {
            walk(path, tree, provision);
        } catch (PathNotFoundException nowhere) {
            return Filtered.none();
        } catch (EnoughException enough) {
            more = true;
        } catch (JsonPathException | ClassCastException | ArithmeticException unfit) {
            return Filtered.trouble(FilterWords.NOT_IN_THIS.of(unfit.getMessage()));
        }
        if (cancelled.getAsBoolean()) {
            return Filtered.cancelled();
        }
        List<Object> results = provision.results();
        boolean one = path.isDefinite() && results.size() == 1;
        Octets text = new Writer(tree).write(results, !one);
        Pretty laid = Pretty.of(Kind.JSON, Optional.empty(), StandardCharsets.UTF_8, text, _ -> {}, cancelled);
        return new Filtered(laid.whole() ? laid.octets().orElseThrow() : text, results.size(), more, Optional.empty());
    }

    /** Spells results: nodes as they stand in the text, all else anew. */
    private static final class Writer {
        private final JsonTree tree;

        Writer(JsonTree tree) {
            this.tree = tree;
        }

        Octets write(List<Object> results, boolean list) throws IOException {
            if (results.isEmpty()) {
                return Octets.empty();
            }
            try (Spill spill = new Spill()) {
                spill.append(Octets.latin1(list ? "[" : ""));
                for (Iterator<Object> each = results.iterator(); each.hasNext();) {
                    write(each.next(), spill);
                    spill.append(Octets.latin1(each.hasNext() ? ",\n" : ""));
                }
                spill.append(Octets.latin1(list ? "]" : ""));
                return spill.snapshot();
            }
        }

        private void write(Object result, Spill spill) throws IOException {
            if (result instanceof Node node && node.from() >= 0) {
                spill.append(tree.text(), node.from(), node.to() - node.from());
            } else if (result instanceof Node node) {
                spill.append(write(List.copyOf(tree.elements(node)), true));
            } else {
                spill.append(Octets.utf8(spelled(result)));
            }
        }

        private String spelled(Object result) {
            return switch (result) {
                case null -> "null";
                case Node node -> tree.spelled(node);
                case String text -> '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
                case Map<?, ?> map -> map.entrySet()
                        .stream()
                        .map(e -> spelled(e.getKey()) + ": " + spelled(e.getValue()))
                        .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
                case Iterable<?> list -> java.util.stream.StreamSupport.stream(list.spliterator(), false)
                        .map(this::spelled)
                        .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
                default -> result.toString();
            };
        }
    }
}
