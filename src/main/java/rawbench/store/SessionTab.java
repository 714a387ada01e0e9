package rawbench.store;

import java.util.Optional;

import rawbench.draft.RequestDraft;

/**
 * One open tab.
 *
 * @param draft what its editor holds
 * @param origin where it was opened from or saved to, as it was then; empty for one never saved
 * @param dirty whether the draft differs from its origin
 * @param caret offset of the caret in the editor
 * @param scroll first line that is seen
 * @param options what was chosen for its connections
 */
public record SessionTab(RequestDraft draft, Optional<Origin> origin, boolean dirty, long caret, long scroll,
        TabOptions options) {
    /** A tab for whose connections nothing was chosen. */
    public SessionTab(RequestDraft draft, Optional<Origin> origin, boolean dirty, long caret, long scroll) {
        this(draft, origin, dirty, caret, scroll, TabOptions.USUAL);
    }

    /** A place, and the SHA-256 of what was read from it or written to it ({@link OpenTemplate#written}). */
    public record Origin(TemplatePlace place, String written) {}
}
