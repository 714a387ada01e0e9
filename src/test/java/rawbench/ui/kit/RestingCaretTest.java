package rawbench.ui.kit;

import javafx.util.Duration;

import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

import rawbench.ui.Fx;

import static org.assertj.core.api.Assertions.assertThat;

class RestingCaretTest {
    private final InlineWork work = new InlineWork();

    private CodeArea area() {
        CodeArea area = new CodeArea("GET / HTTP/1.1");
        RestingCaret.in(area, work);
        return area;
    }

    private static CaretNode caret(CodeArea area) {
        return area.getCaretSelectionBind().getUnderlyingCaret();
    }

    @Test
    void standsStillOnceNobodyTypesAndBlinksAgainWhenSomebodyDoes() throws Exception {
        Fx.on(() -> {
            CodeArea area = area();
            assertThat(caret(area).getBlinkRate()).isEqualTo(Duration.millis(500));
            work.letTimePass();
            assertThat(caret(area).getBlinkRate()).isEqualTo(Duration.ZERO);
            area.moveTo(3);
            assertThat(caret(area).getBlinkRate()).isEqualTo(Duration.millis(500));
            work.letTimePass();
            assertThat(caret(area).getBlinkRate()).isEqualTo(Duration.ZERO);
            return null;
        });
    }

    @Test
    void keepsStillWhereItsStyleIsLookedUpAgain() throws Exception {
        Fx.on(() -> {
            CodeArea area = area();
            work.letTimePass();
            caret(area).setBlinkRate(Duration.millis(500));
            assertThat(caret(area).getBlinkRate()).isEqualTo(Duration.ZERO);
            return null;
        });
    }
}
