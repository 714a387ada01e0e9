package rawbench.ui.framing;

import java.util.List;
import java.util.Locale;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import rawbench.http.Border;
import rawbench.ui.kit.Texts;

/** Above the octets: whether the message is whole and why, where other readers see its end, and its codings. */
final class JudgementStrip extends VBox {
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");

    private final FramingModel model;
    private final Texts texts;
    private final FontIcon icon = new FontIcon();
    private final Label strong = new Label();
    private final Label reason = new Label();
    private final HBox verdict = new HBox(icon, strong, reason);
    private final VBox borders = new VBox();
    private final VBox ladder = new VBox();

    JudgementStrip(FramingModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("judgement");
        verdict.getStyleClass().add("judgement-verdict");
        verdict.setFocusTraversable(true);
        strong.getStyleClass().add("strong");
        strong.setMinWidth(USE_PREF_SIZE);
        reason.setWrapText(true);
        reason.setMinWidth(60);
        reason.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(reason, Priority.ALWAYS);
        borders.getStyleClass().add("borders");
        ladder.getStyleClass().add("framing-ladder");
        for (Node part : List.of(borders, ladder)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().addAll(verdict, borders, ladder);
    }

    void show(Framed framed) {
        Judgement judged = Judgement.of(framed, texts);
        icon.setIconCode(judged.weight().icon());
        for (Judgement.Weight each : Judgement.Weight.values()) {
            verdict.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == judged.weight());
        }
        strong.setText(judged.strong());
        reason.setText(judged.reason());
        verdict.setAccessibleText(judged.strong() + ". " + judged.reason());
        borders(framed);
        ladder.getChildren().setAll(LadderTexts.of(framed, texts).stream().map(JudgementStrip::rung).toList());
        ladder.setVisible(!ladder.getChildren().isEmpty());
    }

    private void borders(Framed framed) {
        borders.getChildren().clear();
        framed.borders().filter(all -> all.all().size() > 1).ifPresent(all -> {
            borders.getChildren().add(new Label(texts.text(all.differ() ? "borders.differ" : "borders.agree")));
            borders.pseudoClassStateChanged(ODD, all.differ());
            all.all().forEach(border -> borders.getChildren().add(border(border, framed)));
        });
        borders.setVisible(!borders.getChildren().isEmpty());
    }

    /** What one reader does; where it sees an end among the octets, a way to go there. */
    private Node border(Border border, Framed framed) {
        String says = BorderTexts.of(border, texts);
        long place = switch (border) {
            case Border.At(_, long at, _) -> at;
            case Border.UntilClose(_, long from) -> from;
            case Border.Refused(_, var why) -> why.at();
            case Border.Waits _ -> FramingModel.NONE;
        };
        if (place < 0 || place > framed.octets().length()) {
            Label line = new Label(says);
            line.setWrapText(true);
            line.getStyleClass().add("border-line");
            return line;
        }
        Button line = new Button(says);
        line.setWrapText(true);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().setAll("border-line", "border-link");
        line.setOnAction(_ -> model.goTo(place));
        return line;
    }

    private static Label rung(LadderTexts.Rung rung) {
        Label line = new Label(rung.says());
        line.setWrapText(true);
        line.setFocusTraversable(true);
        line.getStyleClass().add("framing-rung");
        line.pseudoClassStateChanged(ODD, rung.odd());
        return line;
    }
}
