package rawbench.ui.compare;

import java.util.Optional;

import rawbench.compare.FieldPair;
import rawbench.compare.Sign;

/** One row of two messages compared; made when it is looked at. */
sealed interface Row {
    /** Which of the two a row shows. */
    enum Shows {
        BOTH,
        LEFT,
        RIGHT;

        /** The sign of a row that shows this of what has that sign. */
        Sign sign(Sign between) {
            return between != Sign.CHANGED || this == BOTH ? between : this == LEFT ? Sign.REMOVED : Sign.ADDED;
        }
    }

    /** How its two halves stand to each other. */
    Sign sign();

    /** The number of the rule that has it ignored; -1 where none does. */
    default int rule() {
        return -1;
    }

    /** The name of what follows. */
    record Section(String key) implements Row {
        @Override
        public Sign sign() {
            return Sign.SAME;
        }
    }

    /** The start lines, as spelled. */
    record Start(Sign between, Optional<String> a, Optional<String> b, Shows shows) implements Row {
        @Override
        public Sign sign() {
            return shows.sign(between);
        }
    }

    /** A pair of fields. */
    record Field(FieldPair pair, Shows shows) implements Row {
        @Override
        public Sign sign() {
            return shows.sign(pair.sign() == Sign.SAME && pair.moved() ? Sign.SPELLING : pair.sign());
        }

        @Override
        public int rule() {
            return pair.rule();
        }
    }

    /**
     * A row of each column of the bodies, counted from 0; -1 where there is none, or it is not shown here.
     *
     * @param block the number of the block that it belongs to
     * @param within which row of the block it is, from 0
     */
    record Line(Sign sign, int block, int within, int a, int b, int rule) implements Row {}

    /**
     * Rows that are not shown.
     *
     * @param segment finds those of the bodies again; -1 for fields
     * @param ignored whether some of them differ, and a rule has that ignored
     */
    record Fold(int segment, int rows, boolean ignored) implements Row {
        /** The segment of a fold of fields. */
        static final int FIELDS = -1;

        @Override
        public Sign sign() {
            return Sign.SAME;
        }
    }

    /** Something to be said in place of lines. */
    record Remark(String key) implements Row {
        @Override
        public Sign sign() {
            return Sign.SAME;
        }
    }
}
