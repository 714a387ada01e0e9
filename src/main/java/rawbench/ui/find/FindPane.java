package rawbench.ui.find;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.OctetViewer;

/** A pane that can be searched, with the bars for that over it: they come by a key and go by Esc. */
public final class FindPane extends VBox {
    private final FindModel model;
    private final FindBar bar;
    private final Optional<GoToBar> goTo;
    private final BooleanSupplier searchable;

    private FindPane(Node content, Findable findable, Work work, ObservableValue<Language> language,
            Optional<GoToModel> place, BooleanSupplier searchable) {
        this.searchable = searchable;
        Texts texts = new Texts(FindPane.class, language);
        model = new FindModel(work, findable);
        bar = new FindBar(model, texts);
        goTo = place.map(to -> new GoToBar(to, texts, findable::focus));
        getStyleClass().add("find-pane");
        setVgrow(content, Priority.ALWAYS);
        setMinHeight(0);
        getChildren().add(bar);
        goTo.ifPresent(getChildren()::add);
        getChildren().add(content);
    }

    /** What an octet viewer shows can be found in and gone about. */
    public static FindPane over(OctetViewer viewer, ObservableValue<Language> language) {
        return over(viewer, new SimpleObjectProperty<>(viewer), viewer.model().work(), language);
    }

    /** What the one of several octet viewers shows that is in front, if any is, can be found in and gone about. */
    public static FindPane over(Node content, ObservableValue<OctetViewer> front, Work work,
            ObservableValue<Language> language) {
        FindPane pane = new FindPane(content, new ViewerFindable(front), work, language,
                Optional.of(new GoToModel(front.map(OctetViewer::model))), () -> front.getValue() != null);
        front.subscribe(viewer -> {
            if (viewer != null) {
                viewer.model().onGoTo(pane::goTo);
            }
        });
        return pane;
    }

    /** What another pane shows can be found in. */
    public static FindPane over(Node content, Findable findable, Work work, ObservableValue<Language> language) {
        return new FindPane(content, findable, work, language, Optional.empty(), () -> true);
    }

    /** The pane that can be searched now and is nearest to a node: around it, or beside it in whatever both stand in. */
    public static Optional<FindPane> nearest(Node node) {
        Optional<FindPane> found = Optional.empty();
        for (Node at = node; at != null && found.isEmpty(); at = at.getParent()) {
            found = within(at);
        }
        return found;
    }

    /** The innermost pane around a node that can be searched now. */
    public static Optional<FindPane> around(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof FindPane pane && pane.searchable.getAsBoolean()) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }

    /** The first pane in sight within a node that can be searched now. */
    public static Optional<FindPane> within(Node node) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (node instanceof FindPane pane && pane.searchable.getAsBoolean()) {
            return Optional.of(pane);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> within(child).stream()).findFirst()
                : Optional.empty();
    }

    /** Opens the bar, the keyboard in its field. */
    public void find() {
        model.open();
        bar.focusField();
    }

    /** Opens the bar with a line for what is to be put in; false where the pane cannot be changed. */
    public boolean replace() {
        boolean possible = model.replacing().possible();
        if (possible) {
            find();
            model.replacing().show();
        }
        return possible;
    }

    /** Goes to the next hit; where nothing was wanted yet the bar opens. */
    public void next() {
        step(model::next);
    }

    /** Goes to the hit before; where nothing was wanted yet the bar opens. */
    public void previous() {
        step(model::previous);
    }

    private void step(Runnable then) {
        if (model.wantedProperty().get().isEmpty()) {
            find();
        } else {
            then.run();
        }
    }

    /** Opens the bar for a line or an offset to go to, where the pane has those. */
    public void goTo() {
        goTo.ifPresent(GoToBar::open);
    }

    /** Closes what is open of the bars; false where none is. */
    public boolean close() {
        if (goTo.filter(GoToBar::close).isPresent()) {
            return true;
        }
        boolean open = model.openProperty().get();
        if (open) {
            model.close();
        }
        return open;
    }

    public FindModel model() {
        return model;
    }

    FindBar bar() {
        return bar;
    }

    Optional<GoToBar> goToBar() {
        return goTo;
    }
}
