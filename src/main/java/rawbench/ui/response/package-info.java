/**
 * Floor 8: the response side of a tab: the verdict first, then fields and body beside each other, and every octet
 * received one tab away.
 *
 * <p>{@link rawbench.ui.response.ResponseModel} takes an exchange, has it rendered on a worker and holds the finished
 * {@link rawbench.ui.response.Answer}, which is immutable and bounded: texts end at
 * {@link rawbench.ui.response.ShownLines#MAX_CHARACTERS} and their lines at {@link rawbench.ui.response.ShownLines#MAX_LINE},
 * since the text control stops for seconds beyond that; octets are shown from the byte string itself, a row at a time. So
 * no body is too large to be looked at. The answer before stays until the next one can be seen.
 */
package rawbench.ui.response;
