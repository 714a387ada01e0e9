package rawbench.ui.calls;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import rawbench.calls.Chart;
import rawbench.ui.kit.Texts;

/** The heads of the lanes: who is the client, who is the server, and which of them is this end. */
final class EndsBar extends Region {
    private static final double BAR = 15;

    private final Texts texts;
    private final CallWords words;
    private final Label clientName = new Label();
    private final Label clientIs = new Label();
    private final Label serverName = new Label();
    private final Label serverIs = new Label();
    private final Label between = new Label();
    private final VBox client = new VBox(clientName, clientIs);
    private final VBox server = new VBox(serverName, serverIs);

    EndsBar(Texts texts, CallWords words) {
        this.texts = texts;
        this.words = words;
        getStyleClass().add("ends");
        clientName.getStyleClass().add("strong");
        serverName.getStyleClass().add("strong");
        clientIs.getStyleClass().add("muted");
        serverIs.getStyleClass().add("muted");
        between.getStyleClass().addAll("muted", "between");
        getChildren().addAll(client, between, server);
    }

    void show(Chart chart) {
        boolean own = !chart.listening();
        clientName.setText(words.lane(chart, own));
        serverName.setText(words.lane(chart, !own));
        clientIs.setText(is(chart, own));
        serverIs.setText(is(chart, !own));
        between.setText(texts.text(chart.datagrams() ? "between.udp" : "between"));
        requestLayout();
    }

    private String is(Chart chart, boolean own) {
        String address = own ? chart.own() : chart.peer();
        String is = texts.text(own ? "end.own" : "end.peer");
        return address.isEmpty() ? is : is + " · " + address;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(Math.max(client.prefHeight(-1), server.prefHeight(-1))) + snappedTopInset()
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset() - BAR;
        double height = getHeight() - top - snappedBottomInset();
        Columns columns = Columns.of(width);
        client.resizeRelocate(left, top, columns.side(), height);
        between.resizeRelocate(left + columns.side(), top, columns.middle(), height);
        server.resizeRelocate(left + columns.side() + columns.middle(), top, columns.side(), height);
    }
}
