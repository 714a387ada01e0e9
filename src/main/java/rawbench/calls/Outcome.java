package rawbench.calls;

/** What a call gave back. */
public sealed interface Outcome {
    /** It went well; {@code value} is what it returned, as C has it: {@code 0}, {@code fd}, {@code 512}. */
    record Gave(String value) implements Outcome {}

    /**
     * It failed.
     *
     * @param error {@code ECONNREFUSED} and its like, or {@code EAI_NONAME} and its like
     * @param says what happened, in a sentence of the wire's; empty where there is none
     */
    record Broke(String error, String says) implements Outcome {}

    /** It is not over, or nobody here knows what it gave. */
    record Unknown() implements Outcome {}

    /** The one without anything in it. */
    Outcome UNKNOWN = new Unknown();
}
