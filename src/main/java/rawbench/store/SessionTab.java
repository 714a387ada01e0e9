package rawbench.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import rawbench.draft.RequestDraft;

/**
 * One open tab.
 *
 * @param draft what its editor holds
 * @param origin where it was opened from or saved to, as it was then; empty for one never saved
 * @param dirty whether the draft differs from its origin
 * @param look how it was looked at
 * @param options what was chosen for its connections
 * @param answers where its last answers are kept, the newest first: {@code history:NUMBER}, or {@code file:PATH} of an
 *        evidence file
 */
public record SessionTab(RequestDraft draft, Optional<Origin> origin, boolean dirty, TabLook look,
        TabOptions options, List<String> answers) implements SessionEntry {
    public SessionTab {
        answers = List.copyOf(answers);
    }

    /** A tab whose answers are not kept. */
    public SessionTab(RequestDraft draft, Optional<Origin> origin, boolean dirty, TabLook look, TabOptions options) {
        this(draft, origin, dirty, look, options, List.of());
    }

    /** A tab for whose connections nothing was chosen, and nothing selected. */
    public SessionTab(RequestDraft draft, Optional<Origin> origin, boolean dirty, long caret, long scroll) {
        this(draft, origin, dirty, new TabLook(caret, caret, scroll, Map.of()), TabOptions.USUAL);
    }

    /** A place, and the SHA-256 of what was read from it or written to it ({@link OpenTemplate#written}). */
    public record Origin(TemplatePlace place, String written) {}
}
