package rawbench.ui.calls;

import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import rawbench.calls.Call;
import rawbench.calls.Chart;
import rawbench.calls.Fold;
import rawbench.calls.Line;
import rawbench.calls.Remark;
import rawbench.calls.Row;

/** A line of the chart laid out: two calls with arrows between them, or a sentence across all of it. */
final class LineRow extends Region {
    private final CallWords words;
    private final CallBox client = new CallBox();
    private final ArrowLane arrows = new ArrowLane();
    private final CallBox server = new CallBox();
    private final Label across = new Label();
    private boolean remark;

    LineRow(CallWords words) {
        this.words = words;
        getStyleClass().add("line-row");
        across.getStyleClass().add("across");
        across.setWrapText(true);
        getChildren().addAll(arrows, client, server, across);
    }

    void show(Line line, Chart chart) {
        across.setVisible(!(line instanceof Row));
        remark = line instanceof Remark;
        across.getStyleClass().remove("unfold");
        switch (line) {
            case Row row -> {
                String note = words.note(row);
                put(chart.listening() ? server : client, row.own(), note);
                put(chart.listening() ? client : server, row.peer(), "");
                arrows.show(row.between(), !chart.listening(), words);
            }
            case Fold fold -> {
                across.getStyleClass().add("unfold");
                sentence(words.fold(fold));
            }
            case Remark said -> sentence(words.remark(said));
        }
        requestLayout();
    }

    private void sentence(String says) {
        client.setVisible(false);
        server.setVisible(false);
        arrows.show(java.util.List.of(), true, words);
        across.setText(says);
    }

    private void put(CallBox box, Optional<Call> call, String note) {
        box.setVisible(call.isPresent());
        call.ifPresent(shown -> box.show(shown, words, note));
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        double insets = snappedTopInset() + snappedBottomInset();
        if (across.isVisible()) {
            return snapSizeY(across.prefHeight(inner)) + insets;
        }
        double boxes = Math.max(client.isVisible() ? client.prefHeight(-1) : 0,
                server.isVisible() ? server.prefHeight(-1) : 0);
        return snapSizeY(Math.max(boxes, arrows.prefHeight(-1))) + insets;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        Columns columns = Columns.of(width);
        client.resizeRelocate(left, top, columns.side(), height);
        // The life lines run through from row to row.
        arrows.setVisible(!remark);
        arrows.resizeRelocate(left + columns.side(), 0, columns.middle(), getHeight());
        server.resizeRelocate(left + columns.side() + columns.middle(), top, columns.side(), height);
        across.resizeRelocate(left, top, width, height);
    }
}
