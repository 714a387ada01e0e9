package rawbench.ui.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import rawbench.content.CodingStep;
import rawbench.content.ContentCoding;
import rawbench.ui.kit.Amounts;

/** A rung of the coding ladder in the words of the window. */
final class Rung {
    private Rung() {
    }

    /** What stands beside the field that names a coding; where it names several, the ladder stands below. */
    static List<Phrase> notes(List<CodingStep> steps) {
        return steps.size() == 1 ? List.of(outcome(steps.getFirst())) : List.of();
    }

    /** The whole rung in one line: coding, sizes, ratio, members, checksum. */
    static Phrase line(CodingStep step) {
        Phrase sizes = Phrase.of("ladder.sizes", step.coding(), Amounts.octets(step.octetsIn()),
                Amounts.octets(step.octetsOut()));
        boolean undone = step.octetsIn() > 0 && step.stoppedAt() != 0;
        return Phrase.joined(List.of(undone ? sizes : Phrase.literal(step.coding()), outcome(step)), " · ");
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 100 ? "%.1f" : "%.0f", ratio);
    }

    /** Whether a person should see the rung without asking. */
    static boolean odd(CodingStep step) {
        return step.ending() != CodingStep.Ending.EMPTY
                && (!step.whole() || step.trailing() > 0 || step.checksum() == CodingStep.Checksum.UNVERIFIED);
    }

    /** How it went: "1 member, checksum right, 5.2 : 1", or where it tore. */
    private static Phrase outcome(CodingStep step) {
        List<Phrase> parts = new ArrayList<>();
        switch (step.ending()) {
            case DECODED -> {
            }
            case DAMAGED, CUT -> parts.add(Phrase.of("ladder." + step.ending(), step.stoppedAt()));
            case EMPTY, NOT_CODED, UNKNOWN, DECLINED, LIMITED, CANCELLED, NOT_TRIED ->
                parts.add(Phrase.of("ending." + step.ending()));
        }
        String format = ContentCoding.named(step.coding()).map(ContentCoding::token).orElse("");
        if (step.members() > 0 && (format.equals("gzip") || format.equals("zstd"))) {
            parts.add(Phrase.of("ladder." + format, step.members()));
        }
        if (step.octetsOut() > 0 && step.stoppedAt() != 0) {
            parts.add(Phrase.of("checksum." + step.checksum()));
        }
        step.ratio().ifPresent(r -> parts.add(Phrase.of("ladder.ratio", ratio(r))));
        if (step.trailing() > 0) {
            parts.add(Phrase.of("ladder.trailing", step.trailing()));
        }
        return Phrase.joined(parts, ", ");
    }
}
