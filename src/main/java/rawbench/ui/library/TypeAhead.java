package rawbench.ui.library;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/** Letters typed into a list find the next entry that begins with them; a pause begins anew. */
final class TypeAhead {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(900);

    private final LongSupplier nanos;
    private String typed = "";
    private long last;

    TypeAhead(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * One more letter.
     *
     * @param from where the person is now
     * @return the row to go to; -1 where none begins so
     */
    int typed(String letter, int from, int rows, IntFunction<String> name) {
        long now = nanos.getAsLong();
        boolean on = !typed.isEmpty() && now - last < PAUSE;
        last = now;
        // The same letter again and again goes through all that begin with it.
        boolean repeated = on && typed.equals(letter.toLowerCase(Locale.ROOT));
        typed = (on && !repeated ? typed : "") + letter.toLowerCase(Locale.ROOT);
        int first = on && !repeated ? from : from + 1;
        for (int i = 0; i < rows; i++) {
            int row = Math.floorMod(first + i, rows);
            if (name.apply(row).toLowerCase(Locale.ROOT).startsWith(typed)) {
                return row;
            }
        }
        return -1;
    }
}
