package rawbench.octets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PiecesTest {
    @ParameterizedTest
    @MethodSource("rawbench.octets.Texts#charsets")
    void everyPieceBeginsWhereACharacterDoes(Charset charset) {
        if (charset.name().startsWith("ISO-2022")) {
            return;
        }
        for (int round = 0; round < Rounds.of(8); round++) {
            Random random = new Random(round);
            Texts.Text text = Texts.random(charset, random, 40_000, random.nextBoolean() ? 2 : 500);
            Set<Long> characters = new HashSet<>(text.starts());
            characters.add(text.octets().length());
            assertThat(walk(pieces(text.octets(), charset))).as("%s, seed %d", charset, round).isSubsetOf(characters);
        }
    }

    @ParameterizedTest
    @MethodSource("rawbench.octets.Texts#charsets")
    void thePiecesFollowOneAnotherBothWaysAndHoldTheirOctets(Charset charset) {
        for (int round = 0; round < Rounds.of(6); round++) {
            Random random = new Random(round);
            Octets octets = round % 2 == 0 ? noise(random, 30_000 + random.nextInt(20_000))
                    : Texts.random(charset, random, 30_000, 300).octets();
            Pieces pieces = pieces(octets, charset);
            List<Long> starts = walk(pieces);
            for (int i = 0; i < starts.size(); i++) {
                long start = starts.get(i);
                long end = i + 1 < starts.size() ? starts.get(i + 1) : octets.length();
                String where = charset + ", seed " + round + ", piece at " + start;
                assertThat(pieces.end(start)).as(where).isEqualTo(end);
                assertThat(end - start).as(where).isLessThan(17_000);
                assertThat(pieces.previous(start)).as(where).isEqualTo(i == 0 ? -1 : starts.get(i - 1));
                assertThat(pieces.start(start)).as(where).isEqualTo(start);
                assertThat(pieces.start(Math.max(start, end - 1))).as(where).isEqualTo(start);
                assertThat(pieces.start((start + end) / 2)).as(where).isEqualTo(start);
                cellsBelongTo(pieces, start, end);
            }
        }
    }

    private static void cellsBelongTo(Pieces pieces, long start, long end) {
        Cells cells = pieces.cells(start, pieces.textEnd(start, end));
        boolean inOrder = true;
        for (int i = 0; i < cells.count(); i++) {
            inOrder &= cells.offset(i) >= (i == 0 ? start : cells.offset(i - 1)) && cells.offset(i) < end;
        }
        assertThat(inOrder).as("cells of the piece at %d", start).isTrue();
    }

    @Test
    void aLineWithoutEndIsBrokenAtTheStepsWhereverOneLooks() {
        Octets octets = Octets.latin1("ab\n" + "x".repeat(40_000) + "\ncd");
        Pieces pieces = pieces(octets, StandardCharsets.UTF_8);
        assertThat(walk(pieces)).containsExactly(0L, 3L, 16384L, 24576L, 32768L, 40004L);
        assertThat(pieces.start(16383)).isEqualTo(3);
        assertThat(pieces.start(40_003)).isEqualTo(32768);
    }

    @Test
    void aTextThatEndsWithALineEndHasAnEmptyLastPiece() {
        assertThat(walk(pieces(Octets.latin1("a\r\n"), StandardCharsets.UTF_8))).containsExactly(0L, 3L);
        assertThat(walk(pieces(Octets.empty(), StandardCharsets.UTF_8))).containsExactly(0L);
    }

    @Test
    void theLineEndIsNoTextAndALoneCarriageReturnIs() {
        Octets octets = Octets.latin1("a\r\nb\rc\n\n");
        Pieces pieces = pieces(octets, StandardCharsets.ISO_8859_1);
        assertThat(pieces.textEnd(0, 3)).isEqualTo(1);
        assertThat(pieces.textEnd(3, 7)).isEqualTo(6);
        assertThat(pieces.textEnd(7, 8)).isEqualTo(7);
        assertThat(pieces.endsLine(3, 7)).isTrue();
        assertThat(pieces.beginsLine(7)).isTrue();
        assertThat(pieces.lineStart(6, 100)).isEqualTo(3);
        assertThat(pieces.lineStart(6, 2)).isEqualTo(-1);
    }

    @Test
    void theByteOrderMarkChoosesTheOrderOfTheUnits() {
        Octets little = Octets.of((byte) 0xFF, (byte) 0xFE, (byte) 'a', (byte) 0, (byte) '\n', (byte) 0, (byte) 'b',
                (byte) 0);
        assertThat(walk(pieces(little, StandardCharsets.UTF_16))).containsExactly(0L, 6L);
        assertThat(pieces(little, StandardCharsets.UTF_16).cells(6, 8).text()).isEqualTo("b");
    }

    private static Pieces pieces(Octets octets, Charset charset) {
        return new Pieces(octets, TextForm.of(charset, octets));
    }

    private static Octets noise(Random random, int length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        if (random.nextBoolean()) {
            for (int i = 0; i < octets.length; i++) {
                octets[i] = octets[i] == '\n' ? (byte) 0x81 : octets[i];
            }
        }
        return Octets.owning(octets);
    }

    private static List<Long> walk(Pieces pieces) {
        List<Long> starts = new ArrayList<>();
        for (long start = 0; start >= 0; start = pieces.next(start)) {
            assertThat(starts.isEmpty() || starts.getLast() < start).isTrue();
            starts.add(start);
        }
        return starts;
    }
}
