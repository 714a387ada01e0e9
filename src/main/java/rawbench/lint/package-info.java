/**
 * What is odd about a request before it goes, and the smallest change of its octets that would mend each. No I/O.
 *
 * <p>Everything here is total: any octets give findings, never an exception, and nothing is ever mended unasked. A
 * finding is an {@link rawbench.http.Finding} with a constant of {@link rawbench.http.Deviation}; a repair is a list of
 * {@link rawbench.octets.Edit}s, which whoever holds the text applies as one step.
 *
 * <p>Decisions. Octets are read as a server would read them, and again as a stricter one would. No false alarm is the
 * rule: what a registered extension, a browser or a well-known client sends is not told, and where a rule is not certain
 * nothing is said. Bodies are looked at up to a bound, so that the time of a look does not grow with what is in them.
 */
package rawbench.lint;
