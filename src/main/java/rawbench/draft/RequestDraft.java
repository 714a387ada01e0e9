package rawbench.draft;

import rawbench.octets.Octets;

/**
 * A request as the person typed it, not yet sent: the value that editor, template and session share.
 *
 * @param name what it is called in its template; may be empty
 * @param target where it goes, as typed (such as {@code https://example.com:8443}); may be empty, may hold variables
 * @param octets the request itself, octet for octet; with variables on, before their values are put in
 * @param settings how it is sent
 */
public record RequestDraft(String name, String target, Octets octets, DraftSettings settings) {
    public RequestDraft {
        name = oneLine(name);
        target = oneLine(target);
    }

    /** A draft with the default settings. */
    public RequestDraft(String name, String target, Octets octets) {
        this(name, target, octets, DraftSettings.DEFAULT);
    }

    public RequestDraft named(String other) {
        return new RequestDraft(other, target, octets, settings);
    }

    public RequestDraft to(String otherTarget) {
        return new RequestDraft(name, otherTarget, octets, settings);
    }

    public RequestDraft with(Octets other) {
        return new RequestDraft(name, target, other, settings);
    }

    public RequestDraft with(DraftSettings other) {
        return new RequestDraft(name, target, octets, other);
    }

    /** Names and targets are one line of a template each. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
