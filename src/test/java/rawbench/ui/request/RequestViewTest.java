package rawbench.ui.request;

import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import javafx.beans.property.SimpleObjectProperty;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class RequestViewTest {
    private static final int BIG = 20 << 20;

    @Test
    void anotherLineEndIsOneStepForUndo() throws Exception {
        Octets before = Octets.latin1("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        AtomicReference<Octets> after = new AtomicReference<>();
        RequestModel model = Fx.on(() -> {
            RequestModel one = model(before);
            OctetArea area = area(one);
            area.selectRange(0, area.getLength());
            area.end(LineEnd.LF);
            after.set(one.draft().octets());
            assertThat(area.getSelection().getLength()).isEqualTo(area.getLength());
            area.end(LineEnd.CR);
            assertThat(one.draft().octets()).isEqualTo(Octets.latin1("GET / HTTP/1.1\rHost: a\r\r"));
            area.undo();
            assertThat(one.draft().octets()).isEqualTo(after.get());
            area.undo();
            assertThat(area.isUndoAvailable()).isFalse();
            return one;
        });
        assertThat(after.get()).isEqualTo(Octets.latin1("GET / HTTP/1.1\nHost: a\n\n"));
        assertThat(model.draft().octets()).isEqualTo(before);
    }

    @Test
    void theLineEndThatIsThereAlreadyIsNoEdit() throws Exception {
        Fx.on(() -> {
            RequestModel model = model(Octets.latin1("GET / HTTP/1.1\r\n\r\n"));
            OctetArea area = area(model);
            area.end(LineEnd.CRLF);
            assertThat(area.isUndoAvailable()).isFalse();
            return null;
        });
    }

    @Test
    void aRequestOfTwentyMegabytesLosesNoOctetAndIsNotLaidOut() throws Exception {
        byte[] octets = new byte[BIG];
        new Random(20).nextBytes(octets);
        staysWhole(Octets.owning(octets));
    }

    @Test
    void aLineOfAMegabyteLosesNoOctetAndIsNotLaidOut() throws Exception {
        staysWhole(Octets.latin1("POST / HTTP/1.1\r\n\r\n" + "x".repeat(1 << 20)));
    }

    private static void staysWhole(Octets all) throws Exception {
        Fx.on(() -> {
            RequestModel model = model(all);
            OctetArea area = area(model);
            area.replaceSelection("typed");
            area.end(LineEnd.LF);
            assertThat(model.draft().octets()).isEqualTo(all);
            assertThat(area.isEditable()).isFalse();
            // Every octet takes four characters at most.
            assertThat(area.getLength()).isBetween(1, 4 * 16 * 1024);
            model.show(model.draft().named("other"));
            assertThat(model.draft().octets()).isEqualTo(all);
            return null;
        });
    }

    private static RequestModel model(Octets octets) {
        return new RequestModel(new Workbench(), new InlineWork(), new RequestDraft("", "http://127.0.0.1:1", octets));
    }

    private static OctetArea area(RequestModel model) {
        RequestView view = Fx.shown(
                new RequestView(model, new Texts(RequestView.class, new SimpleObjectProperty<>(Language.ENGLISH))),
                600, 400);
        return (OctetArea) (CodeArea) view.lookup("#request");
    }
}
