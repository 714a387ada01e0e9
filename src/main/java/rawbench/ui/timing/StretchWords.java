package rawbench.ui.timing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import rawbench.ui.kit.Texts;

/** What a row says: in two words at its left, and in a sentence for who points at it or hears it read. */
final class StretchWords {
    private final Texts texts;

    StretchWords(Texts texts) {
        this.texts = texts;
    }

    /** What is measured. */
    String name(Stretch stretch) {
        return stretch.kind() == Stretch.Kind.INTERIM && !stretch.subject().isEmpty() ? stretch.subject()
                : texts.text("kind." + stretch.kind());
    }

    /** How long it lasted; for a moment, when it was. */
    String time(Stretch stretch) {
        return stretch.kind().moment() ? texts.text("at", Clock.about(stretch.from()))
                : Clock.about(stretch.lasted());
    }

    /** Everything that is known about it. */
    String sentence(Stretch stretch) {
        StringBuilder said = new StringBuilder(texts.text("kind." + stretch.kind()));
        if (!stretch.subject().isEmpty()) {
            said.append(' ').append(stretch.subject());
        }
        said.append(stretch.kind().moment() ? texts.text("sentence.at", Clock.exact(stretch.from()))
                : texts.text("sentence", Clock.about(stretch.lasted()), Clock.exact(stretch.from()),
                        Clock.exact(stretch.to())));
        if (stretch.octets() > 0) {
            said.append(texts.text("sentence.octets", stretch.octets(), Math.max(1, stretch.pieces())));
        }
        if (stretch.state() != Stretch.State.DONE) {
            said.append(texts.text("state." + stretch.state()));
        }
        if (!stretch.detail().isEmpty()) {
            said.append(texts.text("sentence.detail", texts.said(stretch.detail())));
        }
        return said.toString();
    }

    /** What came about then: the arrival nearest to a time, where one is that near. */
    Optional<String> near(Stretch stretch, double at, double reach) {
        List<Arrival> all = stretch.arrivals();
        return all.stream()
                .filter(one -> one.from() - reach <= at && at <= one.to() + reach)
                .min(Comparator.comparingDouble(one -> Math.abs((one.from() + one.to()) / 2 - at)))
                .map(one -> one.events() == 1
                        ? texts.text("arrival", Clock.exact(one.from()), one.octets())
                        : texts.text("arrivals", Clock.exact(one.from()), Clock.exact(one.to()), one.octets(),
                                one.events()));
    }
}
