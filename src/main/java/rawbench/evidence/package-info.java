/**
 * Evidence files, in which one exchange is written down so that it can be opened again
 * without a network: a text in, an exchange out, and back; no files.
 *
 * <p>A file is UTF-8 in lines: the first names the form and its version, then come sections of {@code name = value}, one
 * of events with their times, and one for each run of octets. Octets are lines too: readable ones as text with visible
 * escapes, others as Base64, so that a person can read the file, git can compare it, and neither converted line ends nor
 * trimmed blanks change what it says. Length and SHA-256 stand behind the octets: a damaged file is noticed and said.
 *
 * <p>Whatever an answer's octets say by themselves is not written down but read anew, by
 * {@link rawbench.exchange.Recorded}. It stands above {@code convert} because what is written down may be handed on:
 * {@link rawbench.convert.SecretMask} takes the secrets out, unless a person says that they are wanted.
 */
package rawbench.evidence;
