package rawbench.ui.viewer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.octets.Glyph;
import rawbench.octets.Octets;
import rawbench.octets.Pieces;
import rawbench.octets.TextForm;
import rawbench.octets.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class MovesTest {
    @ParameterizedTest
    @MethodSource("rawbench.octets.Texts#charsets")
    void theCaretPassesTheSamePlacesLeftwardsAsRightwards(Charset charset) {
        byte[] noise = new byte[500];
        new Random(5).nextBytes(noise);
        for (Octets octets : List.of(Texts.random(charset, new Random(5), 600, 20).octets(), Octets.owning(noise))) {
            for (int wide : new int[]{7, 60, TextRows.UNBROKEN}) {
                Moves moves = new Moves(rows(octets, charset, wide));
                List<Long> right = new ArrayList<>(List.of(0L));
                for (long at = moves.right(0); at != right.getLast(); at = moves.right(at)) {
                    right.add(at);
                }
                assertThat(right.getLast()).isEqualTo(octets.length());
                List<Long> left = new ArrayList<>(List.of(octets.length()));
                for (long at = moves.left(octets.length()); at != left.getLast(); at = moves.left(at)) {
                    left.add(at);
                }
                assertThat(left.reversed()).as("%s, %d columns", charset, wide).isEqualTo(right);
            }
        }
    }

    @Test
    void rowsDownAndUpKeepTheirColumn() {
        Moves moves = moves("a long line\nb\nanother long line\n");
        assertThat(moves.rows(6, 1, 6)).isEqualTo(13);
        assertThat(moves.rows(6, 2, 6)).isEqualTo(20);
        assertThat(moves.rows(20, -2, 6)).isEqualTo(6);
        assertThat(moves.rows(6, -5, 6)).isZero();
        assertThat(moves.rows(6, 50, 6)).isEqualTo(32);
    }

    @Test
    void wordsAreLettersOrSignsWithWhatFollowsThemBlank() {
        Moves moves = moves("GET /path_1?x=1  HTTP\nnext");
        List<Long> stops = new ArrayList<>();
        for (long at = 0; at < 21; at = moves.wordRight(at)) {
            stops.add(at);
        }
        assertThat(stops).containsExactly(0L, 4L, 5L, 11L, 12L, 13L, 14L, 17L);
        assertThat(moves.wordRight(21)).isEqualTo(22);
        assertThat(moves.wordLeft(21)).isEqualTo(17);
        assertThat(moves.wordLeft(17)).isEqualTo(14);
        assertThat(moves.wordLeft(22)).isEqualTo(21);
        assertThat(moves.word(7)).isEqualTo(new Selection(5, 11));
        assertThat(moves.line(7)).isEqualTo(new Selection(0, 22));
        assertThat(moves.line(23)).isEqualTo(new Selection(22, 26));
    }

    @Test
    void theEndOfALineIsAPlaceAndTheLineEndIsPassedInOneStep() {
        Moves moves = moves("ab\r\ncd");
        assertThat(moves.right(2)).isEqualTo(4);
        assertThat(moves.left(4)).isEqualTo(2);
        assertThat(moves.rowEnd(0)).isEqualTo(2);
        assertThat(moves.rowEnd(4)).isEqualTo(6);
        assertThat(moves.rowStart(6)).isEqualTo(4);
        assertThat(moves.right(6)).isEqualTo(6);
    }

    @Test
    void hexIsPassedOctetByOctet() {
        Moves moves = new Moves(new HexRows(Octets.owning(new byte[40])));
        assertThat(moves.right(15)).isEqualTo(16);
        assertThat(moves.left(16)).isEqualTo(15);
        assertThat(moves.rows(3, 2, moves.column(3))).isEqualTo(35);
        assertThat(moves.rows(20, 2, moves.column(20))).isEqualTo(40);
        assertThat(moves.right(39)).isEqualTo(40);
        assertThat(moves.right(40)).isEqualTo(40);
        assertThat(moves.left(40)).isEqualTo(39);
        assertThat(moves.word(7)).isEqualTo(new Selection(7, 8));
        assertThat(moves.line(20)).isEqualTo(new Selection(16, 32));
    }

    private static Moves moves(String text) {
        return new Moves(rows(Octets.utf8(text), StandardCharsets.UTF_8, TextRows.UNBROKEN));
    }

    private static TextRows rows(Octets octets, Charset charset, int wide) {
        return new TextRows(new Pieces(octets, TextForm.of(charset, octets)), Folds.NONE, wide, Colours.PLAIN,
                Glyph::of);
    }
}
