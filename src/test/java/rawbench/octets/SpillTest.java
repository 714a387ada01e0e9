package rawbench.octets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class SpillTest {
    @Test
    void keepsEveryLookTrueWhileItGrowsAndAfterItsEnd() throws IOException {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            int bound = random.nextInt(5_000);
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            List<Octets> looks = new ArrayList<>();
            Spill spill = new Spill(bound);
            try (spill) {
                for (int i = 0; i < 30; i++) {
                    byte[] block = new byte[random.nextInt(700)];
                    random.nextBytes(block);
                    int from = random.nextInt(block.length + 1);
                    if (i % 2 == 0) {
                        spill.append(block, from, block.length - from);
                    } else {
                        spill.append(Octets.owning(block).from(from));
                    }
                    plain.write(block, from, block.length - from);
                    looks.add(spill.snapshot());
                    assertThat(spill.length()).isEqualTo(plain.size());
                    assertThat(spill.spilled()).as("seed %d", seed).isEqualTo(plain.size() > bound);
                }
            }
            Octets all = Octets.owning(plain.toByteArray());
            for (Octets look : looks) {
                assertThat(look).as("seed %d, a look at %d", seed, look.length())
                        .isEqualTo(all.slice(0, look.length()));
            }
            assertThat(spill.snapshot()).as("seed %d: a look after the end", seed).isEqualTo(all);
        }
    }

    @Test
    void lookingAgainCostsNothingWhereNothingCame() throws IOException {
        try (Spill spill = new Spill(4)) {
            spill.append(new byte[10], 0, 10);
            Octets look = spill.snapshot();
            assertThat(spill.snapshot()).isSameAs(look);
            spill.append(new byte[1], 0, 1);
            assertThat(spill.snapshot().length()).isEqualTo(11);
        }
    }

    @Test
    void takesNothingAfterItsEnd() throws IOException {
        for (int bound : new int[]{0, 100}) {
            Spill spill = new Spill(bound);
            spill.append(new byte[10], 0, 10);
            spill.close();
            spill.close();
            assertThatIOException().isThrownBy(() -> spill.append(new byte[1], 0, 1));
            assertThat(spill.snapshot().length()).isEqualTo(10);
        }
    }

    @Test
    void fillsItsMemoryToTheLastOctetBeforeItSpills() throws IOException {
        try (Spill spill = new Spill(1500)) {
            spill.append(new byte[1500], 0, 1500);
            assertThat(spill.spilled()).isFalse();
            spill.append(new byte[0], 0, 0);
            assertThat(spill.spilled()).isFalse();
            spill.append(new byte[1], 0, 1);
            assertThat(spill.spilled()).isTrue();
            assertThat(spill.snapshot().length()).isEqualTo(1501);
        }
    }

    @Test
    void isWrittenThroughAStreamToo() throws IOException {
        for (int bound : new int[]{0, 3, 100}) {
            try (Spill spill = new Spill(bound)) {
                OutputStream stream = spill.stream();
                stream.write('a');
                stream.write(0xFF);
                stream.write(new byte[]{'-', 'b', 'c', '-'}, 1, 2);
                assertThat(spill.snapshot()).isEqualTo(Octets.latin1("a\u00FFbc"));
            }
        }
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        Set<String> before = files();
        Spill spill = new Spill(0);
        spill.append(new byte[10], 0, 10);
        Octets look = spill.snapshot();
        spill.close();
        assertThat(files()).isSubsetOf(before);
        assertThat(look.length()).isEqualTo(10);
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(".spill"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void holdsMoreThanTwoGigabytesOfOffsets() throws IOException {
        try (Spill spill = new Spill(0)) {
            byte[] block = new byte[1 << 20];
            block[5] = 7;
            for (int i = 0; i < 40; i++) {
                spill.append(block, 0, block.length);
            }
            List<Octets> hundred = java.util.Collections.nCopies(100, spill.snapshot());
            Octets joined = Octets.join(hundred);
            assertThat(joined.length()).isEqualTo(4_000L << 20);
            assertThat(joined.at((3_999L << 20) + 5)).isEqualTo(7);
            assertThat(joined.indexOf(7, (3_998L << 20) + 6)).isEqualTo((3_999L << 20) + 5);
            assertThat(joined.slice(3_000L << 20, 3_500L << 20).length()).isEqualTo(500L << 20);
        }
    }
}
