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

/**
 * A pane that can be searched, with the bars for that over it: they come by a key and go by Esc. They are made when first
 * wanted, for there are a dozen such panes to a tab, and hardly one is searched.
 */
public final class FindPane extends VBox {
    private final FindModel model;
    private final Texts texts;
    private final Findable findable;
    private final Optional<GoToModel> place;
    private final BooleanSupplier searchable;
    /** Null until they are wanted. */
    private Bars bars;

    private record Bars(FindBar find, Optional<GoToBar> goTo) {}

    private FindPane(Node content, Findable findable, Work work, ObservableValue<Language> language,
            Optional<GoToModel> place, BooleanSupplier searchable) {
        this.searchable = searchable;
        this.findable = findable;
        this.place = place;
        texts = new Texts(FindPane.class, language);
        model = new FindModel(work, findable);
        getStyleClass().add("find-pane");
        setVgrow(content, Priority.ALWAYS);
        setMinHeight(0);
        getChildren().add(content);
        model.openProperty().subscribe(open -> {
            if (open) {
                bars();
            }
        });
    }

    private Bars bars() {
        if (bars == null) {
            bars = new Bars(new FindBar(model, texts), place.map(to -> new GoToBar(to, texts, findable::focus)));
            bars.goTo().ifPresent(getChildren()::addFirst);
            getChildren().addFirst(bars.find());
        }
        return bars;
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

    /** A field takes keys once it has its skin, which a new one gets with the next frame; whoever types is faster. */
    private static void ready(Node bar) {
        bar.applyCss();
    }

    /** Opens the bar, the keyboard in its field. */
    public void find() {
        model.open();
        ready(bar());
        bar().focusField();
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
        goToBar().ifPresent(bar -> {
            bar.open();
            ready(bar);
        });
    }

    /** Closes what is open of the bars; false where none is. */
    public boolean close() {
        if (bars == null) {
            return false;
        }
        if (bars.goTo().filter(GoToBar::close).isPresent()) {
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
        return bars().find();
    }

    Optional<GoToBar> goToBar() {
        return place.isEmpty() ? Optional.empty() : bars().goTo();
    }
}
