package rawbench.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import rawbench.octets.Edit;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Icons;

/** One finding in the strip: what it says and offers never changes, where it stands does while somebody types. */
final class FindingRow extends HBox {
    /**
     * What a row shows of a finding wherever it stands.
     *
     * @param repairs what the buttons say
     * @param section of the RFC; empty for a sentence that no RFC says, which has no place either
     * @param sectionTip where it can be read, as a sentence
     */
    record Look(String sentence, List<String> repairs, String section, String sectionTip) {}

    /**
     * What a row does.
     *
     * @param line as compilers write a place
     * @param spoken the same as a screen reader says it
     * @param tip the same with the octet
     * @param goTo brings the caret there
     * @param repairs the edits behind each button, computed when one is pressed
     */
    record Place(String line, String spoken, String tip, Runnable goTo, List<Supplier<List<Edit>>> repairs) {}

    private final Look look;
    private final Hyperlink link = new Hyperlink();
    private final Tooltip tip = new Tooltip();
    private final List<Button> repairs = new ArrayList<>();

    /** @param room the width there is before the row was laid out */
    FindingRow(Look look, ObservableDoubleValue room) {
        this.look = look;
        getStyleClass().add("finding");
        Label says = new Label(look.sentence());
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        says.getStyleClass().add("finding-says");
        FlowPane text = new FlowPane(says);
        look.repairs().forEach(name -> repairs.add(repair(name)));
        text.getChildren().addAll(repairs);
        text.getStyleClass().add("finding-text");
        text.setMinWidth(0);
        // In one line where there is room; the tools go under the sentence where there is not. Before it was laid out it is
        // about as wide as the strip: at a width of none it would be as high as it has words, and the editor would give
        // way and come back at every key. A binding holds on to what it watches only weakly: rows that are gone are gone.
        DoubleBinding width = Bindings.createDoubleBinding(() -> text.getWidth() > 0 ? text.getWidth() : room.get(),
                text.widthProperty(), room);
        text.prefWrapLengthProperty().bind(width);
        says.maxWidthProperty().bind(width);
        setHgrow(text, Priority.ALWAYS);
        getChildren().add(Icons.of(Feather.ALERT_TRIANGLE));
        if (!look.section().isEmpty()) {
            link.getStyleClass().add("finding-line");
            link.setTooltip(tip);
            getChildren().add(link);
            text.getChildren().add(section());
        }
        getChildren().add(text);
    }

    private static Button repair(String says) {
        Button button = new Button(says);
        button.getStyleClass().add("finding-repair");
        return button;
    }

    /** The section that says so; a click copies where it can be read. */
    private Button section() {
        Button section = new Button(look.section());
        section.getStyleClass().add("finding-section");
        section.setTooltip(new Tooltip(look.sectionTip()));
        section.setAccessibleText(look.sectionTip());
        section.setOnAction(_ -> Clip.copy(address(look.section())));
        return section;
    }

    /** Where a section of an RFC can be read, {@code RFC 9112 5.1}. */
    static String address(String rfc) {
        String[] words = rfc.split(" ");
        return "https://www.rfc-editor.org/rfc/rfc" + words[1] + (words.length > 2 ? "#section-" + words[2] : "");
    }

    Look look() {
        return look;
    }

    /** @param repair is given the edits of a button that is pressed */
    void show(Place place, java.util.function.Consumer<List<Edit>> repair) {
        link.setText(place.line());
        link.setAccessibleText(place.spoken());
        tip.setText(place.tip());
        link.setOnAction(_ -> place.goTo().run());
        for (int i = 0; i < repairs.size(); i++) {
            Supplier<List<Edit>> edits = place.repairs().get(i);
            repairs.get(i).setOnAction(_ -> repair.accept(edits.get()));
        }
    }
}
