package rawbench.ui.shell;

import java.util.Map;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import rawbench.exchange.Exchange;
import rawbench.http.HeaderSection;
import rawbench.http.Message;
import rawbench.store.TabLook;
import rawbench.ui.kit.Nodes;
import rawbench.ui.kit.Texts;
import rawbench.ui.request.EditorAction;
import rawbench.ui.request.HoldNotice;
import rawbench.ui.request.RequestView;
import rawbench.ui.request.TargetBar;
import rawbench.ui.request.VariablesView;
import rawbench.ui.response.ResponseView;
import rawbench.ui.settings.ConnectionView;
import rawbench.ui.viewer.Selection;

/** What a tab shows: the target over the request and, beside or below it, the answer. */
final class TabPage extends BorderPane implements Page {
    /** In a window narrower than this the answer stands below the request, and where the page itself is narrow. */
    private static final double NARROW = 1100;
    private static final double NARROW_PAGE = 760;

    private final TargetBar target;
    private final RequestView request;
    private final VariablesView variables;
    private final ResponseView response;
    private final SplitPane split;
    private final ViewState view;
    /** Whether the answer stands below; held here, since what it follows would let it be forgotten. */
    private final BooleanBinding stacked;

    TabPage(TabModel tab, WorkspaceModel workspace, Comparisons comparisons, ViewState view, Texts texts,
            Texts requestTexts, ResponseView response,
            ConnectionView connection) {
        this.view = view;
        this.response = response;
        getStyleClass().add("tab-page");
        variables = new VariablesView(tab.request().variables(), requestTexts);
        target = new TargetBar(tab.request(), tab.sending(), tab.hold(), requestTexts);
        request = new RequestView(tab.request(), requestTexts);
        request.wrapAs(view.wrap);
        look(tab.look());
        tab.sight().by(this::look, request::caret);
        request.onPlace(tab.sight()::changed);
        response.onLook(tab.sight()::changed);
        response.shareProperty().bindBidirectional(view.headDivider);
        request.actions().answeredBy(() -> answer(tab));
        split = new SplitPane(request, response);
        stacked = Bindings.createBooleanBinding(
                () -> view.stacked.get() || getScene() != null && getScene().getWidth() < NARROW
                        || getWidth() > 0 && getWidth() < NARROW_PAGE,
                view.stacked, sceneProperty(), widthProperty());
        stacked.subscribe(this::turn);
        setTop(new VBox(new Banner(tab, workspace, texts, comparisons::withDisk), new EvidenceLine(tab, texts), target,
                new HoldNotice(tab.hold(), requestTexts)));
        target.beside(connection.opener());
        target.beside(variables.opener());
        StackPane body = new StackPane(split, connection, variables);
        over(variables, variables.opener());
        over(connection, connection.opener());
        split.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
            connection.close();
            variables.close();
        });
        setCenter(body);
    }

    /** Lays a panel over the page, beneath what opens it. */
    private void over(Region panel, Node opener) {
        StackPane.setAlignment(panel, Pos.TOP_LEFT);
        panel.visibleProperty().subscribe(_ -> {
            double left = opener.getBoundsInParent().getMinX();
            double room = Math.max(0, getWidth() - panel.prefWidth(-1) - 12);
            StackPane.setMargin(panel, new Insets(6, 12, 12, Math.min(left, room)));
        });
    }

    /** Shows or hides the variables, and the choice of the environment. */
    void toggleVariables() {
        variables.toggle();
    }

    private void look(TabLook left) {
        request.place(new RequestView.Place(new Selection(left.anchor(), left.caret()), left.scroll(),
                "hex".equals(left.choices().get("request"))));
        Optional.ofNullable(left.choices().get("response")).ifPresent(response::lookAgain);
    }

    private TabLook look() {
        RequestView.Place place = request.place();
        return new TabLook(place.chosen().caret(), place.chosen().anchor(), place.scroll(),
                Map.of("request", place.hex() ? "hex" : "text", "response", response.looked()));
    }

    private void turn(boolean stacked) {
        DoubleProperty place = stacked ? view.stackedDivider : view.divider;
        SplitPane.Divider divider = split.getDividers().getFirst();
        divider.positionProperty().unbindBidirectional(view.divider);
        divider.positionProperty().unbindBidirectional(view.stackedDivider);
        split.setOrientation(stacked ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        split.setDividerPositions(place.get());
        divider.positionProperty().bindBidirectional(place);
    }

    /** The fields of the last answer; none where there is none. */
    private static HeaderSection answer(TabModel tab) {
        return Optional.ofNullable(tab.exchangeProperty().get())
                .map(Exchange::readings)
                .filter(readings -> !readings.isEmpty())
                .flatMap(readings -> readings.getLast().response())
                .map(Message::head)
                .orElse(HeaderSection.EMPTY);
    }

    @Override
    public boolean closePanel() {
        return request.closeBar() || request.closeActions();
    }

    /** The editor of the request. */
    RequestView request() {
        return request;
    }

    /** One more tool beside the target. */
    void tool(Node node) {
        target.beside(node);
    }

    /** What shows the answer. */
    ResponseView response() {
        return response;
    }

    /** Says at the target which key sends. */
    void sendKey(ObservableValue<String> shown) {
        target.sendKey(shown);
    }

    void focusTarget() {
        target.focusHost();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void focus() {
        request.focusEditor();
    }

    @Override
    public boolean focusNext(Node focused) {
        boolean last = Nodes.isIn(focused, response);
        if (!last) {
            focusResponse();
        }
        return !last;
    }

    /** Does something to the request. */
    void act(EditorAction action) {
        request.act(action);
    }

    /** Brings the keyboard to the answer. */
    void focusResponse() {
        Nodes.focusIn(response);
    }
}
