package rawbench.ui.calls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import rawbench.curl.Copied;
import rawbench.foreign.SocketProgram;
import rawbench.ui.find.FindPane;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.viewer.OctetViewer;

/** A program that has the same conversation, with what has to be known about it. */
final class ProgramPane extends VBox {
    private final ProgramModel model;
    private final Texts texts;
    private final Label about = new Label();
    private final Notice remarks = new Notice(false);
    private final FindPane text;

    ProgramPane(ProgramModel model, Texts texts, ObservableValue<Language> language) {
        this.model = model;
        this.texts = texts;
        about.getStyleClass().addAll("muted", "about");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        text = FindPane.over(new OctetViewer(model.viewer(), language), language);
        setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(about, remarks, text);
        model.programProperty().subscribe(_ -> say());
    }

    /** Says what it says of the program, also in another language. */
    void say() {
        Copied program = model.programProperty().get();
        boolean client = model.endProperty().get() == SocketProgram.End.CLIENT;
        about.setText(texts.text(client ? "program.client" : "program.server"));
        remarks.say(String.join("\n", program.remarks()));
        text.setVisible(program.able());
    }

    Notice remarks() {
        return remarks;
    }
}
