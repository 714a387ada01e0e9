package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import rawbench.exchange.Exchange;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Subject;

/** The list of everything that can be put on a side of a comparison, for whatever menu wants it. */
public final class SourceMenu {
    private final Sources sources;
    private final Texts texts;

    public SourceMenu(Sources sources, ObservableValue<Language> language) {
        this.sources = sources;
        this.texts = new Texts(SourceMenu.class, "table", language);
    }

    /** The list as it is now: answers of the first tab, those of others, what was sent for them, files, the clipboard. */
    public List<MenuItem> items(Consumer<Subject> chosen) {
        List<Sources.Group> groups = sources.groups().stream().filter(group -> !group.answers().isEmpty()).toList();
        List<MenuItem> items = new ArrayList<>();
        if (!groups.isEmpty()) {
            items.add(caption(groups.getFirst().name()));
            items.addAll(answers(groups.getFirst(), chosen));
            groups.stream().skip(1).forEach(group -> items.add(menu(group.name(), answers(group, chosen))));
            items.add(new SeparatorMenuItem());
            items.add(menu(texts.text("source.requests"), requests(groups, chosen)));
        }
        List<MenuItem> past = opened(sources.past(), chosen);
        if (!past.isEmpty()) {
            items.add(menu(texts.text("source.history"), past));
        }
        List<MenuItem> listened = sources.listened()
                .stream()
                .filter(one -> !one.seen().isEmpty())
                .map(one -> (MenuItem) menu(one.name(), opened(one.seen(), chosen)))
                .toList();
        if (!listened.isEmpty()) {
            items.add(menu(texts.text("source.listeners"), listened));
        }
        items.add(item(texts.text("source.file"), () -> sources.file(chosen)));
        items.add(item(texts.text("source.clipboard"), () -> sources.clipboard(chosen)));
        return items;
    }

    private static List<MenuItem> opened(List<Sources.Past> all, Consumer<Subject> chosen) {
        return all.stream().map(one -> item(one.name(), () -> one.open().accept(chosen))).toList();
    }

    private List<MenuItem> answers(Sources.Group group, Consumer<Subject> chosen) {
        return each(group, this::told, answer -> chosen.accept(answer));
    }

    private List<MenuItem> requests(List<Sources.Group> groups, Consumer<Subject> chosen) {
        List<MenuItem> items = new ArrayList<>();
        for (Sources.Group group : groups) {
            items.add(caption(group.name()));
            items.addAll(each(group, this::toldOfRequest,
                    answer -> chosen.accept(new Subject.Request(answer.name(), answer.exchange()))));
        }
        return items;
    }

    private static List<MenuItem> each(Sources.Group group, Function<Subject.Answer, String> told,
            Consumer<Subject.Answer> chosen) {
        return group.answers().stream().map(answer -> item(told.apply(answer), () -> chosen.accept(answer))).toList();
    }

    /** An answer in one line: when it came, what it is, how long it is and how long it took. */
    private String told(Subject.Answer answer) {
        Exchange exchange = answer.exchange();
        String status = exchange.reading()
                .flatMap(ResponseReading::response)
                .map(Message::status)
                .filter(code -> code >= 0)
                .map(String::valueOf)
                .orElseGet(() -> texts.text(exchange.received().isEmpty() ? "source.nothing" : "source.not-http"));
        return texts.text("source.answer", answer.name(), status, Amounts.octets(exchange.received().length()),
                Amounts.time(exchange.timings().done()));
    }

    private String toldOfRequest(Subject.Answer answer) {
        Exchange exchange = answer.exchange();
        return texts.text("source.request", answer.name(), exchange.sending().method(),
                Amounts.octets(exchange.request().length()));
    }

    private static Menu menu(String name, List<MenuItem> items) {
        Menu menu = new Menu();
        menu.setMnemonicParsing(false);
        menu.setText(name);
        menu.getItems().setAll(items);
        return menu;
    }

    private static MenuItem caption(String name) {
        MenuItem caption = item(name, () -> {});
        caption.setDisable(true);
        caption.getStyleClass().add("caption");
        return caption;
    }

    private static MenuItem item(String text, Runnable act) {
        MenuItem item = new MenuItem();
        item.setMnemonicParsing(false);
        item.setText(text);
        item.setOnAction(_ -> act.run());
        return item;
    }
}
