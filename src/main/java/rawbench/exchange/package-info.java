/**
 * One request sent, its answer awaited, or several; held connections and tunnels; deadlines, cancel and outcome.
 *
 * <p>A call blocks and returns finished, and never throws for what a network does: a failed exchange is a result to
 * look at, with every octet that came. A writer runs beside the reader from the first written octet on, so an answer
 * that comes early is seen, and a failed write is always followed by a read.
 */
package rawbench.exchange;
