package planted.ui.request;

import javafx.application.Platform;
import javafx.scene.Node;

import planted.ui.response.Answer;

/** A model that breaks the rules of models on purpose; never run. */
public final class RequestModel {
    void show(Node node, Answer answer) {
        Platform.runLater(() -> node.setVisible(answer.shown()));
    }
}
