package rawbench.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.compare.SourceMenu;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

/** What the answer of a tab can be compared with, behind a small button beside its status. */
final class CompareMenu extends MenuButton {
    private final TabModel tab;
    private final Comparisons comparisons;
    private final Commands commands;
    private final SourceMenu sources;
    private final Texts texts;

    CompareMenu(TabModel tab, Comparisons comparisons, ObservableValue<Language> language, Commands commands,
            Texts texts) {
        this.tab = tab;
        this.comparisons = comparisons;
        this.commands = commands;
        this.texts = texts;
        sources = new SourceMenu(comparisons.sources(tab), language);
        setId("compare-with");
        getStyleClass().addAll("menu-tool", "compare-with");
        setGraphic(Icons.of(Feather.COLUMNS));
        setMinWidth(USE_PREF_SIZE);
        setPopupSide(Side.BOTTOM);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bound("compare.with"));
        setTooltip(tip);
        accessibleTextProperty().bind(texts.bound("compare.with"));
        // A menu that is empty is never shown, and so would never be filled.
        getItems().setAll(new MenuItem());
        setOnShowing(_ -> fill());
        visibleProperty().bind(tab.response().answerProperty().map(_ -> true).orElse(false));
        managedProperty().bind(visibleProperty());
    }

    private void fill() {
        MenuItem previous = item(commands.tip("compare.previous", texts).getValue(), comparisons::withPrevious);
        previous.setDisable(tab.response().previous().isEmpty());
        MenuItem all = item(texts.text("compare.all"), () -> comparisons.all(tab));
        all.setDisable(tab.answers().all().size() < 2);
        getItems().setAll(previous, all, new SeparatorMenuItem());
        getItems().addAll(sources.items(subject -> comparisons.with(tab, subject)));
    }

    private MenuItem item(String name, Runnable act) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(_ -> act.run());
        return item;
    }
}
