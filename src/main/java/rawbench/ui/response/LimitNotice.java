package rawbench.ui.response;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import rawbench.http.Deviation;
import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;

/** Says where decoding stopped at a limit, and lets a person have it go on to twice that, or leave it. */
final class LimitNotice extends StackPane {
    private final ResponseModel model;
    private final Texts texts;
    private final Button further = new Button();
    private final Notice notice = new Notice(true, further);

    LimitNotice(ResponseModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        further.getStyleClass().add("flat-tool");
        further.setMinWidth(Region.USE_PREF_SIZE);
        further.setOnAction(_ -> {
            if (model.furtherProperty().get()) {
                model.stopDecodingFurther();
            } else {
                model.decodeFurther();
            }
        });
        managedProperty().bind(notice.visibleProperty());
        getChildren().add(notice);
        model.furtherProperty().subscribe((_, _) -> refresh());
        model.body().answerProperty().subscribe((_, _) -> refresh());
        model.body().liveProperty().subscribe((_, _) -> refresh());
        texts.language().subscribe(_ -> refresh());
    }

    private void refresh() {
        boolean busy = model.furtherProperty().get();
        Answer answer = model.body().answerProperty().get();
        further.setText(texts.text(busy ? "limit.stop" : "limit.further"));
        boolean stopped = answer != null && answer.limit().isPresent();
        notice.say(model.body().liveProperty().get() != null ? ""
                : busy ? texts.text("limit.busy") : stopped ? stopped(answer) : "");
    }

    private String stopped(Answer answer) {
        boolean ratio = answer.limit().filter(f -> f.what() == Deviation.RATIO_LIMIT).isPresent();
        return texts.text(ratio ? "limit.ratio" : "limit.decoded", Amounts.octets(answer.content().length()));
    }

    String said() {
        return notice.said();
    }

    Button furtherButton() {
        return further;
    }
}
