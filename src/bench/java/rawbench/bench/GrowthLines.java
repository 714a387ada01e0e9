package rawbench.bench;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import rawbench.compare.Comparison;
import rawbench.compare.Ignores;
import rawbench.compare.Side;
import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

/** Two texts by line, of which one line in a hundred is another: read, compared, and the comparison held. */
final class GrowthLines implements GrowthSubject {
    private final List<Comparison> held = new ArrayList<>();

    @Override
    public String label() {
        return "compared lines";
    }

    @Override
    public int first() {
        return 1000;
    }

    @Override
    public void at(int size, Path folder, Report report) throws Exception {
        Path a = folder.resolve("a.txt");
        Path b = folder.resolve("b.txt");
        write(a, size, -1);
        write(b, size, 1);
        held.clear();
        report.begin();
        report.time("compared", () -> {
            held.clear();
            held.add(Comparison.of(Side.ofOctets(Octets.ofFile(a), () -> false),
                    Side.ofOctets(Octets.ofFile(b), () -> false), Ignores.NONE, TimeLimit.NONE));
        });
        if (held.getFirst().differences() == 0) {
            throw new IllegalStateException("no line differs");
        }
        report.heap("compared");
    }

    /** @param seed of the lines that are another; below 0 for none */
    private static void write(Path file, int size, long seed) throws Exception {
        Random text = new Random(7);
        Random other = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < size; i++) {
                String line = i + " GET /shop/orders/" + text.nextInt(100_000) + " 200";
                out.write(seed >= 0 && other.nextInt(100) == 0 ? line + " slowly\n" : line + "\n");
            }
        }
    }
}
