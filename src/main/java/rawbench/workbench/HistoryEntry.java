package rawbench.workbench;

import rawbench.draft.RequestDraft;
import rawbench.exchange.Exchange;
import rawbench.history.Kept;

/**
 * An entry of the history, opened again.
 *
 * @param id its number there
 */
public record HistoryEntry(long id, Kept kept) implements Reopened {
    @Override
    public Exchange exchange() {
        return kept.exchange();
    }

    @Override
    public RequestDraft draft() {
        return kept.draft();
    }
}
