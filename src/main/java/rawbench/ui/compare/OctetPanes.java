package rawbench.ui.compare;

import java.time.Duration;
import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import rawbench.compare.Comparison;
import rawbench.compare.Side;
import rawbench.difference.OctetDifference;
import rawbench.difference.OctetRun;
import rawbench.difference.OctetRuns;
import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;
import rawbench.ui.find.FindPane;
import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.ViewerModel;

/** Octets of both messages side by side as hex, what differs marked: each at the place where the same stands. */
final class OctetPanes extends VBox {
    /** How long insertions may be looked for. */
    private static final Duration MOST = Duration.ofSeconds(10);

    /** Which octets of a message. */
    private enum Part {
        DECODED,
        CODED,
        WHOLE;

        Octets of(Side side) {
            return switch (this) {
                case DECODED -> side.decoded();
                case CODED -> side.coded();
                case WHOLE -> side.octets();
            };
        }
    }

    private final Latest latest;
    private final Texts texts;
    private final HBox viewers = new HBox();
    private final Label found = new Label();
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper(this, "place", "");
    private final ViewerModel left;
    private final ViewerModel right;
    private RunMarks marksA = new RunMarks(List.of(), true, "");
    private RunMarks marksB = new RunMarks(List.of(), false, "");
    private Part part = Part.DECODED;
    private Comparison shown;
    private Comparison wanted;
    /** Whom a person moved last: the other one follows, and does not push back where its rows begin elsewhere. */
    private ViewerModel leader;
    private boolean following;

    OctetPanes(Work work, Texts texts) {
        latest = new Latest(work);
        this.texts = texts;
        left = viewer(work, "details.left");
        right = viewer(work, "details.right");
        leader = left;
        getStyleClass().add("octet-panes");
        viewers.getStyleClass().add("viewers");
        setVgrow(viewers, Priority.ALWAYS);
        getChildren().addAll(parts(), viewers);
        follow(left, right, true);
        follow(right, left, false);
        visibleProperty().subscribe(_ -> look());
    }

    private HBox parts() {
        ToggleGroup group = new ToggleGroup();
        HBox parts = new HBox();
        parts.getStyleClass().add("parts");
        parts.setAlignment(Pos.CENTER_LEFT);
        for (Part each : Part.values()) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(texts.bound("octets.part." + each));
            button.getStyleClass().setAll("toggle-tool");
            button.setToggleGroup(group);
            button.setSelected(each == part);
            button.setOnAction(_ -> {
                button.setSelected(true);
                part = each;
                shown = null;
                look();
            });
            parts.getChildren().add(button);
        }
        found.getStyleClass().add("muted");
        parts.getChildren().add(found);
        return parts;
    }

    private ViewerModel viewer(Work work, String key) {
        ViewerModel model = new ViewerModel(work);
        model.formProperty().set(ViewerModel.Form.HEX);
        OctetViewer viewer = new OctetViewer(model, texts.language());
        viewer.accessibleTextProperty().bind(texts.bound(key));
        FindPane pane = FindPane.over(viewer, texts.language());
        pane.addEventFilter(InputEvent.ANY, input -> {
            if (input instanceof ScrollEvent || input instanceof KeyEvent
                    || input.getEventType() == MouseEvent.MOUSE_PRESSED) {
                leader = model;
            }
        });
        HBox.setHgrow(pane, Priority.ALWAYS);
        pane.setPrefWidth(0);
        viewers.getChildren().add(pane);
        return model;
    }

    /** Where one goes the other goes: to where the same stands. */
    private void follow(ViewerModel first, ViewerModel second, boolean ofA) {
        first.placeProperty()
                .subscribe(place -> together(first, () -> second.placeProperty().set(across(ofA, place.longValue()))));
        first.selectionProperty()
                .subscribe(now -> together(first,
                        () -> second.select(across(ofA, now.anchor()), across(ofA, now.caret()))));
    }

    private long across(boolean ofA, long offset) {
        return (ofA ? marksA : marksB).across(offset);
    }

    private void together(ViewerModel moved, Runnable action) {
        if (!following && moved == leader) {
            following = true;
            try {
                action.run();
            } finally {
                following = false;
            }
        }
    }

    /** Shows these once they are looked at. */
    void show(Comparison comparison) {
        wanted = comparison;
        shown = null;
        look();
    }

    private void look() {
        if (!isVisible() || wanted == null || shown != null) {
            return;
        }
        shown = wanted;
        Octets a = part.of(shown.a());
        Octets b = part.of(shown.b());
        marked(List.of());
        leader = left;
        together(left, () -> {
            left.show(a);
            right.show(b);
        });
        found.setText(texts.text("octets.looking"));
        difference(a, b);
    }

    private void difference(Octets a, Octets b) {
        latest.start("difference", cancelled -> OctetDifference.of(a, b, TimeLimit.of(MOST, cancelled)), runs -> {
            marked(runs.runs());
            found.setText(said(runs));
        }, failed -> found.setText(texts.text("failed", String.valueOf(failed.getMessage()))));
    }

    private String said(OctetRuns runs) {
        long count = runs.runs().stream().filter(run -> !run.same()).count();
        return runs.coarse() ? texts.text("octets.runs.coarse", count) : texts.text("octets.runs", count);
    }

    private void marked(List<OctetRun> runs) {
        place.set("");
        marksA = new RunMarks(runs, true, texts.text("octets.mark"));
        marksB = new RunMarks(runs, false, texts.text("octets.mark"));
        left.marksProperty().set(marksA);
        right.marksProperty().set(marksB);
    }

    /** Goes on to where the octets differ next, or back. */
    void step(boolean on) {
        boolean atBegin = untouched(left) && untouched(right);
        long from = atBegin ? -1 : left.selectionProperty().get().caret();
        long fromB = atBegin ? -1 : right.selectionProperty().get().caret();
        int run = on ? nearer(marksA.next(from), marksB.next(fromB))
                : Math.max(marksA.previous(from),
                        marksB.previous(fromB));
        if (run >= 0) {
            OctetRun there = marksA.runs().get(run);
            place.set(place(run));
            together(leader, () -> {
                // From its end to its beginning, so that it is the beginning that comes into sight.
                left.select(there.toA(), there.fromA());
                right.select(there.toB(), there.fromB());
            });
        }
    }

    /** Every second run differs. */
    private String place(int run) {
        List<OctetRun> runs = marksA.runs();
        int all = (runs.size() + (runs.getFirst().same() ? 0 : 1)) / 2;
        return texts.text("place", run / 2 + 1, all);
    }

    /** Which of the differing runs a person went to last; empty where none. */
    ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    private static boolean untouched(ViewerModel viewer) {
        return viewer.selectionProperty().get().caret() == 0 && viewer.selectionProperty().get().isEmpty();
    }

    private static int nearer(int a, int b) {
        return a < 0 ? b : b < 0 ? a : Math.min(a, b);
    }

    ViewerModel left() {
        return left;
    }

    ViewerModel right() {
        return right;
    }

    String found() {
        return found.getText();
    }
}
