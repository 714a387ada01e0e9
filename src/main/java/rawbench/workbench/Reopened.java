package rawbench.workbench;

import rawbench.draft.RequestDraft;
import rawbench.exchange.Exchange;

/** An exchange that was kept and is looked at again: nothing was sent for it. */
public sealed interface Reopened permits EvidenceFile, HistoryEntry {
    Exchange exchange();

    /** The request as a draft that can be sent again. */
    RequestDraft draft();
}
