/**
 * Floor 7: the viewer for octets of any number, as text or as hex: what is seen is read from the byte string as it comes
 * into sight, and nothing else is.
 *
 * <p>{@link rawbench.ui.viewer.ViewerModel} holds what is looked at and how; {@link rawbench.ui.viewer.OctetViewer} draws
 * it. Both know only offsets: what findings, spans and hits mean is told by {@link rawbench.ui.viewer.Marks}.
 */
package rawbench.ui.viewer;
