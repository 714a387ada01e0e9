/**
 * Finding in whatever a pane shows, and going to a line or an offset.
 *
 * <p>{@link rawbench.ui.find.FindPane} puts the bars over a pane. What it needs of the pane is
 * {@link rawbench.ui.find.Findable}: octets, and a way to show some of them. The search itself runs on a worker and
 * tells what it found while it goes on.
 */
package rawbench.ui.find;
