package rawbench.draft;

/** What a listener does with those who come, as a person chose it. */
public sealed interface Behaviour {
    /** Nothing by itself: a person answers by hand. */
    record Quiet() implements Behaviour {}

    /** Sends back what comes. */
    record Echo() implements Behaviour {}

    /**
     * Answers, or misbehaves, by the reply blocks of a template.
     *
     * @param template the text of a template file with {@code @rb-reply} blocks
     */
    record Replies(String template) implements Behaviour {}

    /**
     * Hands everything on to another place, and its answers back.
     *
     * @param target as {@code exchange.Target} spells it
     * @param insecure whether the certificate of that place goes unchecked
     * @param kept whether what is handed on and answered goes into the history of the window
     */
    record Relay(String target, boolean insecure, boolean kept) implements Behaviour {
        /** A relay whose exchanges are kept as others are. */
        public Relay(String target, boolean insecure) {
            this(target, insecure, true);
        }
    }
}
