package rawbench.ui.response;

import java.util.List;

import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import rawbench.content.Multipart;
import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Texts;

/** The parts of a body, one of which can be looked at alone; away where there are none. */
final class PartsMenu extends MenuButton {
    /** More would make no menu. */
    private static final int LISTED = 200;

    private final PartsModel model;
    private final Texts texts;

    PartsMenu(PartsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("menu-tool");
        setPopupSide(Side.BOTTOM);
        visibleProperty().bind(model.allProperty().map(all -> !all.isEmpty()));
        managedProperty().bind(visibleProperty());
        model.allProperty().subscribe((_, _) -> refresh());
        model.chosenProperty().subscribe((_, _) -> refresh());
        texts.language().subscribe(_ -> refresh());
    }

    private void refresh() {
        List<Multipart.Part> all = model.allProperty().get();
        int chosen = model.chosenProperty().get();
        setText(chosen < 0 ? texts.text("parts", all.size()) : texts.text("parts.one", chosen + 1, all.size()));
        ToggleGroup group = new ToggleGroup();
        getItems().setAll(item(group, texts.text("parts.all"), -1), new SeparatorMenuItem());
        for (int i = 0; i < Math.min(LISTED, all.size()); i++) {
            getItems().add(item(group, says(i, all.get(i)), i));
        }
    }

    private String says(int number, Multipart.Part part) {
        String name = part.fileName().or(part::name).map(EventRow::word).orElse("");
        String said = texts.text("parts.item", number + 1, EventRow.word(part.type().essence()),
                Amounts.octets(part.content().length()));
        return name.isEmpty() ? said : said + " · " + name;
    }

    private RadioMenuItem item(ToggleGroup group, String says, int number) {
        RadioMenuItem item = new RadioMenuItem(says);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(number == model.chosenProperty().get());
        item.setOnAction(_ -> model.choose(number));
        return item;
    }
}
