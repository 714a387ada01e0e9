/**
 * Actions on the text of a request: octets and what is selected in them go in, a few {@link rawbench.octets.Edit}s
 * come out, and an editor takes them as one step. No I/O, no clock and no randomness but what is handed in.
 *
 * <p>Everything here is total: any octets give edits, or a {@link rawbench.rewrite.Remark} that says why there are none;
 * never an exception. The edits are small, so that a caret stays where it was, and touch nothing that the action is not
 * about. What cannot be carried over is told by a remark beside the edits, never dropped in silence. Remarks are constants
 * with values: the sentences belong to those who show them, since a window has two languages.
 */
package rawbench.rewrite;
