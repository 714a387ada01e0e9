package rawbench.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

import rawbench.http.Deviation;
import rawbench.octets.Edit;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Icons;

/** One finding in the strip: of what kind it is and how much it offers never changes, what it says and where it stands does. */
final class FindingRow extends HBox {
    /**
     * What a row has, whatever it says.
     *
     * @param kind empty for a sentence that no RFC says, which has no place either
     * @param repairs how many buttons
     */
    record Shape(Optional<Deviation> kind, int repairs) {}

    /**
     * A repair.
     *
     * @param says what the button says
     * @param edits computed when it is pressed
     */
    record Offer(String says, Supplier<List<Edit>> edits) {}

    /**
     * Where a finding stands.
     *
     * @param line as compilers write it
     * @param spoken the same as a screen reader says it
     * @param tip the same with the octet
     * @param goTo brings the caret there
     */
    record Place(String line, String spoken, String tip, Runnable goTo) {}

    private final Shape shape;
    private final Label says = new Label();
    private final Hyperlink link = new Hyperlink();
    private final Tooltip tip = new Tooltip();
    private final Button section = new Button();
    private final List<Button> repairs = new ArrayList<>();

    /** @param room the width there is before the row was laid out */
    FindingRow(Shape shape, ObservableDoubleValue room) {
        this.shape = shape;
        getStyleClass().add("finding");
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        says.getStyleClass().add("finding-says");
        FlowPane text = new FlowPane(says);
        for (int i = 0; i < shape.repairs(); i++) {
            Button button = new Button();
            button.getStyleClass().add("finding-repair");
            repairs.add(button);
        }
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
        shape.kind().ifPresent(kind -> {
            link.getStyleClass().add("finding-line");
            link.setTooltip(tip);
            getChildren().add(link);
            section(kind.rfc());
            text.getChildren().add(section);
        });
        getChildren().add(text);
    }

    /** The section that says so; a click copies where it can be read. */
    private void section(String rfc) {
        section.setText(rfc);
        section.getStyleClass().add("finding-section");
        section.setTooltip(new Tooltip());
        section.setOnAction(_ -> Clip.copy(address(rfc)));
    }

    /** Where a section of an RFC can be read, {@code RFC 9112 5.1}. */
    static String address(String rfc) {
        String[] words = rfc.split(" ");
        return "https://www.rfc-editor.org/rfc/rfc" + words[1] + (words.length > 2 ? "#section-" + words[2] : "");
    }

    Shape shape() {
        return shape;
    }

    /** Says something. */
    void say(String sentence) {
        says.setText(sentence);
    }

    /**
     * Shows where it stands; of a row with a kind.
     *
     * @param copies what a click on the section does, as a sentence
     */
    void show(Place place, String copies) {
        link.setText(place.line());
        link.setAccessibleText(place.spoken());
        tip.setText(place.tip());
        link.setOnAction(_ -> place.goTo().run());
        section.getTooltip().setText(copies);
        section.setAccessibleText(copies);
    }

    /** @param repair is given the edits of a button that is pressed */
    void offer(List<Offer> offers, Consumer<List<Edit>> repair) {
        for (int i = 0; i < repairs.size(); i++) {
            Offer offer = offers.get(i);
            repairs.get(i).setText(offer.says());
            repairs.get(i).setOnAction(_ -> repair.accept(offer.edits().get()));
        }
    }
}
