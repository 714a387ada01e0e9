package rawbench.octets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Every operation says the same of the same octets, whatever form they have. */
class OctetsTest {
    private static final int[] SIZES = {0, 1, 2, 17, 300, 5_000, 9_000, 70_000, 140_000};

    /** Content with few different octets, so that searches nearly succeed often. */
    private static byte[] content(Random random, int size) {
        byte[] content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) (random.nextInt(40) == 0 ? random.nextInt(256) : 'a' + random.nextInt(2));
        }
        return content;
    }

    /** A check of one form against the plain array. */
    private interface Check {
        void check(byte[] content, Octets octets, Random random) throws IOException;
    }

    private static void forEachForm(Check check) throws IOException {
        for (int seed = 0; seed < SIZES.length * 2; seed++) {
            byte[] content = content(new Random(seed), SIZES[seed % SIZES.length]);
            for (Map.Entry<String, Octets> form : Forms.of(content, new Random(seed)).entrySet()) {
                try {
                    check.check(content, form.getValue(), new Random(seed));
                } catch (AssertionError | RuntimeException wrong) {
                    throw new AssertionError("seed " + seed + ", " + form.getKey() + ": " + wrong.getMessage(), wrong);
                }
            }
        }
    }

    @Test
    void holdsItsOctets() throws IOException {
        forEachForm((content, octets, random) -> {
            assertThat(octets.length()).isEqualTo(content.length);
            assertThat(octets.isEmpty()).isEqualTo(content.length == 0);
            assertThat(octets.toByteArray()).isEqualTo(content);
            for (int i = 0; i < Math.min(300, content.length); i++) {
                int at = random.nextInt(content.length);
                assertThat(octets.at(at)).isEqualTo(content[at] & 0xFF);
            }
            assertThat(octets.latin1()).isEqualTo(new String(content, StandardCharsets.ISO_8859_1));
        });
    }

    @Test
    void isEqualWhenTheOctetsAre() throws IOException {
        forEachForm((content, octets, random) -> {
            Octets plain = Octets.of(content);
            assertThat(octets).isEqualTo(plain).hasSameHashCodeAs(plain).hasToString(plain.toString());
            assertThat(plain.equals(octets)).isTrue();
            assertThat(octets.sha256()).isEqualTo(plain.sha256());
            assertThat(octets.mismatch(plain)).isEqualTo(-1);
            if (content.length > 0) {
                int at = random.nextInt(content.length);
                byte[] other = content.clone();
                other[at] ^= 1;
                assertThat(octets.mismatch(Octets.owning(other))).isEqualTo(at);
                assertThat(octets.equals(Octets.owning(other))).isFalse();
                assertThat(octets.mismatch(plain.slice(0, at))).isEqualTo(at);
                assertThat(plain.slice(0, at).mismatch(octets)).isEqualTo(at);
            }
        });
    }

    @Test
    void slicesLikeAnArray() throws IOException {
        forEachForm((content, octets, random) -> {
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt(content.length + 1);
                int to = from + random.nextInt(content.length - from + 1);
                Octets slice = octets.slice(from, to);
                byte[] expected = Arrays.copyOfRange(content, from, to);
                assertThat(slice.toByteArray()).isEqualTo(expected);
                int inner = random.nextInt(expected.length + 1);
                assertThat(slice.from(inner).toByteArray())
                        .isEqualTo(Arrays.copyOfRange(expected, inner, expected.length));
                assertThat(octets.startsWith(octets.slice(0, to))).isTrue();
                assertThat(octets.endsWith(octets.from(from))).isTrue();
            }
        });
    }

    @Test
    void copiesAnyRangeToAnyPlace() throws IOException {
        forEachForm((content, octets, random) -> {
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt(content.length + 1);
                int count = random.nextInt(content.length - from + 1);
                byte[] expected = new byte[count + 9];
                byte[] copied = new byte[count + 9];
                System.arraycopy(content, from, expected, 5, count);
                octets.copyTo(from, copied, 5, count);
                assertThat(copied).isEqualTo(expected);
            }
        });
    }

    @Test
    void findsWhatANaiveSearchFinds() throws IOException {
        forEachForm((content, octets, random) -> {
            String text = new String(content, StandardCharsets.ISO_8859_1);
            for (int i = 0; i < 30; i++) {
                int from = random.nextInt(content.length + 3);
                int at = random.nextInt(content.length + 1);
                int length = random.nextInt(Math.min(i < 25 ? 12 : 70_000, content.length - at) + 1);
                Octets wanted = Octets.copyOf(content, at, length);
                int expected = length == 0 && from > content.length ? -1 : text.indexOf(wanted.latin1(), from);
                assertThat(octets.indexOf(wanted, from)).as("%d octets after %d", length, from).isEqualTo(expected);
                int octet = random.nextInt(256);
                assertThat(octets.indexOf(octet, from)).isEqualTo(text.indexOf(octet, from));
            }
            assertThat(octets.indexOf(Octets.latin1("no such thing"), 0)).isEqualTo(-1);
        });
    }

    @Test
    void isReadAsAStream() throws IOException {
        forEachForm((content, octets, random) -> {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            octets.writeTo(written);
            assertThat(written.toByteArray()).isEqualTo(content);
            InputStream in = octets.stream();
            byte[] block = new byte[1 + random.nextInt(10_000)];
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                read.write(block, 0, n);
                int one = in.read();
                if (one >= 0) {
                    read.write(one);
                }
            }
            assertThat(read.toByteArray()).isEqualTo(content);
            assertThat(in.read()).isEqualTo(-1);
        });
    }

    @Test
    void refusesOffsetsOutside() throws IOException {
        forEachForm((content, octets, random) -> {
            long length = content.length;
            byte[] into = new byte[content.length + 2];
            refused(() -> octets.at(-1));
            refused(() -> octets.at(length));
            refused(() -> octets.slice(-1, 0));
            refused(() -> octets.slice(0, length + 1));
            refused(() -> octets.slice(length + 1, length + 1));
            refused(() -> octets.slice(1, 0));
            refused(() -> octets.slice(Long.MAX_VALUE, Long.MIN_VALUE));
            refused(() -> octets.from(length + 1));
            refused(() -> octets.copyTo(-1, into, 0, 1));
            refused(() -> octets.copyTo(0, into, 0, content.length + 1));
            refused(() -> octets.copyTo(length + 1, into, 0, 0));
            refused(() -> octets.copyTo(Long.MAX_VALUE, into, 0, 1));
            refused(() -> octets.copyTo(0, into, 0, -1));
            refused(() -> octets.copyTo(0, into, -1, content.length));
            refused(() -> octets.indexOf('a', -1));
            refused(() -> octets.indexOf(Octets.latin1("a"), -1));
            refused(() -> octets.indexOf(Octets.empty(), -1));
        });
    }

    @Test
    void refusesRangesOutsideTheArrayThatItFills() throws IOException {
        forEachForm((content, octets, random) -> {
            if (content.length > 0) {
                refused(() -> octets.copyTo(0, new byte[content.length], 1, content.length));
                refused(() -> octets.stream().read(new byte[4], 2, 3));
                refused(() -> octets.stream().read(new byte[4], -1, 1));
            }
        });
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(call);
    }

    @Test
    void isNotChangedThroughTheArraysItCameFrom() {
        byte[] source = {1, 2, 3};
        Octets octets = Octets.of(source);
        Octets copy = Octets.copyOf(source, 1, 2);
        source[1] = 9;
        octets.toByteArray()[0] = 9;
        assertThat(octets).isEqualTo(Octets.of((byte) 1, (byte) 2, (byte) 3));
        assertThat(copy).isEqualTo(Octets.of((byte) 2, (byte) 3));
    }

    @Test
    void joinsManyTimesWithoutGrowingDeep() {
        Octets joined = Octets.owning(new byte[10_000]);
        for (int i = 0; i < 5_000; i++) {
            joined = joined.concat(Octets.of((byte) i));
        }
        assertThat(joined.length()).isEqualTo(15_000);
        assertThat(joined.at(14_999)).isEqualTo(4_999 & 0xFF);
        assertThat(joined.at(3)).isZero();
    }

    @Test
    void readsFilesShortAndLong(@TempDir Path folder) throws IOException {
        for (int size : new int[]{0, 5, 1 << 20, (1 << 20) + 1}) {
            byte[] content = content(new Random(size), size);
            Path file = folder.resolve("f" + size);
            Files.write(file, content);
            Octets octets = Octets.ofFile(file);
            Files.write(file, new byte[size], StandardOpenOption.WRITE);
            assertThat(octets).as("the file was written over since").isEqualTo(Octets.of(content));
        }
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Octets.ofFile(folder.resolve("none")));
    }

    @Test
    void beginsAndEndsWithNothingElse() throws IOException {
        forEachForm((content, octets, random) -> {
            assertThat(octets.startsWith(octets)).isTrue();
            assertThat(octets.endsWith(octets)).isTrue();
            assertThat(octets.startsWith(octets.concat(Octets.latin1("a")))).isFalse();
            assertThat(octets.endsWith(Octets.latin1("a").concat(octets))).isFalse();
            assertThat(octets.concat(Octets.latin1("b")).endsWith(Octets.latin1("c"))).isFalse();
            assertThat(Octets.latin1("b").concat(octets).startsWith(Octets.latin1("c"))).isFalse();
        });
    }

    @Test
    void differsFromAnythingThatIsNoByteString() {
        Object text = "abc";
        assertThat(Octets.latin1("abc").equals(text)).isFalse();
        assertThat(Octets.latin1("abc")).isNotEqualTo(null)
                .isNotEqualTo(Octets.latin1("ab"))
                .isNotEqualTo(Octets.latin1("abcd"));
    }

    @Test
    void spreadsTheHashesOfDifferentOctets() {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            hashes.add(Octets.latin1("X-Field-" + i).hashCode());
            hashes.add(Octets.latin1(i + "-X-Field").hashCode());
        }
        assertThat(hashes.size()).isGreaterThan(1990);
        byte[] zeros = new byte[200_000];
        byte[] oneAtTheEnd = zeros.clone();
        oneAtTheEnd[199_999] = 1;
        assertThat(Octets.owning(oneAtTheEnd).hashCode()).isNotEqualTo(Octets.owning(zeros).hashCode());
    }

    @Test
    void findsWhatLiesAcrossTheBlocksOfASearch() {
        byte[] content = new byte[300_000];
        Octets octets = Octets.owning(content);
        Octets wanted = Octets.latin1("wanted");
        for (int from : new int[]{0, 1, 1000}) {
            for (int at : new int[]{1018, 1019, 1023, 1024, 4096, 66_559, 66_560, 66_561, 132_000, 299_994}) {
                wanted.copyTo(0, content, at, 6);
                assertThat(octets.indexOf(wanted, from)).as("from %d", from).isEqualTo(at);
                assertThat(octets.indexOf(wanted, at)).isEqualTo(at);
                assertThat(octets.indexOf(wanted, at + 1)).isEqualTo(-1);
                assertThat(octets.indexOf('d', from)).isEqualTo(at + 5);
                Arrays.fill(content, at, at + 6, (byte) 0);
            }
        }
    }

    @Test
    void tellsAStreamsReaderHowMuchIsLeft() throws IOException {
        InputStream in = Octets.latin1("abcd").stream();
        assertThat(in.available()).isEqualTo(4);
        assertThat(in.read()).isEqualTo('a');
        assertThat(in.available()).isEqualTo(3);
        assertThat(in.read(new byte[0], 0, 0)).isZero();
        assertThat(in.readAllBytes()).hasSize(3);
        assertThat(in.available()).isZero();
        assertThat(in.read(new byte[0], 0, 0)).isZero();
        assertThat(in.read(new byte[1], 0, 1)).isEqualTo(-1);
        Octets endless = Octets.join(Collections.nCopies(3000, Octets.owning(new byte[1 << 20])));
        assertThat(endless.stream().available()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void isNotCopiedWhereItIsTooLongForAnArray() {
        Octets endless = Octets.join(Collections.nCopies(2048, Octets.owning(new byte[1 << 20])));
        assertThat(endless.length()).isEqualTo(1L << 31);
        assertThatIllegalStateException().isThrownBy(endless::toByteArray).withMessageContaining("2147483648 octets");
    }

    @Test
    void takesAStreamThatGivesItsOctetsInPieces() throws IOException {
        byte[] content = content(new Random(5), 300_000);
        InputStream inPieces = new SequenceInputStream(new ByteArrayInputStream(content, 0, 7),
                new ByteArrayInputStream(content, 7, content.length - 7));
        assertThat(Octets.ofStream(inPieces)).isEqualTo(Octets.owning(content));
    }

    @Test
    void copiesShortJoiningsTogetherAndRefersToLongOnes() {
        Octets part = Octets.owning(new byte[4096]);
        assertThat(part.concat(part)).isInstanceOf(ArrayOctets.class);
        assertThat(part.concat(part).concat(Octets.latin1("a"))).isInstanceOf(JoinedOctets.class);
        assertThat(part.concat(Octets.empty())).isSameAs(part);
        assertThat(part.slice(0, 4096)).isSameAs(part);
    }

    @Test
    void spellsItselfForALog() {
        assertThat(Octets.latin1("a\r\n\u00FF")).hasToString("a\\r\\n\\xff");
        assertThat(Octets.latin1("a".repeat(200))).hasToString("a".repeat(200));
        assertThat(Octets.latin1("a".repeat(201))).hasToString("a".repeat(200) + "… (201 octets)");
        assertThat(Octets.utf8("今").text(StandardCharsets.UTF_8)).isEqualTo("今");
        assertThat(Octets.join(List.of())).isSameAs(Octets.empty());
    }
}
