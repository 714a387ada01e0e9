/**
 * Endpoints, connections, sockets, TLS and certificates; logs every octet with its time. Knows no HTTP.
 *
 * <p>Calls block and return finished. Cancel and every deadline do one thing: close the connection, and say why; a
 * {@link rawbench.wire.Watch} does it, because the time-outs of sockets bound neither a write nor a handshake as a
 * whole, and Unix sockets have none. For TLS the plain socket beneath is closed, since the TLS one would wait for its
 * own locks and say farewell to a peer that may not read.
 *
 * <p>Three things the platform does not tell are found out here: whether a TLS stream was cut (it takes the end of the
 * socket for close_notify), what a peer that speaks no TLS said instead, and which certificates a refused peer showed.
 * A look-up of a name can be neither bounded nor ended, so it runs on a thread of its own and is left behind; so does
 * the handshake, whose first one reads the platform's authorities before any octet goes.
 *
 * <p>What goes wrong is a {@link rawbench.wire.WireFault}: a closed list, each with a sentence and what to try.
 */
package rawbench.wire;
