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
import rawbench.octets.Octets;
import rawbench.ui.kit.CodePane;
import rawbench.ui.kit.JsonColours;
import rawbench.ui.kit.Texts;
import rawbench.ui.response.ResponseModel.BodyView;
import rawbench.ui.response.ResponseModel.Save;

/** The body of an answer in the view that a person wants, or the next best one. */
final class BodyPane extends VBox {
    private final ResponseModel model;
    private final Texts texts;
    private final TabStrip<BodyView> tabs = new TabStrip<>(BodyView.class);
    private final CodePane text = new CodePane();
    private final HexList hex = new HexList();
    private final Label charset = new Label();
    private final Tooltip charsetTip = new Tooltip();
    private final ToggleButton wrap = new ToggleButton();
    private final MenuButton save = new MenuButton();
    private final Button saveWhole = new Button();
    private final Notice part = new Notice(false, saveWhole);
    private final Label nothing = new Label();
    private Optional<Answer> shown = Optional.empty();

    BodyPane(ResponseModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("body-pane");
        charset.getStyleClass().add("muted");
        charset.setTooltip(charsetTip);
        charset.setMinWidth(0);
        wrap.getStyleClass().setAll("toggle-tool");
        wrap.textProperty().bind(texts.bound("body.wrap"));
        wrap.selectedProperty().bindBidirectional(model.wrapProperty());
        save();
        tabs.tab(BodyView.PRETTY, texts.bound("body.pretty"))
                .tab(BodyView.TEXT, texts.bound("body.text"))
                .tab(BodyView.HEX, texts.bound("body.hex"))
                .tab(BodyView.RECEIVED, texts.bound("body.received"))
                .tools(charset, wrap, save);
        text.area().setEditable(false);
        hex.accessibleTextProperty().bind(texts.bound("body.hex"));
        text.area().accessibleTextProperty().bind(texts.bound("body.text"));
        nothing.getStyleClass().add("muted");
        StackPane views = new StackPane(text, hex, nothing);
        setVgrow(views, Priority.ALWAYS);
        getChildren().addAll(tabs, part, views);
        tabs.chosenProperty().subscribe((_, view) -> {
            if (view != null && shown.map(this::best).filter(b -> b != view).isPresent()) {
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
            case TEXT, FORM -> ".txt";
            case EMPTY, BINARY -> ".bin";
        };
    }

    void show(Answer answer) {
        shown = Optional.of(answer);
        tabs.offer(BodyView.PRETTY, answer.pretty().isPresent());
        charset.setText(
                answer.rendering().charset().charset().displayName() + " " + answer.rendering().charset().reason());
        charsetTip.setText(charset.getText());
        refresh();
    }

    /** The wanted view where the answer has it, else the next best. */
    private BodyView best(Answer answer) {
        BodyView wanted = model.bodyViewProperty().get();
        if (wanted != BodyView.PRETTY || answer.pretty().isPresent()) {
            return wanted;
        }
        Rendering.Kind kind = answer.rendering().kind();
        return kind == Rendering.Kind.BINARY || kind.image() ? BodyView.HEX : BodyView.TEXT;
    }

    private BodyView chosen() {
        return tabs.chosenProperty().get();
    }

    private void refresh() {
        shown.ifPresent(answer -> {
            BodyView view = best(answer);
            tabs.chosenProperty().set(view);
            boolean empty = view != BodyView.RECEIVED && answer.rendering().decoded().octets().isEmpty();
            only(nothing, empty);
            only(text, !empty && view != BodyView.HEX);
            only(hex, !empty && view == BodyView.HEX);
            wrap.setVisible(view != BodyView.HEX);
            charset.setVisible(view == BodyView.PRETTY || view == BodyView.TEXT);
            nothing.setText(texts.text("body.empty"));
            switch (view) {
                case PRETTY -> lines(answer.pretty().orElse(answer.text()), true,
                        answer.rendering().layout().map(Octets::length).orElse(0L));
                case TEXT -> lines(answer.text(), false, answer.rendering().decoded().octets().length());
                case RECEIVED -> lines(answer.received(), false, answer.exchange().received().length());
                case HEX -> {
                    part.say("");
                    hex.show(answer.rendering().decoded().octets());
                }
            }
        });
    }

    private void lines(ShownLines lines, boolean colours, long total) {
        text.show(lines.text(), colours ? JsonColours.of(lines.text()) : plain(lines.text()));
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

    HexList hexList() {
        return hex;
    }

    Notice notice() {
        return part;
    }
}
