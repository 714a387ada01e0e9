package rawbench.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import rawbench.ui.kit.ChoiceNames;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

/** Theme, language, fonts and what moves: each choice counts at once. */
final class LookPage extends VBox {
    private static final List<Double> SIZES = List.of(10.0, 11.0, 12.0, 12.5, 13.0, 14.0, 15.0, 16.0, 18.0, 20.0);
    private static final List<Double> ZOOMS = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);

    private final Texts texts;

    LookPage(LookModel model, Texts texts) {
        this.texts = texts;
        Rows rows = new Rows(texts);
        row(rows, "look.theme", List.of("SYSTEM", "LIGHT", "DARK"), model.theme(),
                name -> texts.text("look.theme." + name), model.theme()::set);
        row(rows, "look.language", List.of(Language.values()), model.language(), Language::ownName,
                model.language()::set);
        row(rows, "look.zoom", ZOOMS, model.zoom().map(Number::doubleValue), zoom -> Math.round(zoom * 100) + " %",
                model.zoom()::set);
        row(rows, "look.font", fonts(), model.font(),
                name -> name.isEmpty() ? texts.text("look.font.usual") : name, model.font()::set);
        row(rows, "look.size", SIZES, model.size().map(Number::doubleValue), LookPage::pixels, model.size()::set);
        Label sample = new Label("GET /0Oo?1lI=|{}[]() HTTP/1.1  “…” 中文");
        sample.getStyleClass().add("mono");
        rows.add("look.sample", sample);
        rows.add("look.wrap", check("look.wrap", model.wrap()));
        rows.add("look.calm", check("look.calm", model.calm()));
        getChildren().add(rows);
    }

    private <V> void row(Rows rows, String key, List<V> all, ObservableValue<V> value, Function<V, String> name,
            Consumer<V> choose) {
        rows.add(key, box(key, all, value, name, choose));
    }

    private static String pixels(double size) {
        return (size == Math.rint(size) ? String.valueOf((int) size) : String.valueOf(size)) + " px";
    }

    /** The usual one first, then every family whose letters are all as wide. */
    private static List<String> fonts() {
        List<String> fonts = new ArrayList<>(List.of(""));
        fonts.addAll(Font.getFamilies().stream().filter(LookPage::fixed).toList());
        return fonts;
    }

    private static boolean fixed(String family) {
        Font font = Font.font(family, 24);
        return Math.abs(width("iiii", font) - width("WWWW", font)) < 0.5;
    }

    private static double width(String letters, Font font) {
        Text text = new Text(letters);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    private CheckBox check(String key, BooleanProperty on) {
        CheckBox box = new CheckBox();
        box.setId(key.replace('.', '-'));
        box.selectedProperty().bindBidirectional(on);
        box.textProperty().bind(texts.bound(key + ".on"));
        return box;
    }

    private <V> ComboBox<V> box(String key, List<V> all, ObservableValue<V> value, Function<V, String> name,
            Consumer<V> choose) {
        ComboBox<V> box = new ComboBox<>();
        box.setId(key.replace('.', '-'));
        box.accessibleTextProperty().bind(texts.bound(key));
        ChoiceNames.in(box, texts, name);
        texts.language().subscribe(_ -> {
            V now = value.getValue();
            box.getItems().setAll(all);
            box.setValue(now);
        });
        value.subscribe(box::setValue);
        box.setOnAction(_ -> {
            if (box.getValue() != null && !box.getValue().equals(value.getValue())) {
                choose.accept(box.getValue());
            }
        });
        return box;
    }
}
