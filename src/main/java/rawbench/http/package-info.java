/**
 * The HTTP/1.x message as RFC 9110 and RFC 9112 name it: parse, frame, findings, verdict. No I/O.
 *
 * <p>Everything here is total: octets in; spans, findings and a verdict out; never an exception for what a peer sent.
 * A deviation is a value with its section of the RFC, not an error that stops the reading.
 */
package rawbench.http;
