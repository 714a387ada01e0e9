package rawbench.history;

import java.util.Optional;

import rawbench.draft.RequestDraft;
import rawbench.exchange.Exchange;
import rawbench.store.SessionTab;
import rawbench.store.TabOptions;

/**
 * What the history keeps of one send: what the person typed, and what went and came.
 *
 * @param draft the request as it stood in the editor
 * @param options what was chosen for the tab's connections
 * @param origin the template it was opened from, as it was then
 */
public record Kept(RequestDraft draft, TabOptions options, Optional<SessionTab.Origin> origin, Exchange exchange) {}
