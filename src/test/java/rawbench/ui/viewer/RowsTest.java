package rawbench.ui.viewer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Glyph;
import rawbench.octets.Octets;
import rawbench.octets.Pieces;
import rawbench.octets.Rounds;
import rawbench.octets.TextForm;
import rawbench.octets.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class RowsTest {
    @ParameterizedTest
    @MethodSource("rawbench.octets.Texts#charsets")
    void everyRowOfATextBeginsWhereACharacterDoes(Charset charset) {
        for (int round = 0; round < Rounds.of(3); round++) {
            Random random = new Random(round);
            Texts.Text text = Texts.random(charset, random, 12_000, random.nextBoolean() ? 2 : 400);
            Set<Long> characters = new HashSet<>(text.starts());
            characters.add(text.octets().length());
            List<Long> starts = new ArrayList<>();
            walk(rows(text.octets(), charset, 8 + random.nextInt(100))).forEach(row -> starts.add(row.from()));
            if (!charset.name().startsWith("ISO-2022")) {
                assertThat(characters).as("%s, seed %d", charset, round).containsAll(starts);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rawbench.octets.Texts#charsets")
    void rowsHoldAllOctetsAndAreTheSameUpwardsAsDownwards(Charset charset) {
        for (int round = 0; round < Rounds.of(3); round++) {
            Random random = new Random(round);
            Octets octets = random.nextBoolean() ? noise(random, 20_000)
                    : Texts.random(charset, random, 9_000, 60).octets();
            int wide = random.nextBoolean() ? TextRows.UNBROKEN : 1 + random.nextInt(120);
            check(rows(octets, charset, wide), octets, wide, charset + ", seed " + round);
        }
    }

    @ParameterizedTest
    @MethodSource("rawbench.octets.Texts#charsets")
    void aRowAboveTheLastIsTheOneThatAWalkUpwardsComesTo(Charset charset) {
        for (int round = 0; round < Rounds.of(3); round++) {
            Random random = new Random(round);
            Octets octets = random.nextBoolean() ? noise(random, 60_000)
                    : Texts.random(charset, random, 30_000, random.nextBoolean() ? 2 : 20_000).octets();
            int wide = random.nextBoolean() ? TextRows.UNBROKEN : 1 + random.nextInt(120);
            TextRows rows = rows(octets, charset, wide);
            Optional<Rows.Stretch> walked = Optional.of(rows.holding(octets.length()))
                    .map(row -> new Rows.Stretch(row.from(), row.to()));
            for (int count = 0; count < 40; count++) {
                assertThat(rows.aboveLast(count)).as("%s, seed %d, %d rows", charset, round, count).isEqualTo(walked);
                walked = walked.map(row -> rows.holding(row.from()))
                        .flatMap(rows::previous)
                        .map(row -> new Rows.Stretch(row.from(), row.to()));
            }
        }
    }

    @Test
    void noOctetsAreOneEmptyRow() {
        List<Row> rows = check(rows(Octets.empty(), StandardCharsets.UTF_8, 80), Octets.empty(), 80, "empty");
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.caretAt(5)).isZero();
            assertThat(row.octetAt(0)).isEqualTo(-1);
            assertThat(row.spoken()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 160, 1_000})
    void rowsOfHexAreSixteenOctetsEach(int length) {
        Octets octets = noise(new Random(length), length);
        List<Row> rows = check(new HexRows(octets), octets, TextRows.UNBROKEN, "hex of " + length);
        assertThat(rows).hasSize(Math.max(1, (length + 15) / 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16BE", "UTF-32LE"})
    void whatEndsALineIsKnown(String charset) {
        Octets octets = Octets.owning("a\r\nb\n\r\nc\r\r\nd".getBytes(Charset.forName(charset)));
        assertThat(walk(rows(octets, Charset.forName(charset), 80)))
                .extracting(row -> ((TextRow) row).piece().lineEnd())
                .containsExactly("\\r\\n", "\\n", "\\r\\n", "\\r\\n", "");
    }

    /** What is true of all rows, whatever they are made of. */
    private static List<Row> check(Rows rows, Octets octets, int wide, String where) {
        List<Row> all = walk(rows);
        long at = 0;
        for (int i = 0; i < all.size(); i++) {
            Row row = all.get(i);
            assertThat(row.from()).as(where).isEqualTo(at);
            assertThat(row.to() > row.from() || i == all.size() - 1).as(where).isTrue();
            at = row.to();
            Optional<? extends Row> previous = rows.previous(row);
            assertThat(previous.map(Row::from).orElse(-1L)).as(where).isEqualTo(i == 0 ? -1L : all.get(i - 1).from());
            long inside = row.from() + (row.to() - row.from()) / 2;
            assertThat(rows.holding(inside).from()).as(where).isEqualTo(row.from());
            assertThat(row.width() <= wide || places(row).size() <= 2).as(where).isTrue();
            places(row).forEach(place -> assertThat(row.caretAt(row.column(place))).isLessThanOrEqualTo(place));
        }
        assertThat(at).as(where).isEqualTo(octets.length());
        return all;
    }

    /** The places of the caret in a row, found by walking; the same backwards. */
    private static List<Long> places(Row row) {
        List<Long> places = new ArrayList<>(List.of(row.from()));
        for (long at = row.after(row.from()); at < row.to(); at = row.after(at)) {
            places.add(at);
        }
        for (int i = places.size() - 1; i > 0; i--) {
            assertThat(row.before(places.get(i))).isEqualTo(places.get(i - 1));
        }
        assertThat(row.before(row.from())).isEqualTo(-1);
        return places;
    }

    @Test
    void whatIsDrawnAtAColumnIsFoundThere() {
        Octets octets = Octets.utf8("ab\t日e\u0301\u0000x\r\nnext");
        TextRow row = rows(octets, StandardCharsets.UTF_8, TextRows.UNBROKEN).holding(0);
        assertThat(row.spoken()).isEqualTo("ab\t日e\u0301\u2400x");
        assertThat(List.of(row.column(0), row.column(2), row.column(3), row.column(6), row.column(9), row.column(10)))
                .containsExactly(0, 2, 4, 6, 7, 8);
        assertThat(row.octetAt(3.9)).isEqualTo(2);
        assertThat(row.octetAt(5.5)).isEqualTo(3);
        assertThat(row.caretAt(5.5)).isEqualTo(6);
        assertThat(row.caretAt(100)).isEqualTo(11);
        assertThat(row.octetAt(9.5)).as("the line end").isEqualTo(11);
        assertThat(row.octetAt(11)).isEqualTo(-1);
        assertThat(row.columns(3, 6)).containsExactly(new Row.Columns(4, 6));
        assertThat(row.columns(4, 5)).as("a part of a character").containsExactly(new Row.Columns(4, 6));
        assertThat(row.columns(10, 13)).as("with the line end").containsExactly(new Row.Columns(8, 10));
    }

    @Test
    void signsThatAreOneToTheEyeAreOneToTheCaret() {
        String family = "👨\u200d👩\u200d👧";
        Octets octets = Octets.utf8(family + "🇩🇪🇫🇷e\u0301가\u1100\u1161");
        TextRow row = rows(octets, StandardCharsets.UTF_8, TextRows.UNBROKEN).holding(0);
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < row.piece().count(); i++) {
            lengths.add((int) row.piece().drawn(i, i + 1).codePoints().count());
        }
        assertThat(lengths).containsExactly(5, 2, 2, 2, 1, 2);
        assertThat(row.width()).isEqualTo(2 + 2 + 2 + 1 + 2 + 2);
    }

    @Test
    void rowsAreBrokenBehindAWordWhereThatIsNotTooEarly() {
        Octets octets = Octets.latin1("one two three ab 01234567890123");
        List<Row> rows = walk(rows(octets, StandardCharsets.UTF_8, 10));
        assertThat(rows).extracting(Row::spoken)
                .containsExactly("one two ", "three ab ", "0123456789", "0123");
        assertThat(walk(rows(Octets.latin1("ab 0123456789"), StandardCharsets.UTF_8, 10))).extracting(Row::spoken)
                .containsExactly("ab 0123456", "789");
    }

    @Test
    void foldedLinesAreLeftOutAndLeadToTheLineAboveThem() {
        Octets octets = Octets.latin1("a {\n  b\n  c\n}\nd");
        Fold fold = new IndentScan(octets, TextForm.of(StandardCharsets.UTF_8, octets)).below(0).orElseThrow();
        assertThat(fold).isEqualTo(new Fold(4, 12, 2));
        TextRows rows = new TextRows(pieces(octets, StandardCharsets.UTF_8), Folds.NONE.with(fold), 80, Colours.PLAIN,
                Glyph::of);
        assertThat(walk(rows)).extracting(Row::spoken).containsExactly("a {", "}", "d");
        assertThat(rows.holding(9).from()).isZero();
        assertThat(rows.previous(rows.holding(12))).map(Row::from).hasValue(0L);
    }

    @Test
    void coloursAreAskedForWholeLinesOfModerateLength() {
        Octets octets = Octets.latin1("first\r\n" + "x".repeat(20_000) + "\nlast");
        List<String> asked = new ArrayList<>();
        TextRows rows = new TextRows(pieces(octets, StandardCharsets.UTF_8), Folds.NONE, 80, line -> {
            asked.add(line);
            return List.of(new Colours.Run(1, 3, Colours.Token.NAME));
        }, Glyph::of);
        walk(rows);
        assertThat(asked).containsExactly("first", "last");
        PieceText first = rows.holding(0).piece();
        assertThat(List.of(first.token(1), first.token(2))).containsOnly(Colours.Token.NAME);
        assertThat(first.token(0)).isNull();
        assertThat(first.token(3)).isNull();
    }

    private static TextRows rows(Octets octets, Charset charset, int wide) {
        return new TextRows(pieces(octets, charset), Folds.NONE, wide, Colours.PLAIN, Glyph::of);
    }

    private static Pieces pieces(Octets octets, Charset charset) {
        return new Pieces(octets, TextForm.of(charset, octets));
    }

    private static List<Row> walk(Rows rows) {
        List<Row> all = new ArrayList<>();
        Optional<? extends Row> row = Optional.of(rows.holding(0));
        while (row.isPresent()) {
            all.add(row.get());
            row = rows.next(row.get());
        }
        return all;
    }

    private static Octets noise(Random random, int length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        return Octets.owning(octets);
    }
}
