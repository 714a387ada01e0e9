/**
 * Floor 2: endpoints, connections, sockets, TLS and certificates; logs every octet with its time. Knows no HTTP.
 *
 * <p>Calls block and return finished. Cancel and every deadline do one thing: close the connection, and say why.
 */
package rawbench.wire;
