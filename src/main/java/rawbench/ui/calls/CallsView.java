package rawbench.ui.calls;

import java.util.Optional;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.foreign.SocketProgram;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.ViewTabs;

/** An exchange as the calls of sockets: the flow chart of both ends, and programs that do the same. */
public final class CallsView extends VBox {
    /** What is looked at. */
    enum Side {
        CHART(Optional.empty()),
        PYTHON(Optional.of(SocketProgram.PYTHON)),
        JAVA(Optional.of(SocketProgram.JAVA)),
        C(Optional.of(SocketProgram.C));

        private final Optional<SocketProgram> program;

        Side(Optional<SocketProgram> program) {
            this.program = program;
        }
    }

    private final CallsModel model;
    private final Texts texts;
    private final ChartPane chart;
    private final ProgramPane program;
    private final ViewTabs<Side> tabs = new ViewTabs<>();
    private final ToggleGroup ends = new ToggleGroup();
    private final HBox chooser = new HBox();
    private final Button copy = new Button();
    private final Label empty = new Label();

    public CallsView(CallsModel model, ObservableValue<Language> language) {
        this.model = model;
        texts = new Texts(CallsView.class, language);
        chart = new ChartPane(model, texts, new CallWords(texts));
        program = new ProgramPane(model.program(), texts, language);
        getStyleClass().add("calls");
        empty.textProperty().bind(texts.bound("empty"));
        empty.getStyleClass().add("muted");
        for (Side side : Side.values()) {
            tabs.tab(side, texts.bound("side." + side));
        }
        chooser.getStyleClass().add("end-chooser");
        chooser.setAlignment(Pos.CENTER_RIGHT);
        chooser.getChildren().addAll(end(SocketProgram.End.CLIENT, "client"), end(SocketProgram.End.SERVER, "server"));
        Icons.only(copy, Feather.COPY, texts.bound("copy"));
        copy.setOnAction(_ -> Clip.copy(copied()));
        tabs.tools(chooser, copy);
        StackPane content = new StackPane(chart, program, empty);
        setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(tabs, content);
        tabs.chosenProperty().subscribe(_ -> look());
        model.chartProperty().subscribe(_ -> look());
        tabs.chosenProperty().set(Side.CHART);
        language.subscribe(_ -> {
            chart.say();
            program.say();
        });
    }

    private ToggleButton end(SocketProgram.End end, String key) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(texts.bound(key));
        button.getStyleClass().setAll("toggle-tool");
        button.setToggleGroup(ends);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> model.program().endProperty().set(end));
        model.program().endProperty().subscribe(now -> button.setSelected(now == end));
        return button;
    }

    private void look() {
        Side side = tabs.chosenProperty().get();
        boolean any = model.chartProperty().get() != null;
        Optional<SocketProgram> language = side == null ? Optional.empty() : side.program;
        model.program().languageProperty().set(language.orElse(null));
        chart.setVisible(any && language.isEmpty());
        program.setVisible(any && language.isPresent());
        empty.setVisible(!any);
        chooser.setVisible(language.isPresent());
        chooser.setManaged(language.isPresent());
        copy.setDisable(!any);
    }

    /** What the button copies: the chart as text, or the program. */
    String copied() {
        return chart.isVisible() ? chart.text() : model.program().programProperty().get().text();
    }

    ChartPane chart() {
        return chart;
    }

    ProgramPane program() {
        return program;
    }

    ViewTabs<Side> tabs() {
        return tabs;
    }
}
