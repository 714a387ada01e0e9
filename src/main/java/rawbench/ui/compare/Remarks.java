package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;

import rawbench.compare.BodyDifference;
import rawbench.compare.Comparison;
import rawbench.compare.Side;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Sentences;

/** What a person should know of a comparison before they believe it, as sentences. */
final class Remarks {
    private final Texts texts;
    private final List<String> sentences = new ArrayList<>();

    private Remarks(Texts texts) {
        this.texts = texts;
    }

    static String of(Comparison comparison, Texts texts) {
        Remarks remarks = new Remarks(texts);
        remarks.side(comparison.a(), "details.left");
        remarks.side(comparison.b(), "details.right");
        if (comparison.a().request() != comparison.b().request()) {
            remarks.sentences
                    .add(texts.text(comparison.a().request() ? "notice.request-left" : "notice.request-right"));
        }
        remarks.body(comparison.body());
        return String.join(" ", remarks.sentences);
    }

    private void side(Side side, String name) {
        if (side.octets().isEmpty() && !side.request()) {
            String why = side.exchange()
                    .map(exchange -> Sentences.says(exchange, exchange.outcome().says(), texts::pattern))
                    .orElse("");
            sentences.add(texts.text("notice.no-answer", texts.text(name), why));
        } else if (side.message().isEmpty()) {
            sentences.add(texts.text("notice.not-http", texts.text(name)));
        }
    }

    private void body(BodyDifference body) {
        if (!body.reason().isEmpty()) {
            sentences.add(body.reason());
        }
        if (body.coarse()) {
            sentences.add(texts.text("notice.coarse"));
        }
    }
}
