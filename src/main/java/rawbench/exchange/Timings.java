package rawbench.exchange;

import java.util.OptionalDouble;

/**
 * When each phase of an exchange was over, in milliseconds since its beginning; empty for what did not happen.
 *
 * @param resolve the name was resolved
 * @param connect the connection stood
 * @param tls the handshake was over
 * @param sent the last octet of the request had gone
 * @param firstOctet the first octet of the answer came
 * @param head the head of the answer was read
 * @param done all was over
 */
public record Timings(OptionalDouble resolve, OptionalDouble connect, OptionalDouble tls, OptionalDouble sent,
        OptionalDouble firstOctet, OptionalDouble head, double done) {}
