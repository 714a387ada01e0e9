package rawbench.ui.response;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import rawbench.fields.FieldLink;
import rawbench.fields.FieldMeaning;
import rawbench.fields.Uri;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Texts;

/** What can be done with the chosen fields: copied in parts, followed, looked up. */
final class FieldMenu {
    /** More links of one field are not offered. */
    private static final int MOST_LINKS = 8;
    private static final int LONGEST = 80;

    private final Texts texts;
    private final Consumer<Uri> onLink;
    private final ContextMenu menu = new ContextMenu();

    FieldMenu(Texts texts, Consumer<Uri> onLink) {
        this.texts = texts;
        this.onLink = onLink;
    }

    void show(Node over, List<HeadRow.Field> chosen, double x, double y) {
        menu.hide();
        menu.getItems().setAll(items(chosen));
        if (!chosen.isEmpty()) {
            menu.show(over, x, y);
        }
    }

    List<MenuItem> items(List<HeadRow.Field> chosen) {
        List<MenuItem> items = new ArrayList<>();
        items.add(copying("field.copy.value", chosen, f -> Words.copied(f.source().unfolded())));
        items.add(copying("field.copy.line", chosen, HeadRow.Field::whole));
        items.add(copying("field.copy.name", chosen, f -> Words.copied(f.source().name())));
        if (chosen.size() == 1) {
            HeadRow.Field field = chosen.getFirst();
            List<Uri> links = field.links()
                    .stream()
                    .map(FieldLink::uri)
                    .filter(Uri::openable)
                    .limit(MOST_LINKS)
                    .toList();
            for (Uri link : links) {
                items.add(new SeparatorMenuItem());
                items.add(item(texts.text("field.menu.open", Words.shown(link.spelled(), LONGEST)),
                        () -> onLink.accept(link)));
                items.add(item(texts.text("field.menu.copy", Words.shown(link.spelled(), LONGEST)),
                        () -> Clip.copy(Words.copied(link.spelled()))));
            }
            FieldMeaning.of(field.source().name()).ifPresent(meaning -> {
                items.add(new SeparatorMenuItem());
                items.add(item(texts.text("field.menu.section", Status.section(meaning.section())),
                        () -> Clip.copy(meaning.address())));
            });
        }
        return items;
    }

    private MenuItem copying(String key, List<HeadRow.Field> chosen, Function<HeadRow.Field, String> part) {
        return item(texts.text(key), () -> Clip.copy(chosen.stream().map(part).collect(Collectors.joining("\n"))));
    }

    private static MenuItem item(String text, Runnable action) {
        // Underlines in field names are no mnemonics.
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
