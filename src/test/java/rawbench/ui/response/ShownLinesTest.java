package rawbench.ui.response;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShownLinesTest {
    @Test
    void aShortTextIsShownAsItIs() {
        ShownLines lines = ShownLines.of("a\nb\n\nc", false);
        assertThat(lines.text()).isEqualTo("a\nb\n\nc");
        assertThat(lines.cutLines()).isZero();
        assertThat(lines.more()).isFalse();
    }

    @Test
    void aLongLineIsCutAndSaysHowMuchIsMissing() {
        ShownLines lines = ShownLines.of("x".repeat(ShownLines.MAX_LINE + 1234) + "\nend", false);
        assertThat(lines.text()).isEqualTo("x".repeat(ShownLines.MAX_LINE) + " ⋯ +1,234\nend");
        assertThat(lines.cutLines()).isEqualTo(1);
        assertThat(lines.more()).isFalse();
    }

    @Test
    void aCutSplitsNoCharacter() {
        String line = "x".repeat(ShownLines.MAX_LINE - 1) + "😀😀";
        assertThat(ShownLines.of(line, false).text()).startsWith("x".repeat(ShownLines.MAX_LINE - 1) + " ⋯ +4");
    }

    @Test
    void theWholeTextIsBoundedInCharactersAndInLines() {
        ShownLines wide = ShownLines.of(("y".repeat(4_000) + "\n").repeat(1_000), false);
        assertThat(wide.text()).hasSizeLessThanOrEqualTo(ShownLines.MAX_CHARACTERS + 4_001);
        assertThat(wide.more()).isTrue();
        ShownLines tall = ShownLines.of("\n".repeat(ShownLines.MAX_LINES + 5), false);
        assertThat(tall.text()).hasSize(ShownLines.MAX_LINES);
        assertThat(tall.more()).isTrue();
    }

    @Test
    void whatWasTruncatedBeforeStaysTruncated() {
        assertThat(ShownLines.of("abc", true).more()).isTrue();
    }
}
