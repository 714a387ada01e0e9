package rawbench.ui.kit;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import rawbench.ui.Fx;

import static org.assertj.core.api.Assertions.assertThat;

class RestingCaretTest {
    private final InlineWork work = new InlineWork();
    private RestingCaret resting;
    private Stage window;

    @AfterEach
    void close() throws Exception {
        Fx.on(() -> {
            window.hide();
            return null;
        });
    }

    private CodeArea area() {
        CodeArea area = new CodeArea("GET / HTTP/1.1");
        resting = RestingCaret.in(area, work);
        window = new Stage();
        window.setScene(new Scene(new StackPane(area), 300, 100));
        window.show();
        window.requestFocus();
        area.requestFocus();
        assertThat(area.isFocused()).isTrue();
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

    @Test
    void everyCaretOfTheControlRestsAndWakesWithTheOthers() throws Exception {
        Fx.on(() -> {
            CodeArea area = area();
            CaretNode more = new CaretNode("more", area, 2);
            area.addCaret(more);
            resting.add(more);
            work.letTimePass();
            assertThat(more.getBlinkRate()).isEqualTo(Duration.ZERO);
            area.moveTo(3);
            assertThat(more.getBlinkRate()).isEqualTo(Duration.millis(500));
            resting.remove(more);
            work.letTimePass();
            assertThat(more.getBlinkRate()).isEqualTo(Duration.millis(500));
            return null;
        });
    }

    @Test
    void nobodyWaitsForItWhereTheKeyboardIsElsewhere() throws Exception {
        Fx.on(() -> {
            CodeArea area = area();
            work.letTimePass();
            Button elsewhere = new Button();
            ((StackPane) area.getParent()).getChildren().add(elsewhere);
            elsewhere.requestFocus();
            area.moveTo(5);
            assertThat(caret(area).getBlinkRate()).isEqualTo(Duration.ZERO);
            area.requestFocus();
            assertThat(caret(area).getBlinkRate()).isEqualTo(Duration.millis(500));
            return null;
        });
    }
}
