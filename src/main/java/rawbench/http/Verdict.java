package rawbench.http;

import java.util.Locale;

/**
 * The judgement over one answer: whether it is whole, by which rule, and how the connection stood.
 *
 * @param completeness whether the message is whole
 * @param rule what decided its length
 * @param end how the connection stood when the reading ended
 * @param during the phase in which this side ended it, as "receiving"; empty where the peer did, or nobody
 */
public record Verdict(Completeness completeness, Rule rule, End end, String during) {
    /** Whether a message is whole. */
    public enum Completeness {
        COMPLETE("yes"),
        INCOMPLETE("no"),
        /** It was read to an end, but another reader may see another end. */
        AMBIGUOUS("ambiguous");

        private final String code;

        Completeness(String code) {
            this.code = code;
        }

        /** The word that scripts know: yes, no, ambiguous. */
        public String code() {
            return code;
        }
    }

    /** A verdict where this side ended nothing. */
    public Verdict(Completeness completeness, Rule rule, End end) {
        this(completeness, rule, end, "");
    }

    public boolean complete() {
        return completeness != Completeness.INCOMPLETE;
    }

    /** "Complete · the last chunk (RFC 9112 6.3 item 4) · still open". */
    public String says() {
        String word = completeness.name().charAt(0) + completeness.name().substring(1).toLowerCase(Locale.ROOT);
        String section = rule.rfc().isEmpty() ? "" : " (" + rule.rfc() + ")";
        String phase = during.isEmpty() ? "" : " while " + during;
        return word + " · " + rule.says() + section + " · " + end.says() + phase;
    }
}
