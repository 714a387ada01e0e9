/**
 * From the octets of a body to something to look at: codings undone and applied, media type, charset, bounded
 * text, pretty-printing.
 *
 * <p>Everything here is total: a damaged, cut or lying body gives what could be read of it and a
 * {@link rawbench.http.Finding} that says why there is no more, never an exception. Decoding pushes: a coder is fed
 * blocks and hands decoded blocks to the next one, the last writes into a {@link rawbench.octets.Spill}. So a live or cut
 * stream shows all that can be known of it, limits and cancelling act at every block, and the heap does not grow with the
 * body. The octets stay the model: text and pretty text are bounded views of them that can always be computed again.
 */
package rawbench.content;
