package rawbench.ui.compare;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import rawbench.octets.Octets;
import rawbench.ui.find.FindPane;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.ViewerModel;

/** The octets of both bodies side by side as hex, at the same place, what differs marked. */
final class OctetPanes extends HBox {
    private final ViewerModel left;
    private final ViewerModel right;
    private final Work work;
    private final Texts texts;
    private boolean following;
    private int turn;

    OctetPanes(Work work, Texts texts) {
        this.work = work;
        this.texts = texts;
        left = viewer();
        right = viewer();
        getStyleClass().add("octet-panes");
        follow(left, right);
        follow(right, left);
    }

    private ViewerModel viewer() {
        ViewerModel model = new ViewerModel(work);
        model.formProperty().set(ViewerModel.Form.HEX);
        FindPane pane = FindPane.over(new OctetViewer(model, texts.language()), texts.language());
        HBox.setHgrow(pane, Priority.ALWAYS);
        pane.setPrefWidth(0);
        getChildren().add(pane);
        return model;
    }

    /** Where one goes the other goes, as far as it has octets. */
    private void follow(ViewerModel first, ViewerModel second) {
        first.placeProperty()
                .subscribe(place -> together(() -> second.placeProperty()
                        .set(Math.min(place.longValue(), second.octetsProperty().get().length()))));
        first.selectionProperty().subscribe(now -> together(() -> {
            long end = second.octetsProperty().get().length();
            second.select(Math.min(now.anchor(), end), Math.min(now.caret(), end));
        }));
    }

    private void together(Runnable action) {
        if (!following) {
            following = true;
            try {
                action.run();
            } finally {
                following = false;
            }
        }
    }

    void show(Octets a, Octets b) {
        turn++;
        together(() -> {
            left.show(a);
            right.show(b);
        });
        left.marksProperty().set(new OctetDifference(a, b, texts.text("octets.mark")));
        right.marksProperty().set(new OctetDifference(b, a, texts.text("octets.mark")));
    }

    /** Goes on to where the octets differ next, or back: both may be long, so a worker looks for it. */
    void step(boolean on) {
        Octets a = left.octetsProperty().get();
        Octets b = right.octetsProperty().get();
        ViewerModel longer = a.length() >= b.length() ? left : right;
        long from = longer.selectionProperty().get().caret();
        int mine = turn;
        work.start("difference",
                (_, _) -> on ? OctetDifference.nextRun(a, b, from) : OctetDifference.previousRun(a, b, from), found -> {
                    if (found >= 0 && turn == mine) {
                        longer.select(found, found);
                    }
                }, _ -> {});
    }
}
