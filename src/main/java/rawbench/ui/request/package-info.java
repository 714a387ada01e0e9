/**
 * The request's pane: where it goes, the octets it is made of, and what is odd about them.
 *
 * <p>The octets are the model. A text control drops CR, NUL and every other control character, so it is never shown
 * them: {@link rawbench.ui.request.OctetText} spells any octets as a text in which each of them can be seen, and reads
 * them back from it. Every edit goes through that class, which keeps the untouched octets as they are.
 */
package rawbench.ui.request;
