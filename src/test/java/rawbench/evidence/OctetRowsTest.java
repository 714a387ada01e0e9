package rawbench.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** Octets as lines and back: any octets, whatever is done to the ends of the lines. */
final class OctetRowsTest {
    @Test
    void everyByteStringComesBack() throws Exception {
        for (int seed = 0; seed < 400; seed++) {
            Octets octets = octets(new Random(seed));
            String text = written(octets);
            assertThat(read(text)).as("seed " + seed).isEqualTo(octets);
            assertThat(read(text.replace("\n", "\r\n"))).as("seed " + seed).isEqualTo(octets);
            assertThat(read(text.replaceAll("[ \t]+\n", "\n"))).as("seed " + seed).isEqualTo(octets);
        }
    }

    @Test
    void textStaysTextAndTheRestIsBase64() throws Exception {
        byte[] binary = new byte[100];
        new Random(5).nextBytes(binary);
        String text = written(Octets.utf8("HTTP/1.1 200 OK\r\nX: 李雷 \\ \u00a0\r\n\r\n").concat(Octets.of(binary)));
        assertThat(text.lines().limit(4)).containsExactly("octets = 135", "| HTTP/1.1 200 OK\\r\\n",
                "| X: 李雷 \\\\ \\xc2\\xa0\\r\\n", "| \\r\\n");
        assertThat(text.lines().skip(4).filter(line -> line.startsWith("= "))).hasSize(2);
    }

    @Test
    void aLineWithoutEndIsCutBetweenCharacters() throws Exception {
        String text = written(Octets.utf8("a" + "漢".repeat(20_000)));
        assertThat(text.lines().filter(line -> line.startsWith("| "))).hasSize(4)
                .allMatch(line -> !line.contains("\\x"));
    }

    @Test
    void blanksAtTheEdgesOfALineAreKept() throws Exception {
        Octets octets = Octets.latin1("  a  ");
        String text = written(octets);
        assertThat(text).contains("|   a \\x20\n");
        assertThat(read(text)).isEqualTo(octets);
    }

    /** Pieces of text, of all octets and of what the file itself is made of, in any mixture. */
    static Octets octets(Random random) {
        List<Octets> parts = new ArrayList<>();
        String[] known = {"| ", "= ", "\r\n", "\n", "\r", "[sent]\n", "# ", " ", "\t", "\\", "\\r\\n", "漢字", "\u00a0",
                "\u2028", "\ud83d\ude00", "{\"a\": 1}\n", "x".repeat(40) + "\n"};
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            byte[] some = new byte[random.nextInt(random.nextInt(20) == 0 ? 40_000 : 80)];
            random.nextBytes(some);
            parts.add(random.nextInt(4) == 0 ? Octets.owning(some) : Octets.utf8(known[random.nextInt(known.length)]));
        }
        return Octets.join(parts);
    }

    private static String written(Octets octets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OctetRows(out, true, rawbench.exchange.Secrecy.NONE, _ -> {}, () -> false).write(octets);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Octets read(String text) throws Exception {
        Rows rows = new Rows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), () -> false);
        try (OctetPart part = new OctetPart("received", 1)) {
            while (rows.next()) {
                part.add(rows);
            }
            return part.octets();
        }
    }
}
