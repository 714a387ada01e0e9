package rawbench.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.http.HeaderField;

/** Collects what varies between a first answer and others, comparison by comparison. */
final class NoiseSearch {
    /** The rules with which the comparisons are made: whatever has one of the shapes. */
    static final Ignores SHAPES = new Ignores(Arrays.stream(Shape.values()).<Ignore>map(Shape::rule).toList());
    /** Differences past so many are not looked at: what varies by itself varies early. */
    private static final int MOST_BLOCKS = 20_000;
    private static final int MOST_ROWS = 1000;
    /** With more numbers than this, each behind other words, any number is proposed. */
    private static final int MOST_NUMBERS = 20;
    private static final int EXAMPLE = 80;
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+\\]");
    private static final Pattern ANY_INDEX = Pattern.compile("\\[(?:[0-9]+|\\*)\\]");

    /** How one proposal is known so far. */
    private static final class Seen {
        /** In which of the others. */
        private final BitSet differing = new BitSet();
        private String first = "";
        private String other = "";

        void in(int number, String a, String b) {
            differing.set(number);
            if (first.isEmpty() && other.isEmpty()) {
                first = a;
                other = b;
            }
        }

        Seen with(Seen more) {
            Seen both = new Seen();
            both.in(0, first, other);
            both.differing.clear();
            both.differing.or(differing);
            both.differing.or(more.differing);
            return both;
        }
    }

    private final int others;
    private int number;
    private final Map<String, Seen> fields = new LinkedHashMap<>();
    private final Map<String, Seen> paths = new LinkedHashMap<>();
    private final Map<Shape, Seen> shapes = new EnumMap<>(Shape.class);
    private final Map<String, Seen> numbers = new LinkedHashMap<>();

    NoiseSearch(int others) {
        this.others = others;
    }

    /** Looks at the comparison with the next of the others. */
    void look(Comparison comparison) {
        comparison.allFields().filter(pair -> pair.sign().differs()).forEach(this::field);
        BodyDifference body = comparison.body();
        List<Block> blocks = body.blocks().stream().filter(Block::differs).limit(MOST_BLOCKS).toList();
        if (body.kind() == BodyKind.JSON) {
            blocks.forEach(block -> paths(body, block));
        } else if (body.kind() != BodyKind.OCTETS) {
            blocks.stream().filter(Block::ignored).forEach(block -> line(body, block));
        }
        number++;
    }

    private void field(FieldPair pair) {
        String name = pair.a().or(pair::b).map(HeaderField::name).orElseThrow();
        boolean known = fields.keySet().stream().anyMatch(name::equalsIgnoreCase);
        String key = known ? fields.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElseThrow() : name;
        fields.computeIfAbsent(key, _ -> new Seen())
                .in(number, pair.a().map(field -> cut(field.unfolded())).orElse(""),
                        pair.b().map(field -> cut(field.unfolded())).orElse(""));
    }

    private static String cut(String text) {
        return text.length() <= EXAMPLE ? text : text.substring(0, EXAMPLE) + "…";
    }

    /** The paths of a block's rows, without those that stand in another of them; none where the block is most of a body. */
    private void paths(BodyDifference body, Block block) {
        boolean wide = 2L * block.rows() > Math.max(body.a().size(), body.b().size()) && block.rows() > 1;
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < Math.min(block.rows(), MOST_ROWS) && !wide; i++) {
            int a = block.rowA(i);
            int b = block.rowB(i);
            all.add(a >= 0 ? body.a().path(a) : body.b().path(b));
        }
        all.removeIf(path -> path.length() <= 1);
        Set<String> kept = new HashSet<>(all);
        kept.removeIf(path -> all.stream().anyMatch(over -> stands(path, over)));
        for (String path : kept) {
            paths.computeIfAbsent(path, _ -> new Seen())
                    .in(number, example(body.a(), block.rowA(0)), example(body.b(), block.rowB(0)));
        }
    }

    private static boolean stands(String path, String over) {
        return path.length() > over.length() && path.startsWith(over) && ".[".indexOf(path.charAt(over.length())) >= 0;
    }

    private static String example(Column column, int row) {
        return row < 0 ? "" : cut(text(column, row).strip());
    }

    private static String text(Column column, int row) {
        return column.shown(row).text(column.charset());
    }

    /** Two lines that are the same but for shapes: those of which something in the lines differs. */
    private void line(BodyDifference body, Block block) {
        if (block.rowA(0) < 0 || block.rowB(0) < 0) {
            return;
        }
        String a = line(body, body.a(), block.fromA());
        String b = line(body, body.b(), block.fromB());
        Set<Shape> needed = EnumSet.noneOf(Shape.class);
        String leftA = a;
        String leftB = b;
        for (Shape shape : Shape.values()) {
            if (shape != Shape.NUMBER && !found(shape, leftA).equals(found(shape, leftB))) {
                needed.add(shape);
                leftA = reduced(shape, leftA);
                leftB = reduced(shape, leftB);
            }
        }
        if (!reduced(Shape.NUMBER, leftA).equals(reduced(Shape.NUMBER, leftB))) {
            return;
        }
        needed.forEach(
                shape -> shapes.computeIfAbsent(shape, _ -> new Seen()).in(number, cut(a.strip()), cut(b.strip())));
        numbers(leftA, leftB);
    }

    private static List<String> found(Shape shape, String line) {
        return shape.pattern().matcher(line).results().map(MatchResult::group).toList();
    }

    private static String reduced(Shape shape, String line) {
        return new Ignores(List.of(shape.rule())).reduced(line);
    }

    /** A line as rules see it: of a form, the pair without the space around the sign between. */
    private static String line(BodyDifference body, Column column, int row) {
        String text = text(column, row);
        return body.kind() == BodyKind.FORM ? text.replaceFirst(" = ", "=") : text;
    }

    /** The numbers that differ, each with what stands before it. */
    private void numbers(String a, String b) {
        Matcher inA = Shape.NUMBER.pattern().matcher(a);
        Matcher inB = Shape.NUMBER.pattern().matcher(b);
        int end = 0;
        while (inA.find() && inB.find()) {
            if (!inA.group().equals(inB.group())) {
                String before = before(a.substring(end, inA.start()), end == 0);
                numbers.computeIfAbsent(before, _ -> new Seen()).in(number, cut(a.strip()), cut(b.strip()));
            }
            end = inA.end();
        }
    }

    /** The expression for what stands before a number; it ends at whatever may be another the next time. */
    private static String before(String text, boolean begins) {
        int from = Math.max(text.lastIndexOf(Ignores.MATCHED) + 1, text.length() - EXAMPLE / 2);
        String words = text.substring(from);
        if (words.isEmpty()) {
            return text.isEmpty() ? begins ? "^" : "" : "(?<=\\uFFFF)";
        }
        return "(?<=" + words.replaceAll("([\\\\^$.|?*+()\\[\\]{}])", "\\\\$1") + ")";
    }

    /** Everything that varied, as proposals. */
    List<Noise> found() {
        List<Noise> found = new ArrayList<>();
        fields.forEach((name, seen) -> found.add(noise(new Ignore.Field(name), seen)));
        generalised().forEach((path, seen) -> {
            try {
                found.add(noise(new Ignore.JsonPath(PathPattern.parse(path)), seen));
            } catch (IgnoreException unspellable) {
                throw new IllegalStateException("a path of a row is none: " + path, unspellable);
            }
        });
        shapes.forEach((shape, seen) -> found.add(noise(shape.rule(), seen)));
        if (numbers.size() > MOST_NUMBERS || numbers.containsKey("")) {
            found.add(noise(Shape.NUMBER.rule(), numbers.values().iterator().next()));
        } else {
            numbers.forEach((before, seen) -> found.add(noise(
                    Ignore.Regex.of(Pattern.compile("(?<number>" + before + "\\d+(?:\\.\\d+)*)")), seen)));
        }
        return List.copyOf(found);
    }

    private Noise noise(Ignore rule, Seen seen) {
        return new Noise(rule, seen.differing.cardinality(), others, seen.first, seen.other);
    }

    /** Paths that differ in indices only become one, with any index where they differ. */
    private Map<String, Seen> generalised() {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (String path : paths.keySet()) {
            // A name in quotes may hold what looks like an index.
            String key = path.indexOf('\'') < 0 ? INDEX.matcher(path).replaceAll("[*]") : path;
            alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(path);
        }
        Map<String, Seen> general = new LinkedHashMap<>();
        for (List<String> those : alike.values()) {
            String any = those.stream().reduce(NoiseSearch::general).orElseThrow();
            // Each element of the whole body would be all of it.
            if (!any.equals("$[*]")) {
                general.put(any, those.stream().map(paths::get).reduce(Seen::with).orElseThrow());
            }
        }
        return general;
    }

    /** Two paths that differ in indices only as one. */
    private static String general(String a, String b) {
        Matcher inA = ANY_INDEX.matcher(a);
        Matcher inB = ANY_INDEX.matcher(b);
        StringBuilder general = new StringBuilder();
        while (inA.find() && inB.find()) {
            inA.appendReplacement(general,
                    Matcher.quoteReplacement(inA.group().equals(inB.group()) ? inA.group() : "[*]"));
        }
        return inA.appendTail(general).toString();
    }
}
