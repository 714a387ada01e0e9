package rawbench.octets;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpanTableTest {
    private static final int COUNT = 1_000_000;

    /** Ranges as plain lists, and the table of them. */
    private static final class Plain {
        private final long[] from;
        private final long[] to;
        private final long[] picked;
        private final SpanTable table;

        Plain(int seed, int count, int widest) {
            Random random = new Random(seed);
            from = new long[count];
            to = new long[count];
            picked = new long[count];
            SpanTable.Builder builder = new SpanTable.Builder();
            long at = 0;
            long total = 0;
            for (int i = 0; i < count; i++) {
                from[i] = at + (random.nextInt(10) == 0 ? (long) random.nextInt(widest) << 20 : random.nextInt(5));
                to[i] = from[i] + 1 + random.nextInt(random.nextInt(10) == 0 ? widest : 20);
                picked[i] = total;
                total += to[i] - from[i];
                at = to[i];
                builder.add(from[i], to[i]);
            }
            table = builder.build();
            assertThat(builder.total()).isEqualTo(total);
        }
    }

    @Test
    void listsAMillionRangesInOrder() {
        Plain plain = new Plain(1, COUNT, 1000);
        assertThat(plain.table.count()).isEqualTo(COUNT);
        SpanTable.Cursor cursor = plain.table.atPicked(0);
        for (int i = 0; i < COUNT; i++) {
            if (!cursor.valid() || cursor.index() != i || cursor.from() != plain.from[i] || cursor.to() != plain.to[i]
                    || cursor.picked() != plain.picked[i]) {
                throw new AssertionError("range " + i);
            }
            cursor.next();
        }
        assertThat(cursor.valid()).isFalse();
    }

    @Test
    void jumpsToAnyPickedOctetAndAnyOctetOfTheBase() {
        for (int count : new int[]{1, 2, 127, 128, 129, 1000, 100_000}) {
            Plain plain = new Plain(count, count, 300);
            Random random = new Random(7);
            for (int i = 0; i < 2_000; i++) {
                long offset = (long) (random.nextDouble() * plain.table.total());
                int found = Arrays.binarySearch(plain.picked, offset);
                assertThat(plain.table.atPicked(offset).index()).as("picked %d of %d", offset, count)
                        .isEqualTo(found >= 0 ? found : -found - 2);
                long base = (long) (random.nextDouble() * (plain.to[count - 1] + 5));
                int behind = Arrays.binarySearch(plain.to, base);
                assertThat(plain.table.atBase(base).index()).as("base %d of %d", base, count)
                        .isEqualTo(behind >= 0 ? behind + 1 : -behind - 1);
            }
            assertThat(plain.table.atPicked(plain.table.total()).valid()).isFalse();
        }
    }

    @Test
    void findsARangeByItsNumber() {
        Plain plain = new Plain(3, 1000, 300);
        for (int number : new int[]{0, 1, 127, 128, 129, 255, 256, 999}) {
            SpanTable.Cursor cursor = plain.table.atNumber(number);
            assertThat(cursor.index()).isEqualTo(number);
            assertThat(cursor.from()).isEqualTo(plain.from[number]);
            assertThat(cursor.to()).isEqualTo(plain.to[number]);
            assertThat(cursor.picked()).isEqualTo(plain.picked[number]);
        }
    }

    @Test
    void staysAsItWasWhenItsBuilderGoesOn() {
        SpanTable.Builder builder = new SpanTable.Builder();
        for (int i = 0; i < 300; i++) {
            builder.add(2L * i, 2L * i + 1);
        }
        SpanTable early = builder.build();
        for (int i = 300; i < 100_000; i++) {
            builder.add(2L * i, 2L * i + 1);
        }
        assertThat(early.count()).isEqualTo(300);
        assertThat(early.atPicked(299).from()).isEqualTo(598);
        assertThat(early.atPicked(300).valid()).isFalse();
        assertThat(builder.build().atPicked(99_999).from()).isEqualTo(199_998);
    }

    @Test
    void takesRangesInOrderOnly() {
        SpanTable.Builder builder = new SpanTable.Builder().add(5, 5).add(3, 9).add(9, 10);
        assertThat(builder.count()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(9, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(20, 19));
    }

    @Test
    void isEmptyWithoutRanges() {
        SpanTable table = new SpanTable.Builder().build();
        assertThat(table.total()).isZero();
        assertThat(table.atPicked(0).valid()).isFalse();
        assertThat(table.atBase(0).valid()).isFalse();
        assertThat(Octets.spanned(Octets.latin1("abc"), table)).isEqualTo(Octets.empty());
    }
}
