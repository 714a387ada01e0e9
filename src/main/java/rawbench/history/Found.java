package rawbench.history;

/**
 * Some of the entries that were found, newest first: enough to lay out a list of them, and to ask for those that are seen.
 *
 * @param ids of the entries
 * @param at when each began, in milliseconds since 1970
 */
@SuppressWarnings("ArrayRecordComponent") // is never compared with another
public record Found(long[] ids, long[] at) {
    public int count() {
        return ids.length;
    }
}
