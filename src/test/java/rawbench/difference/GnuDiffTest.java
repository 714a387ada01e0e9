package rawbench.difference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** GNU diff, where it is installed, says the same of two texts. */
class GnuDiffTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void isInstalled() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("diff", "--version").redirectErrorStream(true).start();
            String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Assumptions.assumeTrue(process.waitFor() == 0 && version.contains("GNU"), "GNU diff is not installed");
        } catch (IOException absent) {
            Assumptions.abort("GNU diff is not installed");
        }
    }

    /** Lines of few kinds or many; the last one may have no end. */
    private static String text(Random random, int kinds) {
        String lines = IntStream.range(0, random.nextInt(200))
                .mapToObj(i -> "line " + random.nextInt(kinds) + (random.nextInt(50) == 0 ? "\r\n" : "\n"))
                .collect(Collectors.joining());
        return lines.isEmpty() || random.nextBoolean() ? lines : lines.substring(0, lines.length() - 1);
    }

    private static String changed(Random random, String text, int kinds) {
        return text.lines().map(line -> switch (random.nextInt(30)) {
            case 0 -> "";
            case 1 -> line + "\nline " + random.nextInt(kinds) + "\n";
            default -> line + "\n";
        }).collect(Collectors.joining());
    }

    /** The lines that GNU diff says are gone or new; none where it says that the two are equal. */
    private long theirs(String a, String b) throws IOException, InterruptedException {
        Path fileA = Files.writeString(folder.resolve("a"), a);
        Path fileB = Files.writeString(folder.resolve("b"), b);
        Process process = new ProcessBuilder("diff", "--text", fileA.toString(), fileB.toString()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(said.isEmpty() ? 0 : 1);
        return List.of(said.split("\n")).stream().filter(line -> line.startsWith("<") || line.startsWith(">")).count();
    }

    private static int ours(String a, String b) {
        return Covering.differing(LineDifference.of(Lines.of(Octets.utf8(a), TimeLimit.NONE),
                Lines.of(Octets.utf8(b), TimeLimit.NONE), TimeLimit.NONE));
    }

    @Test
    void agreesOnWhatIsEqualAndFindsHardlyMoreThatDiffers() throws IOException, InterruptedException {
        int oursAll = 0;
        int theirsAll = 0;
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            int kinds = List.of(2, 10, 60, 5000).get(seed % 4);
            String a = text(random, kinds);
            String b = switch (seed % 3) {
                case 0 -> text(random, kinds);
                case 1 -> seed % 5 == 0 ? a : a + "\n";
                default -> changed(random, a, kinds);
            };
            int ours = ours(a, b);
            long theirs = theirs(a, b);
            assertThat(ours == 0).as("seed %d: equal", seed).isEqualTo(theirs == 0);
            assertThat((long) ours).as("seed %d: lines that differ", seed).isLessThanOrEqualTo(theirs + theirs / 4 + 2);
            oursAll += ours;
            theirsAll += (int) theirs;
        }
        assertThat(oursAll).as("lines that differ, of all texts").isLessThanOrEqualTo(theirsAll + theirsAll / 50);
    }
}
