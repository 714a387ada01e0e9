package rawbench.draft;

/**
 * Where the value of a variable comes from, so that a person can be told and can change it there.
 *
 * @param kind the sort of place
 * @param place its name: of a file, an environment, a block; may be empty
 */
public record Origin(Kind kind, String place) {
    /** The sorts of places that give values. */
    public enum Kind {
        /** A line {@code @name = value} of the template's own file. */
        TEMPLATE(true),
        /** The file of environments that everybody shares. */
        ENVIRONMENT(true),
        /** The file of environments that stays on this machine. */
        PRIVATE(true),
        /** Said beside the template: on the command line, or by Rawbench itself. */
        GIVEN(true),
        /** Worked out anew for each send. */
        WORKED_OUT(false),
        /** An answer that came in this run, or the request that it was for. */
        ANSWER(false),
        /** A variable of the process's environment. */
        PROCESS(false),
        /** A {@code .env} file. */
        DOTENV(false);

        private final boolean nests;

        Kind(boolean nests) {
            this.nests = nests;
        }

        /** Whether values of this kind may hold variables themselves; what others sent is never read for any. */
        public boolean nests() {
            return nests;
        }
    }

    /** Where that is, for a sentence: "http-client.env.json (dev)". */
    public String says() {
        return switch (kind) {
            case TEMPLATE -> "the template";
            case ENVIRONMENT, PRIVATE, DOTENV -> place;
            case GIVEN -> place.isEmpty() ? "what was given beside the template" : place;
            case WORKED_OUT -> "worked out for each send";
            case ANSWER -> place;
            case PROCESS -> "the environment of the process";
        };
    }
}
