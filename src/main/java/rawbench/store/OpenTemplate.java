package rawbench.store;

import java.util.Optional;

import rawbench.draft.RequestDraft;

/**
 * A request as it was read from its place, or written to it.
 *
 * @param place where
 * @param draft what
 * @param written SHA-256 of the text that holds it on the disk, to notice a change by somebody else
 * @param incomplete why it is not sent as it stands although a target is named elsewhere: other editors would complete
 *        its request line
 */
public record OpenTemplate(TemplatePlace place, RequestDraft draft, String written, Optional<String> incomplete) {
    /** A request with a whole request line. */
    public OpenTemplate(TemplatePlace place, RequestDraft draft, String written) {
        this(place, draft, written, Optional.empty());
    }
}
