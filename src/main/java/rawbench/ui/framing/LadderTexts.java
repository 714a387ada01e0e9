package rawbench.ui.framing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import rawbench.content.CodingStep;
import rawbench.http.Framing;
import rawbench.http.FramingMap;
import rawbench.http.ResponseReading;
import rawbench.http.Span;
import rawbench.ui.kit.Texts;

/** The way from the octets received to the content, a rung for each framing or coding that was undone. */
final class LadderTexts {
    /**
     * One line of it.
     *
     * @param odd whether it did not go as it should
     */
    record Rung(String says, boolean odd) {}

    private LadderTexts() {
    }

    /** All rungs, the first undone first; empty where nothing was chunked or coded. */
    static List<Rung> of(Framed framed, Texts texts) {
        List<Rung> rungs = new ArrayList<>();
        if (framed instanceof Framed.Answered answered) {
            answered.reading()
                    .filter(reading -> reading.framing() instanceof Framing.Chunked)
                    .ifPresent(reading -> rungs.add(chunks(reading, texts)));
            answered.ladder().forEach(step -> rungs.add(rung(rungs.size(), step, texts)));
        }
        return rungs;
    }

    private static Rung chunks(ResponseReading reading, Texts texts) {
        FramingMap map = reading.map();
        long heads = reading.response().orElseThrow().headOctets().length()
                + reading.interim().stream().mapToLong(message -> message.headOctets().length()).sum();
        long framed = map.length() - heads - reading.surplus().length();
        return new Rung(texts.text("rung.chunked", framed, map.content(), map.chunkCount(),
                map.count(Span.Kind.CHUNK_EXTENSION), map.count(Span.Kind.TRAILER)),
                !reading.verdict().complete());
    }

    private static Rung rung(int before, CodingStep step, Texts texts) {
        boolean odd = step.ending() != CodingStep.Ending.EMPTY
                && (!step.whole() || step.trailing() > 0 || step.checksum() == CodingStep.Checksum.UNVERIFIED);
        return new Rung(texts.text(before == 0 ? "rung.first" : "rung.then", step.coding(), outcome(step, texts)), odd);
    }

    private static String outcome(CodingStep step, Texts texts) {
        boolean undone = step.octetsIn() > 0 && step.octetsOut() > 0 && step.stoppedAt() != 0;
        List<String> parts = new ArrayList<>();
        if (undone) {
            parts.add(texts.text("rung.sizes", step.octetsIn(), step.octetsOut()));
            step.ratio().ifPresent(ratio -> parts.add(String.format(Locale.ROOT, "%.1f : 1", ratio)));
        }
        if (step.ending() != CodingStep.Ending.DECODED) {
            parts.add(texts.text("ending." + step.ending(), step.stoppedAt()));
        }
        if (undone) {
            parts.add(texts.text("checksum." + step.checksum()));
        }
        if (step.trailing() > 0) {
            parts.add(texts.text("rung.trailing", step.trailing()));
        }
        return String.join(" · ", parts);
    }
}
