package rawbench.octets;

/**
 * How many random cases a property is tried with: as many as the test says in an ordinary run; no more than
 * {@code -Drawbench.rounds=n} where the tests run again and again, once for each small error planted in the code.
 */
public final class Rounds {
    private static final int MOST = Integer.getInteger("rawbench.rounds", Integer.MAX_VALUE);

    private Rounds() {
    }

    public static int of(int usual) {
        return Math.min(usual, MOST);
    }
}
