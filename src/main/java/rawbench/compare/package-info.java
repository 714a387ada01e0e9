/**
 * Floor 4: two answers side by side: start line, fields by name, body by line, and always whether the octets are equal.
 *
 * <p>A {@link rawbench.compare.Side} is one answer taken apart; a {@link rawbench.compare.Comparison} of two is pure and
 * the same in both directions with the sides swapped: where an algorithm could lean to one side (the order of fields,
 * the lines of bodies), it is always run from the same one of the two. Differences of spelling and order are told apart
 * from those of meaning, since only the latter count. Lines are compared by JGit's histogram difference without its
 * fall-back to Myers, which has no bound; past {@link rawbench.compare.BodyLines#MAX_OCTETS} only octets are compared.
 */
package rawbench.compare;
