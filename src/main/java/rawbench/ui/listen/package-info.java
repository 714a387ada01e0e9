/**
 * The other end of a socket as a tab: where it listens, what it does with those who come, who came, and what
 * went and came with each.
 *
 * <p>{@link rawbench.ui.listen.ListenerModel} opens and closes the listener on workers. What the listener tells of its
 * clients is told on their threads and collected in {@code ClientLog}; it crosses to the FX thread once a frame, as what
 * came and went since the frame before, so that thousands of clients cost what changed and not what there is.
 */
package rawbench.ui.listen;
