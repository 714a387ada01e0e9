package rawbench.ui.response;

import java.nio.charset.Charset;
import java.util.Optional;

import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

import rawbench.content.CharsetChoice;
import rawbench.ui.kit.Texts;

/** The charset that text is read in, and why; behind it those that a person can choose instead. */
final class CharsetMenu extends MenuButton {
    private final BodyModel model;
    private final Texts texts;
    private final Tooltip tip = new Tooltip();

    CharsetMenu(BodyModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("menu-tool");
        setPopupSide(Side.BOTTOM);
        setTooltip(tip);
        setMinWidth(0);
        // Only when it is looked at: to ask Java for forty charsets would hold the first answer up.
        setOnShowing(_ -> fill());
        model.charsetProperty().subscribe((_, _) -> refresh());
        texts.language().subscribe(_ -> refresh());
    }

    private void refresh() {
        CharsetChoice now = model.charsetProperty().get();
        if (now == null) {
            return;
        }
        String reason = model.charsetChosen() ? texts.text("charset.chosen") : now.why().says(texts::pattern);
        setText((now.charset().displayName() + " " + reason).strip());
        tip.setText(texts.text("charset.tip", getText()));
    }

    private void fill() {
        if (model.charsetProperty().get() == null) {
            return;
        }
        ToggleGroup group = new ToggleGroup();
        getItems().setAll(item(group, texts.text("charset.said"), Optional.empty(), !model.charsetChosen()),
                new SeparatorMenuItem());
        Charset now = model.charsetProperty().get().charset();
        for (Charset one : CharsetChoice.choices()) {
            getItems().add(item(group, one.displayName(), Optional.of(one), model.charsetChosen() && one.equals(now)));
        }
    }

    private RadioMenuItem item(ToggleGroup group, String name, Optional<Charset> charset, boolean chosen) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(_ -> model.read(charset));
        return item;
    }
}
