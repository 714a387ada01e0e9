package rawbench.octets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is rare in what is searched, and wherever it stands to the sections and samples: all is found, as naively. */
class NeedleTest {
    private static List<Long> found(byte[] content, byte[] value, byte[] kept) {
        Wanted wanted = new Wanted.Digits(Octets.of(value), Octets.of(kept));
        SpanTable hits = Search.run(Octets.of(content), wanted, () -> false, _ -> {}).hits();
        List<Long> found = new ArrayList<>();
        for (SpanTable.Cursor hit = hits.atNumber(0); hit.valid(); hit.next()) {
            assertThat(hit.to() - hit.from()).isEqualTo(value.length);
            found.add(hit.from());
        }
        return found;
    }

    private static List<Long> naive(byte[] content, byte[] value, byte[] kept) {
        List<Long> found = new ArrayList<>();
        for (int at = 0; at <= content.length - value.length;) {
            if (stands(content, at, value, kept)) {
                found.add((long) at);
                at += value.length;
            } else {
                at++;
            }
        }
        return found;
    }

    private static boolean stands(byte[] content, int at, byte[] value, byte[] kept) {
        for (int i = 0; i < value.length; i++) {
            if ((content[at + i] & kept[i]) != value[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] all(int count) {
        byte[] all = new byte[count];
        Arrays.fill(all, (byte) 0xFF);
        return all;
    }

    private static byte[] periodic(int length, String period) {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) period.charAt(i % period.length());
        }
        return content;
    }

    @Test
    void findsALongTextOfFrequentOctetsAtEveryPlaceOfASection() {
        byte[] value = "abcabcabcbabcabcabcabcabcabc".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int at = 0; at < 2 * Anchors.SECTION; at++) {
            byte[] content = periodic(3 * Anchors.SECTION, "abc");
            System.arraycopy(value, 0, content, at, value.length);
            assertThat(found(content, value, all(value.length))).as("at %d", at)
                    .isEqualTo(naive(content, value, all(value.length)))
                    .isNotEmpty();
        }
    }

    @Test
    void findsPeriodicTextsInPeriodicTextsOnceEach() {
        for (String period : List.of("a", "ab", "aab", "abcdefghij")) {
            byte[] content = periodic(Octets.BLOCK + 3_000, period);
            for (int length : new int[]{1, 2, 3, 7, 31, 64, 129, 1_500}) {
                byte[] value = periodic(length, period);
                assertThat(found(content, value, all(length))).as("%d of %s", length, period)
                        .isEqualTo(naive(content, value, all(length)))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void findsWhatStandsOnlyWhereNoSampleLooks() {
        byte[] content = new byte[20 * Octets.BLOCK];
        Arrays.fill(content, (byte) 'x');
        byte[] value = "needle in the haystack".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            System.arraycopy(value, 0, content, random.nextInt(content.length - value.length), value.length);
        }
        assertThat(found(content, value, all(value.length))).isEqualTo(naive(content, value, all(value.length)))
                .isNotEmpty();
    }

    @Test
    void findsBitsOfOctetsAsANaiveSearchDoes() {
        for (int seed = 0; seed < Rounds.of(300); seed++) {
            Random random = new Random(seed);
            byte[] content = new byte[1 + random.nextInt(5_000)];
            for (int i = 0; i < content.length; i++) {
                content[i] = (byte) (random.nextInt(50) == 0 ? random.nextInt(256)
                        : "ab\u00ff\u0000".charAt(random.nextInt(4)));
            }
            int length = 1 + random.nextInt(Math.min(content.length, seed % 3 == 0 ? 400 : 6));
            int at = random.nextInt(content.length - length + 1);
            byte[] value = Arrays.copyOfRange(content, at, at + length);
            byte[] kept = all(length);
            for (int i = 0; i < length; i++) {
                kept[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : 0xFF);
                value[i] &= kept[i];
            }
            assertThat(found(content, value, kept)).as("seed %d", seed)
                    .isEqualTo(naive(content, value, kept))
                    .isNotEmpty();
        }
    }
}
