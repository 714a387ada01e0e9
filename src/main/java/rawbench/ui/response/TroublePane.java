package rawbench.ui.response;

import java.util.stream.Collectors;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.exchange.Exchange;
import rawbench.exchange.Outcome;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.wire.CertificateFacts;
import rawbench.wire.TlsFacts;

/** What went wrong: the cause in one sentence, what to try, the details on demand, and all of it for the clipboard. */
final class TroublePane extends VBox {
    private static final PseudoClass MILD = PseudoClass.getPseudoClass("mild");

    private final ResponseModel model;
    private final Texts texts;
    private final Label says = new Label();
    private final Label advice = new Label();
    private final Label details = new Label();
    private final Button more = new Button();
    private final Button copy = new Button();
    private final Button goOn = new Button();

    TroublePane(ResponseModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("trouble");
        says.getStyleClass().add("strong");
        says.setWrapText(true);
        advice.setWrapText(true);
        advice.managedProperty().bind(advice.textProperty().isNotEmpty());
        details.getStyleClass().addAll("mono", "details");
        details.setWrapText(true);
        details.managedProperty().bind(details.visibleProperty());
        more.setGraphic(Icons.of(Feather.CHEVRON_DOWN));
        more.getStyleClass().add("flat-tool");
        more.setOnAction(_ -> expand(!details.isVisible()));
        copy.setGraphic(Icons.of(Feather.COPY));
        copy.textProperty().bind(texts.bound("trouble.copy"));
        copy.getStyleClass().add("flat-tool");
        copy.setOnAction(_ -> Clip.copy(says.getText() + "\n" + advice.getText() + "\n\n" + details.getText() + "\n"));
        goOn.textProperty().bind(texts.bound("trouble.unverified"));
        goOn.getStyleClass().add("flat-tool");
        goOn.managedProperty().bind(goOn.visibleProperty());
        HBox actions = new HBox(copy, more, goOn);
        actions.getStyleClass().add("actions");
        VBox words = new VBox(says, advice, actions, details);
        words.getStyleClass().add("words");
        HBox whole = new HBox(Icons.of(Feather.ALERT_TRIANGLE), words);
        whole.getStyleClass().add("whole");
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        getChildren().add(whole);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Shows why a request could not go out. */
    void refused(String why) {
        say(why, texts.text("trouble.not-sent"), "");
        pseudoClassStateChanged(MILD, false);
        goOn.setVisible(false);
    }

    /** Shows the trouble of an exchange, or nothing where there is none. */
    void answered(Exchange exchange) {
        if (exchange.outcome().ok()) {
            setVisible(false);
            return;
        }
        say(exchange.outcome().says(), exchange.outcome().advice(), details(exchange));
        pseudoClassStateChanged(MILD, switch (exchange.outcome()) {
            case Outcome.TimedOut _,Outcome.Incomplete _,Outcome.Limited _,Outcome.Cancelled _ -> true;
            case Outcome.Ok _,Outcome.NoConnection _,Outcome.TlsFailed _,Outcome.Malformed _,Outcome.IoFailed _ ->
                false;
        });
        boolean certificate = exchange.outcome() instanceof Outcome.TlsFailed
                && exchange.tls().flatMap(TlsFacts::problem).isPresent();
        goOn.setVisible(certificate && model.onUnverified().isPresent());
        goOn.setOnAction(_ -> model.onUnverified().ifPresent(ask -> ask.accept(exchange)));
    }

    private void say(String cause, String toTry, String rest) {
        says.setText(cause);
        advice.setText(toTry);
        details.setText(rest);
        more.setVisible(!rest.isEmpty());
        more.setManaged(!rest.isEmpty());
        setAccessibleText(cause + " " + toTry);
        expand(false);
        setVisible(true);
    }

    private void expand(boolean wanted) {
        details.setVisible(wanted);
        more.setText(texts.text(wanted ? "trouble.less" : "trouble.more"));
    }

    private String details(Exchange exchange) {
        String what = texts.text("trouble.details", exchange.target().spelled(),
                exchange.address().orElse("–"), exchange.outcome().code(), Amounts.time(exchange.timings().done()),
                exchange.transcript().sent().length(), exchange.received().length());
        return what + exchange.tls()
                .map(t -> t.chain().stream().map(this::certificate).collect(Collectors.joining()))
                .orElse("");
    }

    private String certificate(CertificateFacts facts) {
        return "\n\n" + texts.text("trouble.certificate", facts.subject(), facts.issuer(), facts.notBefore().toString(),
                facts.notAfter().toString(), String.join(", ", facts.names()), facts.sha256());
    }
}
