package rawbench.ui.compare;

import java.util.Optional;

import rawbench.compare.FieldPair;
import rawbench.compare.Sign;

/** One row of two answers side by side. */
sealed interface Row {
    /** How its two halves stand to each other. */
    Sign sign();

    /** The name of what follows. */
    record Section(String key) implements Row {
        @Override
        public Sign sign() {
            return Sign.SAME;
        }
    }

    /** The start lines, as spelled. */
    record Start(Sign sign, Optional<String> a, Optional<String> b) implements Row {}

    /** A pair of fields. */
    record Field(FieldPair pair) implements Row {
        @Override
        public Sign sign() {
            return pair.sign();
        }
    }

    /** A line of each body, counted from 0; -1 where one has none. */
    record Line(Sign sign, int a, int b) implements Row {}

    /** So many equal lines that are not shown; {@code run} finds them again. */
    record Fold(int run, int lines) implements Row {
        @Override
        public Sign sign() {
            return Sign.SAME;
        }
    }

    /** Something to be said in place of lines. */
    record Remark(Sign sign, String key) implements Row {}
}
