package rawbench.http;

/**
 * A {@link Deviation} found at a place: what the parser and lint report instead of throwing.
 *
 * @param what the constant, with weight and RFC section
 * @param at offset of the first octet concerned, in the octets that were read
 * @param length how many octets it concerns; 0 for a place between two
 * @param says one sentence for a person, without a full stop
 */
public record Finding(Deviation what, long at, long length, String says) {}
