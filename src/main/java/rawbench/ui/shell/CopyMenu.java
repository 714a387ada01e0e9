package rawbench.ui.shell;

import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;

import rawbench.foreign.CopyAs;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** The tools in whose words a tab's request can be copied, behind a small button beside its target. */
final class CopyMenu extends MenuButton {
    CopyMenu(TabModel tab, OtherTools tools, Texts texts) {
        setId("copy-as");
        getStyleClass().addAll("menu-tool", "copy-as");
        setGraphic(Icons.of(Feather.COPY));
        setMinWidth(USE_PREF_SIZE);
        setPopupSide(Side.BOTTOM);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bound("copy.as"));
        setTooltip(tip);
        accessibleTextProperty().bind(texts.bound("copy.as"));
        for (CopyAs how : CopyAs.values()) {
            MenuItem item = new MenuItem();
            item.setId("copy-" + how.word());
            item.textProperty().bind(texts.bound("copy." + how.word()));
            item.setOnAction(_ -> tools.copy(tab, how));
            getItems().add(item);
        }
    }
}
