package rawbench.ui.response;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import rawbench.content.CodingStep;
import rawbench.exchange.Exchange;
import rawbench.exchange.Phase;
import rawbench.exchange.Timings;
import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Badge;
import rawbench.ui.kit.Texts;
import rawbench.workbench.LiveAnswer;

/** The strip above an answer: badge and verdict first, then sizes, address and time. */
final class StatusStrip extends HBox {
    private static final double WIDE = 760;

    private final Texts texts;
    private final Badge badge = new Badge();
    private final ProgressIndicator spinner = new ProgressIndicator();
    private final Sentence sentence = new Sentence();
    private final Label sizes = new Label();
    private final AddressMenu address;
    private final Label time = new Label();
    private String shortSize = "";
    private String longSize = "";
    private final Tooltip sentenceTip = new Tooltip();
    private final Tooltip sizesTip = new Tooltip();
    private final Tooltip addressTip = new Tooltip();
    private final Tooltip timeTip = new Tooltip();

    StatusStrip(ResponseModel model, Texts texts) {
        this.texts = texts;
        address = new AddressMenu(model, texts);
        address.setTooltip(addressTip);
        getStyleClass().add("status-strip");
        badge.setMinWidth(USE_PREF_SIZE);
        spinner.getStyleClass().add("busy");
        spinner.managedProperty().bind(spinner.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(spinner, badge, sentence, space, sizes, address, time);
        end(sizes, sizesTip, "muted");
        end(time, timeTip, "strong");
        Tooltip.install(sentence, sentenceTip);
        widthProperty().subscribe(_ -> narrow());
        idle();
    }

    private static void end(Label label, Tooltip tip, String style) {
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        label.setFocusTraversable(true);
        label.setTooltip(tip);
        label.managedProperty().bind(label.visibleProperty());
    }

    /** In a narrow pane the address goes into the tooltip of its lock, and the coded size into that of the decoded. */
    private void narrow() {
        boolean narrow = getWidth() < WIDE && sizes.isVisible();
        address.narrow(narrow);
        sizes.setText(getWidth() < WIDE ? shortSize : longSize);
    }

    void idle() {
        say(Badge.Kind.IDLE, texts.text("badge.idle"), "", texts.text("idle.says"), "");
        ends(false);
    }

    /** The cause stands in full below the strip. */
    void refused() {
        say(Badge.Kind.NO_ANSWER, texts.text("badge.not-sent"), "", "", "");
        ends(false);
    }

    void busy(ResponseModel.Progress progress, double elapsed) {
        String phase = texts.text("phase." + progress.phase());
        boolean came = progress.received() > 0;
        String octets = came && progress.phase() != Phase.DONE
                ? texts.text("busy.received", progress.received(), Amounts.octets(progress.received()))
                : "";
        say(Badge.Kind.BUSY, texts.text(progress.phase() == Phase.DONE ? "badge.rendering" : "badge.busy"), "",
                progress.phase() == Phase.DONE ? texts.text("busy.rendering") : phase, octets);
        spinner.setVisible(true);
        ends(false);
        time.setText(Amounts.time(elapsed));
        time.setVisible(true);
        timeTip.setText(texts.text("busy.elapsed"));
    }

    /** The head is there, and the body is coming. */
    void coming(LiveAnswer.Look look, double elapsed) {
        Status status = Status.coming(look);
        say(status.kind(), status.badge().text(texts), status.strong().map(p -> p.text(texts)).orElse(""),
                status.plain().map(p -> p.text(texts)).orElse(""), "");
        spinner.setVisible(true);
        ends(false);
        time.setText(Amounts.time(elapsed));
        time.setVisible(true);
        timeTip.setText(texts.text("busy.elapsed"));
    }

    void answered(Answer answer) {
        Status status = answer.status();
        say(status.kind(), status.badge().text(texts), status.strong().map(p -> p.text(texts)).orElse(""),
                status.plain().map(p -> p.text(texts)).orElse(""),
                status.muted()
                        .stream()
                        .map(p -> p.text(texts))
                        .filter(s -> !s.isEmpty())
                        .collect(
                                Collectors.joining(" · ")));
        ends(true);
        sizes(answer);
        address(answer.exchange());
        time(answer.exchange().timings());
    }

    private void say(Badge.Kind kind, String words, String first, String then, String last) {
        badge.show(kind, words);
        badge.setAccessibleText(words);
        sentence.say(first, then, last);
        String whole = List.of(first, then, last).stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(" · "));
        sentenceTip.setText(whole);
        sentence.setAccessibleText(whole);
        spinner.setVisible(false);
    }

    private void ends(boolean shown) {
        sizes.setVisible(shown);
        address.setVisible(shown);
        time.setVisible(shown);
    }

    private void sizes(Answer answer) {
        long coded = answer.rendering().coded().length();
        long decoded = answer.rendering().decoded().octets().length();
        String codings = answer.rendering()
                .decoded()
                .ladder()
                .stream()
                .map(CodingStep::coding)
                .collect(Collectors.joining(", "));
        shortSize = Amounts.octets(decoded);
        longSize = codings.isEmpty() ? shortSize : Amounts.octets(coded) + " → " + shortSize + " " + codings;
        double ratio = coded == 0 ? 1 : decoded / (double) coded;
        sizesTip.setText(texts.text("sizes", answer.headLength(), coded, decoded,
                String.format(java.util.Locale.ROOT, "%.1f", ratio), answer.exchange().received().length()));
        String ladder = answer.rendering()
                .decoded()
                .ladder()
                .stream()
                .map(step -> "\n" + Rung.line(step).text(texts))
                .collect(
                        Collectors.joining());
        sizesTip.setText(sizesTip.getText() + ladder);
        sizes.setAccessibleText(sizesTip.getText());
        sizes.setVisible(!answer.nothingCame());
        narrow();
    }

    private void address(Exchange exchange) {
        address.show(exchange);
        String facts = exchange.tls()
                .map(t -> "\n" + List.of(t.protocol(), t.cipher())
                        .stream()
                        .filter(f -> !f.isEmpty())
                        .collect(
                                Collectors.joining(" · ")))
                .orElse("");
        addressTip.setText(address.words() + "\n" + texts.text("address." + Security.of(exchange).style()) + facts);
        address.setAccessibleText(addressTip.getText());
    }

    private void time(Timings timings) {
        time.setText(Amounts.time(timings.done()));
        StringBuilder rows = new StringBuilder();
        row(rows, "RESOLVE", timings.resolve());
        row(rows, "CONNECT", timings.connect());
        row(rows, "TLS", timings.tls());
        row(rows, "SENDING", timings.sent());
        row(rows, "FIRST_OCTET", timings.firstOctet());
        row(rows, "HEAD", timings.head());
        row(rows, "DONE", OptionalDouble.of(timings.done()));
        timeTip.setText(rows.toString().stripTrailing());
        time.setAccessibleText(timeTip.getText());
    }

    private void row(StringBuilder rows, String key, OptionalDouble at) {
        at.ifPresent(ms -> rows.append(texts.text("time." + key, Amounts.time(ms))).append('\n'));
    }
}
