/**
 * The response side of a tab: the verdict first, then fields and body beside each other, and every octet
 * received one tab away.
 *
 * <p>{@link rawbench.ui.response.ResponseModel} takes an exchange, has it rendered on a worker and holds the finished
 * {@link rawbench.ui.response.Answer}, which is immutable and holds no copy of the body. Octets are drawn by the viewer from
 * where they were received, decoded or laid out, so no body is too large to be looked at;
 * {@link rawbench.ui.response.BodyModel} says which and how. What takes long, a layout or a picture, is worked out when it
 * is looked at ({@link rawbench.ui.response.OnDemand}). The answer before stays until the next one can be seen.
 */
package rawbench.ui.response;
