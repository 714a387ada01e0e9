/**
 * Listeners that follow a {@link rawbench.listen.Script}, and can misbehave on purpose.
 *
 * <p>One accept loop and one virtual thread a client, so that none holds up another; all of them have ended when
 * {@link rawbench.listen.Listener#close} returns. What is done with a client is a {@link rawbench.listen.Service}: a
 * script is one, the practice server's pages are another. Scripts are values and know no file format; whoever reads a
 * format builds them.
 */
package rawbench.listen;
