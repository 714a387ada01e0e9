package rawbench.http;

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
        COMPLETE("yes", "Complete"),
        INCOMPLETE("no", "Incomplete"),
        /** It was read to an end, but another reader may see another end. */
        AMBIGUOUS("ambiguous", "Ambiguous");

        private final String code;
        private final String word;

        Completeness(String code, String word) {
            this.code = code;
            this.word = word;
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
        String phase = during.isEmpty() ? "" : " while " + during;
        return completeness.word + " · " + rule.cited() + " · " + end.says() + phase;
    }
}
