package rawbench.ui.response;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.exchange.Exchange;
import rawbench.exchange.Outcome;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.wire.CertificateFacts;
import rawbench.wire.TlsFacts;
import rawbench.wire.WireEvent;
import rawbench.workbench.Sentences;

/** What went wrong: the cause in one sentence, what to try, the details on demand, and all of it for the clipboard. */
final class TroublePane extends VBox {
    /** As much is shown of what was said to a proxy, and of its answer: the head and the beginning of its page. */
    private static final int SPOKEN = 1024;
    private static final PseudoClass MILD = PseudoClass.getPseudoClass("mild");

    private final ResponseModel model;
    private final Texts texts;
    private final Label says = new Label();
    private final Label advice = new Label();
    private final Label details = new Label();
    private final Button more = new Button();
    private final Button copy = new Button();
    private final Button goOn = new Button();
    private final Button trust = new Button();
    private final ChainView chain;
    private final ScrollPane chainScroll = new ScrollPane();

    TroublePane(ResponseModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("trouble");
        says.getStyleClass().add("strong");
        says.setWrapText(true);
        advice.setWrapText(true);
        // Who reads no more than a half of the sentence does not know what went wrong.
        says.setMinHeight(USE_PREF_SIZE);
        advice.setMinHeight(USE_PREF_SIZE);
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
        goOn.setId("go-on");
        trust.setGraphic(Icons.of(Feather.LOCK));
        trust.setId("trust");
        for (Button choice : List.of(goOn, trust)) {
            choice.getStyleClass().add("flat-tool");
            choice.managedProperty().bind(choice.visibleProperty());
        }
        FlowPane actions = new FlowPane(copy, more, goOn, trust);
        actions.getStyleClass().add("actions");
        chain = new ChainView(texts);
        chainScroll.setContent(chain);
        chainScroll.setFitToWidth(true);
        chainScroll.getStyleClass().add("chain-scroll");
        chainScroll.managedProperty().bind(chainScroll.visibleProperty());
        VBox.setVgrow(chainScroll, Priority.ALWAYS);
        VBox words = new VBox(says, advice, actions, details);
        words.getStyleClass().add("words");
        HBox whole = new HBox(Icons.of(Feather.ALERT_TRIANGLE), words);
        whole.getStyleClass().add("whole");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(whole, chainScroll);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Shows why a request could not go out. */
    void refused(String why) {
        say(texts.said(why), texts.text("trouble.not-sent"), "");
        pseudoClassStateChanged(MILD, false);
        certificate(Optional.empty());
    }

    /** Shows the trouble of an exchange, or nothing where there is none. */
    void answered(Exchange exchange) {
        if (exchange.outcome().ok() || RawStatus.silent(exchange)) {
            setVisible(false);
            return;
        }
        say(Sentences.says(exchange, exchange.outcome().says(), texts::pattern),
                Sentences.says(exchange, exchange.outcome().advice(), texts::pattern), details(exchange));
        pseudoClassStateChanged(MILD, switch (exchange.outcome()) {
            case Outcome.TimedOut _,Outcome.Incomplete _,Outcome.Limited _,Outcome.Cancelled _ -> true;
            case Outcome.Ok _,Outcome.NoConnection _,Outcome.TlsFailed _,Outcome.Malformed _,Outcome.IoFailed _ ->
                false;
        });
        certificate(Optional.of(exchange).filter(TroublePane::refusedCertificate));
    }

    private static boolean refusedCertificate(Exchange exchange) {
        return exchange.outcome() instanceof Outcome.TlsFailed && exchange.sending().transport().tls().verify()
                && exchange.tls().filter(facts -> facts.problem().isPresent() && !facts.trustedByPin()).isPresent();
    }

    /** Shows the certificates that were refused, and the ways to go on all the same. */
    private void certificate(Optional<Exchange> refused) {
        List<CertificateFacts> shown = refused.flatMap(Exchange::tls).map(TlsFacts::chain).orElse(List.of());
        chain.show(shown);
        chainScroll.setVisible(!shown.isEmpty());
        VBox.setVgrow(this, shown.isEmpty() ? Priority.NEVER : Priority.ALWAYS);
        choice(goOn, refused, model.choices().unverified());
        choice(trust, refused.filter(_ -> !shown.isEmpty()), model.choices().trust());
        refused.ifPresent(exchange -> trust.setText(texts.text(
                exchange.tls().flatMap(TlsFacts::pinned).isPresent() ? "trouble.trust.new" : "trouble.trust",
                exchange.target().endpoint().authority())));
    }

    private static void choice(Button button, Optional<Exchange> refused, Optional<Consumer<Exchange>> shell) {
        button.setVisible(refused.isPresent() && shell.isPresent());
        button.setOnAction(_ -> shell.ifPresent(ask -> ask.accept(refused.orElseThrow())));
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
        return what + exchange.greeted().map(this::greeted).orElse("") + exchange.tls()
                .map(t -> t.chain().stream().map(this::certificate).collect(Collectors.joining()))
                .orElse("");
    }

    private String greeted(WireEvent.Greeted greeted) {
        return "\n\n" + texts.text("trouble.proxy", greeted.proxy(), lines(greeted.said()), lines(greeted.heard()));
    }

    /** Octets with visible escapes, a line for each LF. */
    private static String lines(Octets octets) {
        Octets first = octets.slice(0, Math.min(SPOKEN, octets.length()));
        StringBuilder lines = new StringBuilder();
        for (long from = 0, to; from < first.length(); from = to) {
            long lf = first.indexOf('\n', from);
            to = lf < 0 ? first.length() : lf + 1;
            lines.append(Escapes.encode(first.slice(from, to))).append('\n');
        }
        return lines + (first.length() < octets.length() ? "…\n" : "");
    }

    private String certificate(CertificateFacts facts) {
        return "\n\n" + texts.text("trouble.certificate", facts.subject(), facts.issuer(), facts.notBefore().toString(),
                facts.notAfter().toString(), String.join(", ", facts.names()), facts.sha256());
    }
}
