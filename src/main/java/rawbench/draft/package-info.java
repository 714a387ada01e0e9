/**
 * What the person typed; template text to drafts and back (the codec, pure). A listener's canned replies are
 * read and written by the same codec; who listens turns them into scripts.
 *
 * <p>A template is text that other editors read too, and yet it keeps every octet: a message that those editors would
 * send unchanged is stored as they write it, any other is spelled in comments that they skip. Nothing here touches a
 * file: the body that lies beside a template comes through {@link rawbench.draft.SideFiles}.
 *
 * <p>Decisions. The file is kept as the lines it was read from, and a block that did not change is written back octet
 * for octet. After a block was written it is read again, and where that is not the same the block is spelled in full:
 * the promise does not rest on the rules of portability being right. A variable stays as it was typed until the request
 * goes; what cannot be sent as it stands refuses with a sentence instead of being mended in silence.
 *
 * <p>Variables. A line of the template wins over what was given beside it, that over environments, those over what is
 * worked out; {@code --var} of the prompt wins over all. A value may hold variables where a person wrote it, never where
 * a peer sent it. A name has one value throughout a send; what is worked out in place has another at each. Secrets are
 * those of the private file and of names that say so: they travel beside the octets as
 * {@link rawbench.exchange.Secrecy}, and whatever writes an exchange down masks them.
 */
package rawbench.draft;
