package rawbench.ui.viewer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.octets.Glyph;
import rawbench.octets.Octets;
import rawbench.octets.Pieces;
import rawbench.octets.Rounds;
import rawbench.octets.TextForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SightTest {
    private static final double ROW = 20;
    private static final double HEIGHT = 110;

    @Test
    void goingDownAndUpByTheSamePixelsComesToTheSamePlace() {
        for (int round = 0; round < Rounds.of(200); round++) {
            Random random = new Random(round);
            Sight sight = sight(lines(300));
            sight.top(random.nextInt(2_000));
            long top = sight.topOffset();
            double pixels = random.nextDouble() * 300;
            sight.scroll(pixels);
            sight.scroll(-pixels);
            assertThat(sight.place()).as("seed %d", round).isCloseTo((double) top, within(1.0));
        }
    }

    @Test
    void manySmallStepsLeadWhereOneLargeStepDoes() {
        Sight small = sight(lines(300));
        Sight large = sight(lines(300));
        for (int i = 0; i < 1_000; i++) {
            small.scroll(2.5);
        }
        large.scroll(2_500);
        assertThat(small.topOffset()).isEqualTo(large.topOffset());
        assertThat(small.firstY()).isCloseTo(large.firstY(), within(0.001));
    }

    @Test
    void theViewEndsWhereTheLastRowIsAtItsLowerEdge() {
        Sight sight = sight(lines(300));
        sight.scroll(1e9);
        assertThat(sight.atEnd()).isTrue();
        assertThat(sight.firstY() + ROW * sight.inSight().size()).isCloseTo(HEIGHT, within(0.001));
        assertThat(sight.inSight().getLast().to()).isEqualTo(sight.rows().length());
        sight.scroll(-1e9);
        assertThat(sight.place()).isZero();
    }

    @Test
    void whatHasRoomIsNotMoved() {
        Sight sight = sight(Octets.latin1("a\nb\nc"));
        sight.scroll(50);
        sight.reveal(4);
        assertThat(sight.firstY()).isZero();
        assertThat(sight.topOffset()).isZero();
        assertThat(sight.last()).isZero();
    }

    @Test
    void everyOctetCanBeBroughtIntoSight() {
        Octets octets = lines(300);
        Sight sight = sight(octets);
        for (int round = 0; round < Rounds.of(300); round++) {
            long wanted = new Random(round).nextLong(octets.length() + 1);
            sight.reveal(wanted);
            Row row = sight.rows().holding(wanted);
            List<Long> whole = new ArrayList<>();
            double y = sight.firstY();
            for (Row seen : sight.inSight()) {
                if (y >= -0.001 && y + ROW <= HEIGHT + 0.001) {
                    whole.add(seen.from());
                }
                y += ROW;
            }
            assertThat(whole).as("seed %d", round).contains(row.from());
        }
    }

    @Test
    void theNextRowBelowIsShownWithoutAJump() {
        Sight sight = sight(lines(300));
        long below = sight.inSight().getLast().from();
        sight.reveal(below);
        assertThat(sight.firstY()).isCloseTo(HEIGHT - 6 * ROW, within(0.001));
    }

    @Test
    void aPlaceOfTheScrollBarIsKeptWithinALongRow() {
        Sight sight = sight(Octets.latin1("x".repeat(8_000) + "\n" + "y\n".repeat(100)));
        sight.place(4_000);
        assertThat(sight.topOffset()).isZero();
        assertThat(sight.firstY()).isCloseTo(-ROW / 2, within(0.1));
        assertThat(sight.place()).isCloseTo(4_000, within(1.0));
    }

    private static Sight sight(Octets octets) {
        Sight sight = new Sight(new TextRows(new Pieces(octets, TextForm.of(StandardCharsets.UTF_8, octets)),
                Folds.NONE, TextRows.UNBROKEN, Colours.PLAIN, Glyph::of));
        sight.size(ROW, HEIGHT);
        return sight;
    }

    private static Octets lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("line ").append(i).append('\n');
        }
        return Octets.latin1(lines.toString());
    }
}
