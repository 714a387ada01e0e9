package rawbench.compare;

import java.util.Optional;

import rawbench.content.Pretty;
import rawbench.content.Rendering;
import rawbench.difference.TimeLimit;

/** Chooses by what two bodies are compared. */
final class Bodies {
    private Bodies() {
    }

    static BodyDifference compared(Side a, Side b, Ignores ignores, TimeLimit limit) {
        if (!text(a) || !text(b)) {
            return OctetBody.of(a, b, limit);
        }
        Optional<Pretty> layoutA = layout(a, limit);
        Optional<Pretty> layoutB = layout(b, limit);
        if (a.kind() != b.kind() || layoutA.isEmpty() || layoutB.isEmpty()) {
            return TextBody.of(a, b, ignores, limit);
        }
        return TextBody.ofLayouts(BodyKind.TEXT, layoutA.get().octets().orElseThrow(), layoutA.get().charset(),
                layoutB.get().octets().orElseThrow(), layoutB.get().charset(), ignores, limit);
    }

    private static boolean text(Side side) {
        return side.kind().text() || side.kind() == Rendering.Kind.EMPTY;
    }

    private static Optional<Pretty> layout(Side side, TimeLimit limit) {
        return side.rendering().hasLayout()
                ? Optional.of(side.rendering().layOut(side.charset(), _ -> {}, limit::cancelled)).filter(Pretty::whole)
                : Optional.empty();
    }
}
