package rawbench.ui.framing;

import java.util.Optional;

import org.kordamp.ikonli.feather.Feather;

import rawbench.http.Finding;
import rawbench.http.Framing;
import rawbench.http.RequestReading;
import rawbench.http.ResponseReading;
import rawbench.http.Rule;
import rawbench.http.Verdict;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Sentences;

/**
 * The judgement over a message in the words of the window.
 *
 * @param weight how it is shown, beside its words
 * @param strong what is read first
 * @param reason why, and where that is written
 */
record Judgement(Weight weight, String strong, String reason) {
    /** What a judgement means for who relies on the message. */
    enum Weight {
        GOOD(Feather.CHECK),
        DOUBTFUL(Feather.ALERT_TRIANGLE),
        BAD(Feather.SCISSORS),
        NOTHING(Feather.MINUS);

        private final Feather icon;

        Weight(Feather icon) {
            this.icon = icon;
        }

        Feather icon() {
            return icon;
        }
    }

    static Judgement of(Framed framed, Texts texts) {
        return switch (framed) {
            case Framed.Answered answered -> of(answered, texts);
            case Framed.Asked asked -> asked.reading()
                    .map(reading -> of(asked, reading, texts))
                    .orElseGet(() -> new Judgement(Weight.NOTHING, texts.text("raw"), texts.text("raw.request")));
        };
    }

    private static Judgement of(Framed.Answered answered, Texts texts) {
        String outcome = Sentences.says(answered.exchange(), answered.exchange().outcome().says(), texts::pattern);
        Optional<ResponseReading> reading = answered.reading();
        if (answered.octets().isEmpty()) {
            return new Judgement(Weight.NOTHING, texts.text("nothing"), outcome);
        }
        if (reading.isEmpty()) {
            return new Judgement(Weight.NOTHING, texts.text("raw"), outcome);
        }
        Verdict verdict = reading.get().verdict();
        Weight weight = switch (verdict.completeness()) {
            case COMPLETE -> Weight.GOOD;
            case INCOMPLETE -> Weight.BAD;
            case AMBIGUOUS -> Weight.DOUBTFUL;
        };
        String rule = texts.text("rule." + verdict.rule());
        String end = texts.text("end." + verdict.end());
        String section = SpanTexts.section(verdict.rule().rfc());
        String strong = verdict.rule() == Rule.NOT_HTTP ? "not-http" : "verdict." + verdict.completeness();
        return new Judgement(weight, texts.text(strong), texts.text("reason", rule, section, end));
    }

    private static Judgement of(Framed.Asked asked, RequestReading reading, Texts texts) {
        Optional<Finding> refused = asked.refused();
        if (!reading.headEnded()) {
            return bad(texts, texts.text("request.head-open"));
        }
        if (reading.missing() < 0) {
            return bad(texts, texts.text("request.chunk-awaited"));
        }
        if (reading.missing() > 0) {
            return bad(texts, texts.text("request.awaited", reading.missing()));
        }
        if (refused.isPresent()) {
            return new Judgement(Weight.BAD, texts.text("request.unreadable"),
                    Texts.sentence(refused.get().says(texts::pattern)) + " ("
                            + SpanTexts.section(refused.get().what().rfc())
                            + ")");
        }
        boolean differ = asked.borders().filter(all -> all.differ()).isPresent();
        return new Judgement(differ ? Weight.DOUBTFUL : Weight.GOOD,
                texts.text(differ ? "verdict.AMBIGUOUS" : "verdict.COMPLETE"),
                texts.text("request." + reading.framing().code()));
    }

    private static Judgement bad(Texts texts, String reason) {
        return new Judgement(Weight.BAD, texts.text("verdict.INCOMPLETE"), reason);
    }

    /** How the length of a body is decided, in words. */
    static String framing(Framing framing, Texts texts) {
        return switch (framing) {
            case Framing.ContentLength(long octets) -> texts.text("framing.length", octets);
            default -> texts.text("framing." + framing.code());
        };
    }
}
