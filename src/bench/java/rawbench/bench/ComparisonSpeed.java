package rawbench.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;

import rawbench.compare.BodyKind;
import rawbench.compare.Comparison;
import rawbench.compare.Ignores;
import rawbench.compare.Side;
import rawbench.difference.Alignment;
import rawbench.difference.LineDifference;
import rawbench.difference.Lines;
import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

/** The benchmark of the comparison: two texts by line, beside git, GNU diff and java-diff-utils, in one run, reading included. */
public final class ComparisonSpeed {
    private static final int ROUNDS = 5;
    /** Who takes longer for one comparison is out. */
    private static final int SECONDS = 20;

    private ComparisonSpeed() {
    }

    /** @param args the folder for contents and the report; some 300 MB go there */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        TwoTexts texts = new TwoTexts(new Material(folder));
        try (PrintStream report = new PrintStream(Files.newOutputStream(folder.resolve("comparison.md")), true,
                StandardCharsets.UTF_8)) {
            tell(report, "# The comparison, " + System.getProperty("os.name") + ", "
                    + Runtime.getRuntime().availableProcessors() + " processors, Java "
                    + System.getProperty("java.version") + ", heap of " + Runtime.getRuntime().maxMemory() / 1_000_000
                    + " MB");
            for (TwoTexts.Pair pair : List.of(texts.changed(), texts.different(), texts.repetitive(), texts.shuffled(),
                    texts.oneLine(), texts.itself())) {
                tell(report, byLine(pair));
            }
            tell(report, byPath(texts.json()));
            tell(report, CompareScreen.HEAD);
            for (TwoTexts.Pair pair : List.of(texts.changed(), texts.different(), texts.repetitive(), texts.shuffled(),
                    texts.oneLine(), texts.itself(), texts.json())) {
                tell(report, CompareScreen.row(pair));
            }
        }
    }

    private static void tell(PrintStream report, String text) {
        report.println(text);
        System.out.println(text);
    }

    private static String byLine(TwoTexts.Pair pair) throws Exception {
        String a = pair.a().toString();
        String b = pair.b().toString();
        Peak peak = new Peak();
        Race race = new Race(pair.name()).runner("Rawbench", () -> peak.during(() -> ours(pair)));
        if (Command.there("git")) {
            race.runner("git diff --histogram",
                    () -> Command.run(List.of("git", "diff", "--no-index", "--histogram", a, b), SECONDS));
        }
        if (Command.there("diff")) {
            race.runner("GNU diff", () -> Command.run(List.of("diff", a, b), SECONDS));
        }
        race.runner("java-diff-utils", () -> javaDiffUtils(pair));
        return race.run(ROUNDS, pair.octets())
                + "\nRawbench's heap at most, garbage included, each pool at its worst moment: " + peak.most / 1_000_000
                + " MB; lines that differ: " + differing(ours(pair)) + "\n";
    }

    /** The peer lays both out with sorted names, and compares that by line: it says neither paths nor moves. */
    private static String byPath(TwoTexts.Pair pair) throws Exception {
        Peak peak = new Peak();
        Race race = new Race(pair.name()).runner("Rawbench", () -> peak.during(() -> messages(pair)));
        if (Command.there("jq") && Command.there("diff")) {
            String sorted = "diff <(jq -S . '" + pair.a() + "') <(jq -S . '" + pair.b() + "')";
            race.runner("jq -S and GNU diff", () -> Command.run(List.of("bash", "-c", sorted), 3 * SECONDS));
        }
        return race.run(ROUNDS, pair.octets())
                + "\nRawbench's heap at most, garbage included, each pool at its worst moment: " + peak.most / 1_000_000
                + " MB; paths that differ: " + messages(pair).differences() + "\n";
    }

    private static Comparison messages(TwoTexts.Pair pair) throws IOException {
        Comparison comparison = Comparison.of(Side.ofOctets(Octets.ofFile(pair.a()), () -> false),
                Side.ofOctets(Octets.ofFile(pair.b()), () -> false), Ignores.NONE, TimeLimit.NONE);
        if (comparison.body().kind() != BodyKind.JSON || comparison.body().coarse()) {
            throw new IllegalStateException("not compared by path: " + comparison.body().reason());
        }
        return comparison;
    }

    private static Alignment ours(TwoTexts.Pair pair) throws IOException {
        Lines a = Lines.of(Octets.ofFile(pair.a()), TimeLimit.NONE);
        Lines b = Lines.of(Octets.ofFile(pair.b()), TimeLimit.NONE);
        return LineDifference.of(a, b, TimeLimit.NONE);
    }

    private static long differing(Alignment alignment) {
        return alignment.runs()
                .stream()
                .filter(run -> !run.same())
                .mapToLong(run -> run.toA() - run.fromA() + run.toB() - run.fromB())
                .sum();
    }

    private static Object javaDiffUtils(TwoTexts.Pair pair) throws IOException, Race.OutException {
        try {
            return DiffUtils.diff(lines(pair.a()), lines(pair.b()), new Deadline());
        } catch (DeadlineException passed) {
            throw new Race.OutException("over " + SECONDS + " s");
        } catch (OutOfMemoryError full) {
            throw new Race.OutException("out of memory");
        }
    }

    /** The octets as characters: the last line of a text may end inside a character. */
    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    }

    /** Ends a comparison of java-diff-utils that would take too long. */
    private static final class Deadline implements DiffAlgorithmListener {
        private final long began = System.nanoTime();

        @Override
        public void diffStart() {
            // The time is looked at from step to step.
        }

        @Override
        public void diffStep(int value, int max) {
            if (System.nanoTime() - began > SECONDS * 1_000_000_000L) {
                throw new DeadlineException();
            }
        }

        @Override
        public void diffEnd() {
            // Nothing is left to end.
        }
    }

    /** The deadline is passed. */
    private static final class DeadlineException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** How much heap is taken while something runs: what each pool held at its own worst moment, so never less than was in use. */
    private static final class Peak {
        private long most;

        <T> T during(Callable<T> work) throws Exception {
            List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans()
                    .stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            T result = work.call();
            most = Math.max(most, heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
            return result;
        }
    }
}
