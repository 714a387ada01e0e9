/**
 * What went and came, in both directions and in order, each piece with its time.
 *
 * <p>Rows are worked out as they come into sight: {@link rawbench.ui.transcript.TranscriptModel} holds a list that makes
 * each of them from the transcript when it is asked for, so a million events cost no more than ten. Filters look through
 * all octets on a worker and leave the numbers of the rows that stay. A row shows the beginning of its octets; all of
 * them are in the viewer below once it is chosen.
 */
package rawbench.ui.transcript;
