package rawbench.ui.response;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fxmisc.richtext.model.StyleSpans;

import rawbench.content.Rendering;
import rawbench.http.Deviation;
import rawbench.octets.Octets;
import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.CodePane;
import rawbench.ui.kit.JsonColours;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.ViewTabs;
import rawbench.ui.response.ResponseModel.BodyView;
import rawbench.ui.response.ResponseModel.Save;
import rawbench.workbench.LiveAnswer;

/** The body of an answer in the view that a person wants, or the next best one. */
final class BodyPane extends VBox {
    private final ResponseModel model;
    private final Texts texts;
    private final ViewTabs<BodyView> tabs = new ViewTabs<>();
    private final CodePane text = new CodePane();
    private final HexList hex = new HexList();
    private final EventsPane events;
    private final TailText tail = new TailText(text.area());
    private final LadderStrip ladder;
    private final Label charset = new Label();
    private final Tooltip charsetTip = new Tooltip();
    private final ToggleButton wrap = new ToggleButton();
    private final MenuButton save = new MenuButton();
    private final Button saveWhole = new Button();
    private final Notice part = new Notice(false, saveWhole);
    private final Button further = new Button();
    private final Notice limit = new Notice(true, further);
    private final Label nothing = new Label();
    private Optional<Answer> shown = Optional.empty();
    private Optional<LiveAnswer.Look> live = Optional.empty();

    BodyPane(ResponseModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        events = new EventsPane(model, texts);
        ladder = new LadderStrip(texts);
        getStyleClass().add("body-pane");
        charset.getStyleClass().add("muted");
        charset.setTooltip(charsetTip);
        charset.setMinWidth(0);
        wrap.getStyleClass().setAll("toggle-tool");
        wrap.textProperty().bind(texts.bound("body.wrap"));
        wrap.selectedProperty().bindBidirectional(model.wrapProperty());
        save();
        further();
        tabs.tab(BodyView.PRETTY, texts.bound("body.pretty"))
                .tab(BodyView.EVENTS, texts.bound("body.events"))
                .tab(BodyView.TEXT, texts.bound("body.text"))
                .tab(BodyView.HEX, texts.bound("body.hex"))
                .tab(BodyView.RECEIVED, texts.bound("body.received"))
                .tools(charset, wrap, save);
        text.area().setEditable(false);
        hex.accessibleTextProperty().bind(texts.bound("body.hex"));
        text.area().accessibleTextProperty().bind(texts.bound("body.text"));
        nothing.getStyleClass().add("muted");
        StackPane views = new StackPane(text, hex, events, nothing);
        setVgrow(views, Priority.ALWAYS);
        getChildren().addAll(tabs, limit, ladder, part, views);
        tabs.chosenProperty().subscribe((_, view) -> {
            if (view != null && best() != view) {
                model.bodyViewProperty().set(view);
            }
        });
        model.bodyViewProperty().subscribe(_ -> refresh());
        model.wrapProperty().subscribe(_ -> text.area().setWrapText(model.wrapProperty().get()));
    }

    private void save() {
        save.getStyleClass().add("menu-tool");
        save.setPopupSide(Side.BOTTOM);
        save.textProperty().bind(texts.bound("body.save"));
        save.setMinWidth(USE_PREF_SIZE);
        save.getItems()
                .addAll(item("save.decoded", "body", a -> a.rendering().decoded().octets()),
                        item("save.coded", "body.coded", a -> a.rendering().coded()),
                        item("save.received", "answer.octets", a -> a.exchange().received()));
        saveWhole.textProperty().bind(texts.bound("save.whole"));
        saveWhole.getStyleClass().add("flat-tool");
        saveWhole.setMinWidth(USE_PREF_SIZE);
        saveWhole.setOnAction(_ -> shown.ifPresent(a -> model.save(
                chosen() == BodyView.RECEIVED ? new Save("answer.octets", a.exchange().received())
                        : new Save(name(a, "body"), a.rendering().decoded().octets()))));
    }

    /** Decoding goes on to twice the limit, or leaves it at that. */
    private void further() {
        further.getStyleClass().add("flat-tool");
        further.setMinWidth(USE_PREF_SIZE);
        further.setOnAction(_ -> {
            if (model.furtherProperty().get()) {
                model.stopDecodingFurther();
            } else {
                model.decodeFurther();
            }
        });
        model.furtherProperty().subscribe(_ -> limited());
    }

    private void limited() {
        boolean busy = model.furtherProperty().get();
        further.setText(texts.text(busy ? "limit.stop" : "limit.further"));
        limit.say(live.isPresent() ? ""
                : busy ? texts.text("limit.busy")
                        : shown.filter(a -> a.limit().isPresent()).map(this::stopped).orElse(""));
    }

    private String stopped(Answer answer) {
        boolean ratio = answer.limit().filter(f -> f.what() == Deviation.RATIO_LIMIT).isPresent();
        return texts.text(ratio ? "limit.ratio" : "limit.decoded",
                Amounts.octets(answer.rendering().decoded().octets().length()));
    }

