/**
 * Floor 4: what the person typed; template text to drafts and back (the codec, pure). A listener's canned replies are
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
 */
package rawbench.draft;
