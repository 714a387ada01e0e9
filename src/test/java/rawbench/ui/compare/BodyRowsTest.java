package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.compare.Block;
import rawbench.compare.Sign;

import static org.assertj.core.api.Assertions.assertThat;

class BodyRowsTest {
    private static final Layout BARE = new Layout(false, true, 0, true);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyRowHasOnePlaceOrAFoldThatHidesIt(boolean unified) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Block> blocks = blocks(random);
            Layout layout = new Layout(unified, random.nextBoolean(), random.nextInt(5), random.nextBoolean());
            BodyRows rows = new BodyRows(new Segments(blocks, layout));
            for (int opened = 0; opened < 3; opened++) {
                consistent(rows, "seed " + seed);
                rows = anotherOpen(rows, random);
            }
        }
    }

    private static void consistent(BodyRows rows, String seed) {
        int all = rows.segments().from(rows.segments().count());
        int next = 0;
        for (int place = 0; place < rows.size(); place++) {
            assertThat(rows.row(place)).as(seed).isEqualTo(next);
            int count = rows.at(place) instanceof Row.Fold fold ? fold.rows() : 1;
            for (int row = next; row < next + count; row++) {
                assertThat(rows.place(row)).as(seed).isEqualTo(place);
            }
            next += count;
        }
        assertThat(next).as(seed).isEqualTo(all);
    }

    private static BodyRows anotherOpen(BodyRows rows, Random random) {
        int all = rows.segments().from(rows.segments().count());
        return all == 0 ? rows : rows.revealed(random.nextInt(all));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rowsOfBothColumnsComeInOrderAndNoneIsLost(boolean unified) {
        for (int seed = 0; seed < 300; seed++) {
            List<Block> blocks = blocks(new Random(seed));
            Segments segments = new Segments(blocks, Layout.SIDES.unified(unified));
            List<Integer> a = new ArrayList<>();
            List<Integer> b = new ArrayList<>();
            for (int row = 0; row < segments.from(segments.count()); row++) {
                Row.Line line = segments.line(row);
                if (line.a() >= 0) {
                    assertThat(segments.rowOf(true, line.a())).as("seed " + seed).isEqualTo(row);
                    a.add(line.a());
                }
                if (line.b() >= 0) {
                    assertThat(segments.rowOf(false, line.b())).as("seed " + seed).isEqualTo(row);
                    b.add(line.b());
                }
            }
            int lastA = blocks.isEmpty() ? 0 : blocks.getLast().toA();
            int lastB = blocks.isEmpty() ? 0 : blocks.getLast().toB();
            assertThat(a).as("seed " + seed).isEqualTo(IntStream.range(0, lastA).boxed().toList());
            assertThat(b).as("seed " + seed).isEqualTo(IntStream.range(0, lastB).boxed().toList());
        }
    }

    @Test
    void nothingButDifferencesIsShownWhereNoContextIsWanted() {
        List<Block> blocks = List.of(Block.of(Sign.SAME, 0, 5, 0, 5), Block.of(Sign.CHANGED, 5, 6, 5, 6),
                Block.of(Sign.SAME, 6, 7, 6, 7));
        BodyRows rows = new BodyRows(new Segments(blocks, BARE));
        assertThat(rows.size()).isEqualTo(3);
        assertThat(rows.at(0)).isEqualTo(new Row.Fold(0, 5, false));
        assertThat(rows.at(1)).isEqualTo(new Row.Line(Sign.CHANGED, 1, 0, 5, 5, -1));
        assertThat(rows.at(2)).isEqualTo(new Row.Fold(2, 1, false));
    }

    @Test
    void whatIsIgnoredIsFoldedWithTheEqualAndSaysSo() {
        List<Block> blocks = List.of(Block.of(Sign.SAME, 0, 50, 0, 50), new Block(Sign.CHANGED, 50, 51, 50, 51, 0, -1),
                Block.of(Sign.SAME, 51, 99, 51, 99));
        BodyRows folded = new BodyRows(new Segments(blocks, Layout.SIDES));
        assertThat(folded.at(3)).isEqualTo(new Row.Fold(0, 93, true));
        BodyRows shown = new BodyRows(new Segments(blocks, Layout.SIDES.ignoredFolded(false)));
        assertThat(shown.at(7).rule()).isZero();
    }

    @Test
    void aLongFoldIsOpenedByPiecesAtBothEnds() {
        List<Block> blocks = List.of(Block.of(Sign.SAME, 0, 10_000_000, 0, 10_000_000));
        BodyRows rows = new BodyRows(new Segments(blocks, Layout.SIDES));
        assertThat(rows.size()).isEqualTo(7);
        BodyRows opened = rows.opened(0, false);
        assertThat(opened.size()).isEqualTo(7 + 2 * BodyRows.PIECE);
        assertThat(opened.at(3 + BodyRows.PIECE)).isInstanceOf(Row.Fold.class);
        BodyRows whole = opened.opened(0, true);
        assertThat(whole.size()).isEqualTo(10_000_000);
        assertThat(whole.at(9_999_999)).isEqualTo(new Row.Line(Sign.SAME, 0, 9_999_999, 9_999_999, 9_999_999, -1));
    }

    @Test
    void theSignWorthMostIsFoundAmongThousandsOfBlocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            blocks.add(Block.of(i % 2 == 0 ? Sign.SAME : i == 3_001 ? Sign.ADDED : Sign.SPELLING, i,
                    i == 3_001 ? i : i + 1, i, i + 1));
        }
        BodyRows rows = new BodyRows(new Segments(blocks, Layout.SIDES));
        assertThat(rows.weightiest(0, 3_001)).contains(Sign.SPELLING);
        assertThat(rows.weightiest(0, rows.size())).contains(Sign.ADDED);
        assertThat(rows.weightiest(3_000, 3_001)).isEmpty();
        assertThat(rows.weightiest(3_001, 3_002)).contains(Sign.ADDED);
    }

    /** Blocks as two columns may have them, same and differing in turn. */
    private static List<Block> blocks(Random random) {
        List<Block> blocks = new ArrayList<>();
        int a = 0;
        int b = 0;
        boolean same = random.nextBoolean();
        for (int i = random.nextInt(12); i > 0; i--) {
            int rowsA = random.nextInt(same ? 1 : 0, same ? 30 : 4);
            int rowsB = same ? rowsA : random.nextInt(rowsA == 0 ? 1 : 0, 4);
            Sign sign = same ? Sign.SAME : rowsA == 0 ? Sign.ADDED : rowsB == 0 ? Sign.REMOVED : Sign.CHANGED;
            int rule = !same && random.nextInt(3) == 0 ? 0 : -1;
            blocks.add(new Block(sign, a, a + rowsA, b, b + rowsB, rule, -1));
            a += rowsA;
            b += rowsB;
            same = !same;
        }
        return blocks;
    }
}
