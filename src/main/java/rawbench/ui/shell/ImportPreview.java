package rawbench.ui.shell;

import java.util.stream.Collectors;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import rawbench.foreign.Imported;
import rawbench.ui.kit.Texts;

/** What will be made of a file of another tool: its requests with their folders and targets, and what has to be known. */
final class ImportPreview extends VBox {
    ImportPreview(Imported made, Texts texts) {
        getStyleClass().add("ask");
        setId("import-preview");
        setSpacing(6);
        Label count = new Label(texts.text("import.count", made.requests().size(), made.variables().size()));
        ListView<String> requests = new ListView<>();
        requests.setId("import-requests");
        requests.setAccessibleText(count.getText());
        made.requests()
                .forEach(one -> requests.getItems()
                        .add(String.join(" / ", one.folder())
                                + (one.folder().isEmpty() ? "" : " / ") + one.draft().name()
                                + (one.draft().target().isEmpty() ? "" : "  →  " + one.draft().target())));
        requests.setPrefHeight(220);
        requests.setPrefWidth(620);
        getChildren().addAll(count, requests);
        if (!made.remarks().isEmpty()) {
            TextArea remarks = new TextArea(
                    made.remarks().stream().map(one -> "• " + texts.said(one)).collect(Collectors.joining("\n")));
            remarks.setId("import-remarks");
            remarks.setAccessibleText(texts.text("import.remarks"));
            remarks.setEditable(false);
            remarks.setWrapText(true);
            remarks.setPrefRowCount(6);
            Label title = new Label(texts.text("import.remarks"));
            title.getStyleClass().add("muted");
            getChildren().addAll(title, remarks);
            VBox.setVgrow(remarks, Priority.SOMETIMES);
        }
    }
}
