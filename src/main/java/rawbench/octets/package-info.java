/**
 * Immutable byte strings, in memory or in a spill file, with their spelled forms (hex, visible escapes).
 *
 * <p>One byte string per message is the model of the whole house; everything else is a view of it with offsets. So an
 * {@link rawbench.octets.Octets} behaves the same whether its octets lie on the heap, in a file, or are picked out of
 * another byte string, and every offset is a {@code long}. {@link rawbench.octets.Search} finds in them, whatever they
 * are read in.
 *
 * <p>A text in some charset is seen here as octets too: {@link rawbench.octets.Pieces} finds where its rows begin,
 * {@link rawbench.octets.Cells} which octets each character is, {@link rawbench.octets.LineIndex} the numbers of lines.
 */
package rawbench.octets;
