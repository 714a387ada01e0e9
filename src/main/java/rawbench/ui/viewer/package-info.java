/**
 * The viewer for octets of any number, as text or as hex: what is seen is read from the byte string as it comes
 * into sight, and nothing else is.
 *
 * <p>{@link rawbench.ui.viewer.ViewerModel} holds what is looked at and how; {@link rawbench.ui.viewer.OctetViewer} draws
 * it. Both know only offsets: what findings, spans and hits mean is told by {@link rawbench.ui.viewer.Marks}.
 *
 * <p>From the octets to the screen: {@code Rows} gives the rows that there would be, as text ({@code TextRows}, piece by
 * piece) or as hex, each only when it is asked for; {@code Sight} holds which of them is the first in sight, as an
 * offset and some pixels, so that nothing before it has to be counted; {@code Viewing} turns places of the screen into
 * offsets and back; {@code Painter}, {@code Gutter} and {@code Overview} draw. Only these last know the toolkit. Line
 * numbers come from {@link rawbench.octets.LineIndex} as soon as a worker has counted so far.
 */
package rawbench.ui.viewer;
