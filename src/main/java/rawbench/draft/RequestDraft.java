package rawbench.draft;

import rawbench.http.RequestReader;
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
    /** The request line is looked for in so many octets. */
    private static final long TITLED = 8192;

    public RequestDraft {
        name = oneLine(name);
        target = oneLine(target);
    }

    /** A draft with the default settings. */
    public RequestDraft(String name, String target, Octets octets) {
        this(name, target, octets, DraftSettings.DEFAULT);
    }

    /** What it is called: its name, else method and request-target, else nothing. */
    public String title() {
        if (!name.isEmpty()) {
            return name;
        }
        // Asked at each key: the rest of a long request is none of the title's business.
        Octets first = octets.slice(0, Math.min(TITLED, octets.length()));
        return RequestReader.method(first)
                .map(method -> method + " " + RequestReader.read(first).line().requestTarget())
                .orElse("");
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
