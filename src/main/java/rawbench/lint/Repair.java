package rawbench.lint;

import java.util.List;

import rawbench.octets.Edit;

/**
 * A change of the text that would mend what was found: as small as can be, and made only when somebody asks for it.
 *
 * @param act what it does
 * @param with what it puts there, as a person reads it; empty where the act says all
 * @param edits the change, in offsets of the octets that were looked at
 */
public record Repair(Act act, String with, List<Edit> edits) {
    /** What a repair does; the sentence stands for itself, with {0} for what it puts there. */
    public enum Act {
        REMOVE("Remove it"),
        REMOVE_LINE("Remove this line"),
        REMOVE_OCTETS("Remove these octets"),
        REMOVE_SPACE("Remove the white space"),
        REMOVE_EMPTY_LINE("Remove the empty line"),
        END_LINE("End the line with CRLF"),
        END_HEAD("End the head with an empty line"),
        END_CHUNKS("Write the last chunk"),
        JOIN_LINES("Join the lines"),
        ADD("Add {0}"),
        CHANGE("Change to {0}"),
        ENCODE("Encode as {0}"),
        QUOTE("Put in quotes: {0}");

        private final String says;

        Act(String says) {
            this.says = says;
        }
    }

    private static final int SHOWN = 60;

    public Repair {
        edits = List.copyOf(edits);
        with = with.length() > SHOWN ? with.substring(0, SHOWN) + "…" : with;
    }

    static Repair of(Act act, Edit... edits) {
        return new Repair(act, "", List.of(edits));
    }

    static Repair of(Act act, String with, Edit... edits) {
        return new Repair(act, with, List.of(edits));
    }

    /** One short sentence without a full stop. */
    public String says() {
        return act.says.replace("{0}", with);
    }
}
