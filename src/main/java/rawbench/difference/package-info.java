/**
 * How two sequences differ, without what it means: lines, words, octets.
 *
 * <p>All of it comes down to {@link rawbench.difference.Sequences}, which knows items by number only. What is made of it
 * is an {@link rawbench.difference.Alignment}: runs that cover both sequences in order, each the same on both sides or
 * not, so that taking the differing runs of the second turns the first into it. Every difference is the same in both
 * directions with the sides swapped (an algorithm that leans to one side is always run from the same one of the two),
 * and every search for one has a {@link rawbench.difference.TimeLimit}, past which the answer is coarse but true.
 *
 * <p>Texts may be longer than the heap: their octets are read block by block, twice at most, and only two octets for each
 * line and a few numbers for each line that stands in the part that differs are kept.
 */
package rawbench.difference;
