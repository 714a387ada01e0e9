package rawbench.ui.response;

import java.util.List;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import rawbench.octets.Octets;
import rawbench.ui.find.FindPane;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.ViewTabs;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.ViewerModel;
import rawbench.workbench.LiveAnswer;

import static rawbench.ui.kit.Nodes.late;
import static rawbench.ui.kit.Nodes.only;

/** The body of an answer in the view that a person wants, or the next best one. */
final class BodyPane extends VBox {
    private final BodyModel body;
    private final Texts texts;
    private final ViewTabs<BodyView> tabs = new ViewTabs<>();
    private final OctetViewer content;
    private final OctetViewer layout;
    private final OctetViewer received;
    private final OctetViewer part;
    private final FilterModel filter;
    private final EventsPane events;
    private final PicturePane picture;
    private final Waiting laying;
    private final LadderStrip ladder;
    private final CharsetMenu charset;
    private final ToggleButton wrap = new ToggleButton();
    private final SaveMenu save;
    private final LimitNotice limit;
    private final Button again = new Button();
    private final Notice wrong = new Notice(true, again);
    private final Label nothing = new Label();
    private final StackPane views = new StackPane();

    BodyPane(ResponseModel model, Texts texts) {
        this.texts = texts;
        body = model.body();
        content = viewer(body.content());
        layout = viewer(body.layout());
        received = viewer(body.received());
        filter = new FilterModel(body.content().work(), body);
        part = viewer(filter.viewer());
        events = new EventsPane(model, texts);
        picture = new PicturePane(body, texts);
        laying = new Waiting("laying", body.laying(), texts);
        ladder = new LadderStrip(texts);
        charset = new CharsetMenu(body, texts);
        save = new SaveMenu(model, texts);
        limit = new LimitNotice(model, texts);
        getStyleClass().add("body-pane");
        wrap.getStyleClass().setAll("toggle-tool");
        wrap.textProperty().bind(texts.bound("body.wrap"));
        wrap.selectedProperty().bindBidirectional(body.wrapProperty());
        FilterBar filterBar = new FilterBar(filter, texts);
        tabs(filterBar.opener());
        nothing.getStyleClass().add("muted");
        again.textProperty().bind(texts.bound("laying.again"));
        again.getStyleClass().add("flat-tool");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> body.layAgain());
        ObservableValue<OctetViewer> front = filter.shownProperty()
                .flatMap(filtered -> filtered ? new SimpleObjectProperty<>(part)
                        : body.frontProperty().map(this::shown));
        FindPane found = FindPane.over(views, front, body.content().work(), texts.language());
        setVgrow(found, Priority.ALWAYS);
        getChildren().addAll(tabs, limit, new SavingNotice(body.saving(), texts), ladder, wrong, filterBar, found);
        body.answerProperty().subscribe((_, now) -> show(now));
        body.liveProperty().subscribe((before, now) -> show(before, now));
        body.viewProperty().subscribe((_, _) -> refresh());
        body.frontProperty().subscribe((_, _) -> refresh());
        for (OnDemand<?> one : List.of(body.laying(), body.picture())) {
            one.stageProperty().subscribe((_, _) -> refresh());
            one.resultProperty().subscribe((_, _) -> refresh());
        }
        for (ViewerModel one : List.of(body.content(), body.received())) {
            one.octetsProperty().subscribe((_, _) -> refresh());
        }
        filter.shownProperty().subscribe((_, _) -> refresh());
        texts.language().subscribe(_ -> refresh());
    }

    private OctetViewer viewer(ViewerModel its) {
        return new OctetViewer(its, texts.language());
    }

    private OctetViewer shown(ViewerModel front) {
        return front == body.content() ? content : front == body.layout() ? layout : received;
    }

    private void tabs(Node filtering) {
        tabs.tab(BodyView.PRETTY, texts.bound("body.pretty"))
                .tab(BodyView.EVENTS, texts.bound("body.events"))
                .tab(BodyView.IMAGE, texts.bound("body.image"))
                .tab(BodyView.TEXT, texts.bound("body.text"))
                .tab(BodyView.HEX, texts.bound("body.hex"))
                .tab(BodyView.RECEIVED, texts.bound("body.received"))
                .tools(new PartsMenu(body.parts(), texts), charset, filtering, wrap, save);
        tabs.chosenProperty().subscribe((_, view) -> {
            if (view != null && body.viewProperty().get() != view) {
                filter.close();
                body.choose(view);
            }
        });
    }

    private void show(Answer answer) {
        if (answer != null) {
            ladder.show(answer.rendering().decoded().ladder());
            answer.events().ifPresent(events::show);
        }
        refresh();
    }

    private void show(LiveAnswer.Look before, LiveAnswer.Look now) {
        if (now != null) {
            if (before == null || before.number() != now.number()) {
                events.restart();
                ladder.hide();
            }
            now.body().events().ifPresent(events::show);
        }
        refresh();
    }

    private void refresh() {
        boolean comes = body.liveProperty().get() != null;
        if (!comes && body.answerProperty().get() == null) {
            return;
        }
        BodyView view = body.viewProperty().get();
        for (BodyView each : BodyView.values()) {
            tabs.offer(each, body.offers(each));
        }
        tabs.chosenProperty().set(view);
        Octets shown = view == BodyView.RECEIVED ? body.everything() : body.decoded();
        boolean empty = shown.isEmpty() && view != BodyView.EVENTS;
        ViewerModel front = body.frontProperty().get();
        boolean filtered = filter.shownProperty().get();
        boolean whole = !empty && !filtered;
        late(views, part, filtered);
        late(views, nothing, empty && !filtered);
        late(views, content, whole && front == body.content());
        late(views, layout, whole && front == body.layout());
        late(views, received, whole && front == body.received());
        late(views, events, !filtered && view == BodyView.EVENTS);
        late(views, picture, whole && view == BodyView.IMAGE);
        late(views, laying, whole && view == BodyView.PRETTY && front == null);
        only(wrap, front != null && view != BodyView.HEX);
        boolean text = view != BodyView.PRETTY || comes || body.answerProperty().get().rendering().kind().text();
        only(charset, front != null && view != BodyView.HEX && text);
        nothing.setText(texts.text(empty(comes)));
        only(again, body.laying().left());
        wrong.say(texts.said(
                view == BodyView.PRETTY ? body.laying().result().map(laid -> laid.pretty().reason()).orElse("") : ""));
    }

    private String empty(boolean comes) {
        if (comes) {
            return body.liveProperty().get().body().coded() > 0 ? "body.coming" : "body.awaited";
        }
        return body.answerProperty().get().rendering().coded().isEmpty() ? "body.empty" : "body.undecoded";
    }

    EventsPane eventsPane() {
        return events;
    }

    PicturePane picturePane() {
        return picture;
    }

    FilterModel filter() {
        return filter;
    }

    LadderStrip ladder() {
        return ladder;
    }

    LimitNotice limit() {
        return limit;
    }

    Notice wrong() {
        return wrong;
    }
}
