package rawbench.difference;

import java.util.function.UnaryOperator;

import rawbench.octets.Octets;

/** When two lines are equal. */
sealed interface Meaning {
    /** A number that equal lines share, of the line of so many octets from {@code at} on. */
    long hash(Window window, long at, int length);

    boolean equal(Octets a, Octets b);

    /** Lines are equal octet by octet. */
    record Plain() implements Meaning {
        @Override
        public long hash(Window window, long at, int length) {
            return Hash.of(window.block(), window.at(at, length), length);
        }

        @Override
        public boolean equal(Octets a, Octets b) {
            return a.equals(b);
        }
    }

    /** Lines are equal when what is made of them is. */
    record Made(UnaryOperator<Octets> made) implements Meaning {
        @Override
        public long hash(Window window, long at, int length) {
            byte[] octets = made.apply(Octets.copyOf(window.block(), window.at(at, length), length)).toByteArray();
            return Hash.of(octets, 0, octets.length);
        }

        @Override
        public boolean equal(Octets a, Octets b) {
            return a.equals(b) || made.apply(a).equals(made.apply(b));
        }
    }
}