    private MenuItem item(String key, String name, java.util.function.Function<Answer, Octets> octets) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bound(key));
        item.setOnAction(_ -> shown.ifPresent(a -> model.save(new Save(name(a, name), octets.apply(a)))));
        return item;
    }

    private static String name(Answer answer, String base) {
        return !base.equals("body") ? base : base + switch (answer.rendering().kind()) {
            case JSON -> ".json";
            case HTML -> ".html";
            case XML -> ".xml";
            case PNG -> ".png";
            case JPEG -> ".jpg";
            case GIF -> ".gif";
            case WEBP -> ".webp";
            case BMP -> ".bmp";
            case SVG -> ".svg";
            case CSS -> ".css";
            case JAVASCRIPT -> ".js";
            case YAML -> ".yaml";
            case JSON_LINES -> ".jsonl";
            case TEXT, FORM, MULTIPART -> ".txt";
            case EMPTY, PROTOBUF, BINARY -> ".bin";
        };
    }

    void show(Answer answer) {
        boolean fresh = live.isEmpty();
        live = Optional.empty();
        shown = Optional.of(answer);
        tail.restart();
        tabs.offer(BodyView.PRETTY, answer.pretty().isPresent());
        tabs.offer(BodyView.EVENTS, answer.events().isPresent());
        tabs.offer(BodyView.HEX, true);
        tabs.offer(BodyView.RECEIVED, true);
        save.setDisable(false);
        charset.setText(
                answer.rendering().charset().charset().displayName() + " " + answer.rendering().charset().reason());
        charsetTip.setText(charset.getText());
        ladder.show(answer.rendering().decoded().ladder());
        limited();
        if (fresh) {
            events.restart();
        }
        answer.events().ifPresent(events::show);
        refresh();
    }

    /** Shows what there is of a body that begins to come. */
    void begin(LiveAnswer.Look look) {
        tail.restart();
        events.restart();
        ladder.hide();
        live = Optional.of(look);
        tabs.offer(BodyView.PRETTY, false);
        tabs.offer(BodyView.EVENTS, look.body().events().isPresent());
        tabs.offer(BodyView.HEX, false);
        tabs.offer(BodyView.RECEIVED, false);
        save.setDisable(true);
        part.say("");
        limited();
        refresh();
    }

    /** Shows what more there is of it, and follows it. */
    void goOn(LiveAnswer.Look look) {
        live = Optional.of(look);
        refresh();
    }

    /** The wanted view where there is one, else the next best. */
    private BodyView best() {
        BodyView wanted = model.bodyViewProperty().get();
        if (live.isPresent()) {
            boolean events = live.get().body().events().isPresent();
            return events && wanted != BodyView.TEXT ? BodyView.EVENTS : BodyView.TEXT;
        }
        return shown.map(this::best).orElse(wanted);
    }

    private BodyView best(Answer answer) {
        BodyView wanted = model.bodyViewProperty().get();
        boolean reading = wanted == BodyView.PRETTY || wanted == BodyView.EVENTS;
        if (reading && answer.events().isPresent()) {
            return BodyView.EVENTS;
        }
        if (reading && answer.pretty().isPresent()) {
            return BodyView.PRETTY;
        }
        Rendering.Kind kind = answer.rendering().kind();
        return !reading ? wanted : kind == Rendering.Kind.BINARY || kind.image() ? BodyView.HEX : BodyView.TEXT;
    }

    private BodyView chosen() {
        return tabs.chosenProperty().get();
    }

    private void refresh() {
        BodyView view = best();
        if (live.isPresent()) {
            tabs.chosenProperty().set(view);
            boolean none = view == BodyView.TEXT && live.get().body().text().text().isEmpty();
            views(view, none);
            nothing.setText(texts.text(live.get().body().coded() > 0 ? "body.coming" : "body.awaited"));
            charset.setVisible(false);
            live.get().body().events().ifPresent(events::show);
            tail.show(live.get().body().text());
        } else {
            shown.ifPresent(answer -> refresh(answer, view));
        }
    }

    private void refresh(Answer answer, BodyView view) {
        tabs.chosenProperty().set(view);
        boolean part = view != BodyView.RECEIVED && view != BodyView.EVENTS;
        views(view, part && answer.rendering().decoded().octets().isEmpty());
        nothing.setText(texts.text(answer.rendering().coded().isEmpty() ? "body.empty" : "body.undecoded"));
        charset.setVisible(view == BodyView.PRETTY || view == BodyView.TEXT);
        switch (view) {
            case PRETTY -> lines(answer.pretty().orElse(answer.text()), true,
                    answer.rendering().layout().map(Octets::length).orElse(0L));
            case TEXT -> lines(answer.text(), false, answer.rendering().decoded().octets().length());
            case RECEIVED -> lines(answer.received(), false, answer.exchange().received().length());
            case EVENTS -> this.part.say("");
            case HEX -> {
                this.part.say("");
                hex.show(answer.rendering().decoded().octets());
            }
        }
    }

    private void views(BodyView view, boolean empty) {
        only(nothing, empty);
        only(events, !empty && view == BodyView.EVENTS);
        only(hex, !empty && view == BodyView.HEX);
        only(text, !empty && view != BodyView.HEX && view != BodyView.EVENTS);
        wrap.setVisible(view != BodyView.HEX && view != BodyView.EVENTS);
    }

    private void lines(ShownLines lines, boolean colours, long total) {
        // A text that was followed while it came stays where the person has scrolled to.
        if (colours || !text.area().getText().equals(lines.text())) {
            text.show(lines.text(), colours ? JsonColours.of(lines.text()) : plain(lines.text()));
        }
        text.area().setWrapText(model.wrapProperty().get());
        part.say(lines.more() ? texts.text("body.part", Amounts.octets(total), total)
                : lines.cutLines() > 0
                        ? texts.text("body.cut", lines.cutLines(), ShownLines.MAX_LINE, Amounts.octets(total))
                        : "");
    }

    private static StyleSpans<Collection<String>> plain(String text) {
        return StyleSpans.singleton(List.of(), text.length());
    }

    private static void only(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    CodePane textPane() {
        return text;
    }

    EventsPane eventsPane() {
        return events;
    }

    LadderStrip ladder() {
        return ladder;
    }

    Notice limit() {
        return limit;
    }

    Button furtherButton() {
        return further;
    }

    HexList hexList() {
        return hex;
    }

    Notice notice() {
        return part;
    }
}
