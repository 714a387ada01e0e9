package rawbench.ui.timing;

/**
 * Octets that went or came at one moment, or so close together that no screen shows them apart.
 *
 * @param from when the first of them did, in milliseconds since the exchange began
 * @param to when the last of them did
 * @param octets how many they were
 * @param events in how many pieces
 */
record Arrival(double from, double to, long octets, long events) {}
