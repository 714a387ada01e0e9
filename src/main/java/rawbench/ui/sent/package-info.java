/**
 * What was really sent: the octets that the socket writer handed over against those that the editor held, both
 * with their SHA-256, identical or with their first difference.
 *
 * <p>{@link rawbench.ui.sent.SentModel} has them compared on a worker; nothing is taken for identical that was not read
 * back from the connection's own transcript.
 */
package rawbench.ui.sent;
