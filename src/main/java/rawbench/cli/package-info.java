/**
 * The use cases at a prompt. The only place with standard input, output and error, which it is handed as a
 * {@link rawbench.cli.Terminal}, and the only place with exit statuses.
 *
 * <p>Words of the call become values in the {@code …Options} classes (help, errors and completion come from picocli);
 * doing is apart from that. Every answer becomes one {@link rawbench.cli.Answer}, from which the reports, the JSON
 * object, the octets written and the exit status are taken, so that they cannot disagree. JSON is written with
 * Jackson's generator, not its object mapper, which would take longer to load than most exchanges last.
 */
package rawbench.cli;
