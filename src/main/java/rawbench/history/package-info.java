/**
 * Every exchange, kept. Facts, drafts and short octets lie in SQLite, long octets in files
 * named by their SHA-256 beside it; what {@link rawbench.evidence.Evidence#facts} wrote down is opened again as it was.
 *
 * <p>The database is written ahead (WAL) and forced to the disk with each transaction: what was said to be kept is kept,
 * also where the machine stops. Several Rawbenches may use one history: each writes in turns, reads whenever it wants,
 * and names or removes files of octets only while it has the turn to write. Text is found by trigrams of FTS5, whose
 * candidates are looked at before they are shown: the index holds no text of its own and stays small.
 */
package rawbench.history;
