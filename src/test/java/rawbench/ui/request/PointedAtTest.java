package rawbench.ui.request;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.junit.jupiter.api.Test;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class PointedAtTest {
    @Test
    void whatIsOddAndWhatAVariableMeansIsSaidInOnePlace() throws Exception {
        Fx.on(() -> {
            InlineWork work = new InlineWork();
            RequestModel model = new RequestModel(new Workbench(), work, new RequestDraft("", "http://a.example",
                    Octets.latin1("GET / HTTP/1.1\r\nHost: a.example\r\n"
                            + "Cookie: a={{$uuid}};b=c\r\nX : y\r\n\r\n")));
            model.variables().on(true);
            model.analyse();
            work.letTimePass();
            RequestView view = Fx.shown(
                    new RequestView(model, new Texts(RequestView.class, new SimpleObjectProperty<>(Language.ENGLISH))),
                    700, 500);
            OctetArea area = (OctetArea) (CodeArea) view.lookup("#request");
            VBox card = pointed(area, area.getText().indexOf("{{") + 2);
            assertThat(card.getChildren()).hasExactlyElementsOfTypes(Label.class, VariableRow.class);
            assertThat(pointed(area, area.getText().indexOf(" :")).getChildren()).singleElement()
                    .isInstanceOfSatisfying(Label.class,
                            says -> assertThat(says.getText()).startsWith("White space stands between"));
            Event.fireEvent(area, MouseOverTextEvent.end());
            assertThat(Window.getWindows()).noneMatch(Popup.class::isInstance);
            return null;
        });
    }

    private static VBox pointed(OctetArea area, int position) {
        Bounds at = area.getCharacterBoundsOnScreen(position, position + 1).orElseThrow();
        Point2D screen = new Point2D(at.getMinX(), at.getMinY());
        Event.fireEvent(area, MouseOverTextEvent.end());
        Event.fireEvent(area, MouseOverTextEvent.beginAt(area.screenToLocal(screen), position));
        Popup popup = (Popup) Window.getWindows().stream().filter(Popup.class::isInstance).findFirst().orElseThrow();
        return (VBox) popup.getContent().getFirst();
    }
}
