/**
 * Two messages side by side: start line, fields by name, bodies by what they are, and always whether the octets
 * are equal.
 *
 * <p>A {@link rawbench.compare.Side} is one message taken apart; a {@link rawbench.compare.Comparison} of two is pure and
 * the same in both directions with the sides swapped: where an algorithm could lean to one side (the order of fields,
 * the lines of bodies), it is always run from the same one of the two. Differences of spelling and order are told apart
 * from those of meaning, since only the latter count; what a rule of {@link rawbench.compare.Ignores} folds away stays
 * where it is and is counted apart.
 *
 * <p>Bodies of every kind come out as one shape, a {@link rawbench.compare.BodyDifference}: two columns whose rows are
 * made on demand, and blocks that say how rows stand to each other. So whoever shows, prints or exports a comparison
 * need not know by what it was made. How sequences differ without any meaning is the floor below,
 * {@code rawbench.difference}.
 */
package rawbench.compare;
