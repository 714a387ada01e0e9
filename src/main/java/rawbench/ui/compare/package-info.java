/**
 * Two messages side by side, many in a table, and what varies between them by itself.
 *
 * <p>{@link rawbench.ui.compare.CompareModel} has two messages compared on a worker and laid out there as
 * {@code Compared}: rows that are made when they are looked at, found by halving among the blocks of the comparison, so
 * that neither the heap nor a scroll grows with the bodies. Which folds are open is kept apart from the blocks; opening
 * one costs what is open. {@code RowPane} is a list of its own because the toolkit's walks over all rows it has.
 *
 * <p>Each row tells its kind by a sign and in words as well as by colour. What is said of a row is made in
 * {@code Faces} alone: for the screen, for who does not see it, and for finding.
 */
package rawbench.ui.compare;
