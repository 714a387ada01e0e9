package rawbench.ui.viewer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.octets.TextForm;
import rawbench.octets.Texts;
import rawbench.ui.kit.InlineWork;

import static org.assertj.core.api.Assertions.assertThat;

class ViewerModelTest {
    private final ViewerModel model = new ViewerModel(new InlineWork());

    @Test
    void linesAreCountedOnAWorkerAndToldAsTheyAreKnown() {
        List<Long> told = new ArrayList<>();
        model.linesProperty().subscribe(lines -> told.add(lines.lineEnds()));
        byte[] lines = new byte[9 << 20];
        for (int i = 1; i <= 9; i++) {
            lines[(i << 20) - 1] = '\n';
        }
        model.show(Octets.owning(lines));
        assertThat(told).containsSubsequence(0L, 4L, 8L, 9L);
        assertThat(model.linesProperty().get().startOf(5)).hasValue(5 << 20);
    }

    @Test
    void whatGrowsIsCountedOn() {
        Octets all = Octets.latin1("one\ntwo\nthree\nfour");
        for (long to = 0; to <= all.length(); to++) {
            model.grow(all.slice(0, to));
        }
        assertThat(model.linesProperty().get().lineEnds()).isEqualTo(3);
        assertThat(model.linesProperty().get().octets()).isEqualTo(all);
    }

    @Test
    void anotherCharsetCountsItsOwnLineEndsAndKeepsWhatIsChosen() {
        model.show(Octets.owning("a\nb\u0a0ac".getBytes(StandardCharsets.UTF_16LE)));
        model.select(2, 4);
        assertThat(model.linesProperty().get().lineEnds()).isEqualTo(3);
        model.charsetProperty().set(StandardCharsets.UTF_16LE);
        assertThat(model.linesProperty().get().lineEnds()).isEqualTo(1);
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection(2, 4));
    }

    @Test
    void aByteOrderMarkThatComesLaterTurnsTheOrder() {
        Octets little = Octets.of((byte) 0xFF, (byte) 0xFE, (byte) '\n', (byte) 0);
        model.charsetProperty().set(StandardCharsets.UTF_16);
        model.show(Octets.empty());
        model.grow(little);
        assertThat(model.text().charset()).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(model.linesProperty().get().lineEnds()).isEqualTo(1);
    }

    @Test
    void whatIsChosenLiesWithinTheOctets() {
        model.show(Octets.latin1("hello"));
        model.select(99, -3);
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection(5, 0));
        assertThat(model.selected()).isEqualTo(Octets.latin1("hello"));
        model.show(Octets.latin1("x"));
        assertThat(model.selectionProperty().get()).isEqualTo(Selection.START);
    }

    @Test
    void equalOctetsAreShownAnewWithoutBeingCompared() {
        List<Octets> told = new ArrayList<>();
        model.octetsProperty().subscribe((_, now) -> told.add(now));
        Octets first = Octets.latin1("the same answer");
        Octets second = Octets.latin1("the same answer");
        model.show(first);
        model.show(second);
        assertThat(told).hasSize(3);
        assertThat(told.getLast()).isSameAs(second);
        assertThat(told.get(1)).as("nothing, which is never like anything").isEqualTo(Octets.empty());
    }

    @ParameterizedTest
    @MethodSource("rawbench.octets.Texts#charsets")
    void copyGivesTheCharactersAndNotTheirGlyphs(Charset charset) {
        Texts.Text text = Texts.random(charset, new Random(11), 2_000, 3);
        assertThat(Copies.TEXT.of(text.octets(), TextForm.of(charset, text.octets()))).isEqualTo(text.characters());
    }

    @ParameterizedTest
    @EnumSource(value = Copies.class, names = {"HEX", "ESCAPED", "BASE64"})
    void theOtherFormsLoseNoOctet(Copies form) throws Exception {
        byte[] noise = new byte[1_000];
        new Random(12).nextBytes(noise);
        Octets octets = Octets.owning(noise);
        String copied = form.of(octets, model.text());
        byte[] back = switch (form) {
            case HEX -> java.util.HexFormat.of().parseHex(copied);
            case ESCAPED -> Escapes.decode(copied).toByteArray();
            default -> java.util.Base64.getDecoder().decode(copied);
        };
        assertThat(back).isEqualTo(noise);
        assertThat(copied.length()).isLessThanOrEqualTo((int) (octets.length() * (16L << 20) / form.most()) + 8);
    }

    @Test
    void foldsHideTheLinesThatAreDeeperAndOpenAgain() {
        Octets octets = Octets.latin1("{\n  a {\n    b\n  }\n  c {\n    d\n  }\n}\n");
        model.show(octets);
        model.foldAll();
        assertThat(model.foldsProperty().get().at(8)).hasValue(new Fold(8, 14, 1));
        assertThat(model.foldsProperty().get().hiding(25)).hasValue(new Fold(24, 30, 1));
        model.folder().toggle(2, 8);
        assertThat(model.foldsProperty().get().at(8)).isEmpty();
        model.folder().toggle(0, 2);
        assertThat(model.foldsProperty().get().at(2)).hasValue(new Fold(2, 34, 6));
        assertThat(model.foldsProperty().get().at(24)).as("is part of the larger one").isEmpty();
        model.unfoldAll();
        assertThat(model.foldsProperty().get().isEmpty()).isTrue();
    }

    @Test
    void otherOctetsAreNotFolded() {
        model.show(Octets.latin1("a\n b\n"));
        model.folder().fold(0);
        assertThat(model.foldsProperty().get().isEmpty()).isFalse();
        model.show(Octets.latin1("a\n b\n"));
        assertThat(model.foldsProperty().get().isEmpty()).isTrue();
    }
}
