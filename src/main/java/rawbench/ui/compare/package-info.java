/**
 * Floor 8: two answers side by side.
 *
 * <p>{@link rawbench.ui.compare.CompareModel} has them compared on a worker and holds the finished rows; the view is a
 * virtualised list of them, so its cost does not grow with the bodies. Each row tells its kind by a sign as well as by
 * colour. Runs of equal lines are folded, and open on demand.
 */
package rawbench.ui.compare;
