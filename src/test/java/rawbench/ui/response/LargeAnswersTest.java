package rawbench.ui.response;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.ViewerModel;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers that other tools are known to freeze, to cut or to grow over, in the whole view of an answer. */
class LargeAnswersTest {
    private static final int LINES = 150_000;
    private static final int LINE = 5_000_000;
    private static final int SENDS = 200;
    private static final int LENGTH = 2_000_000;

    private ResponseModel model;
    private ResponseView view;

    @BeforeEach
    void open() throws Exception {
        Fx.on(() -> {
            model = new ResponseModel(new InlineWork(), new Workbench()::rendering);
            view = Fx.shown(new ResponseView(model, new SimpleObjectProperty<>(Language.ENGLISH)), 700, 800);
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.on(() -> {
            view.getScene().getWindow().hide();
            return null;
        });
    }

    @Test
    void jsonThatBecomesManyLinesIsShownToItsLastLine() throws Exception {
        answered("application/json", Octets.latin1("[" + "1,".repeat(LINES - 3) + "47]"));
        assertThat(seen()).startsWith("[\n  1,\n  1,\n");
        ViewerModel layout = model.body().layout();
        assertThat(layout.linesProperty().get().lineEnds() + 1).isEqualTo(LINES);
        goTo(layout, layout.octetsProperty().get().length());
        assertThat(seen().stripTrailing()).endsWith("  1,\n  47\n]");
    }

    @Test
    void oneLongLineIsWrappedAndUnwrappedAndSeenToItsEnd() throws Exception {
        answered("text/plain", Octets.latin1("begin " + "0123456789".repeat(LINE / 10) + " end"));
        ViewerModel content = model.body().content();
        for (boolean wrapped : new boolean[]{false, true}) {
            Fx.on(() -> {
                model.body().wrapProperty().set(wrapped);
                return null;
            });
            goTo(content, 0);
            assertThat(seen()).as("wrapped: " + wrapped).startsWith("begin 0123456789");
            goTo(content, content.octetsProperty().get().length());
            assertThat(seen().stripTrailing()).as("wrapped: " + wrapped).endsWith("0123456789 end");
        }
    }

    @Test
    void manyAnswersLeaveTheHeapWhereItWas() throws Exception {
        Octets body = Octets.latin1("0123456789abcdef\n".repeat(LENGTH / 17));
        long before = 0;
        for (int send = 0; send < SENDS; send++) {
            answered("text/plain", body);
            before = send == SENDS / 10 ? used() : before;
        }
        assertThat(used() - before).isLessThan(16_000_000);
    }

    private void answered(String type, Octets body) throws Exception {
        var exchange = Exchanges.answered(Octets.latin1("HTTP/1.1 200 OK\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n").concat(body));
        Fx.on(() -> {
            model.answered(exchange);
            Fx.laidOut(view);
            return null;
        });
    }

    private void goTo(ViewerModel viewer, long offset) throws Exception {
        Fx.on(() -> {
            viewer.select(offset, offset);
            Fx.laidOut(view);
            return null;
        });
    }

    /** The text that is in sight, as a screen reader has it. */
    private String seen() throws Exception {
        return Fx.on(() -> view.body()
                .lookupAll(".octet-viewer")
                .stream()
                .map(OctetViewer.class::cast)
                .filter(viewer -> viewer.isVisible() && viewer.getParent().isVisible())
                .map(viewer -> String.valueOf(viewer.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .findFirst()
                .orElse(""));
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
