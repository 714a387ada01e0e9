package rawbench.draft;

import java.util.List;

import rawbench.octets.Octets;

/**
 * A draft with values in place of its variables: what goes out, and where.
 *
 * @param target where to, as spelled
 * @param octets what goes out
 * @param secrets the secret values that were put in, in target or octets; never shown
 * @param places where values were put in, in the order of the octets
 */
public record Composed(String target, Octets octets, List<String> secrets, List<Place> places) {
    /** Shorter ones are found everywhere by chance: hiding them would hide nothing and spoil everything. */
    private static final int SHORTEST = 4;

    /**
     * A stretch of the draft's octets in whose place another was put.
     *
     * @param from in the draft
     * @param to in the draft
     * @param at in what goes out
     * @param length in what goes out
     */
    public record Place(long from, long to, long at, long length) {}

    public Composed {
        secrets = List.copyOf(secrets);
        places = List.copyOf(places);
    }

    /** Where in the draft an octet that goes out comes from: of a value, where its variable begins. */
    public long inDraft(long at) {
        long shift = 0;
        for (Place place : places) {
            if (at < place.at) {
                break;
            }
            if (at < place.at + place.length) {
                return place.from;
            }
            shift = place.to - place.at - place.length;
        }
        return at + shift;
    }

    /** Where in the draft what goes out before {@code end} ends: of a value, where its variable does. */
    public long endInDraft(long end) {
        for (Place place : places) {
            if (end > place.at && end <= place.at + place.length) {
                return place.to;
            }
        }
        return inDraft(end);
    }

    /** Where a place between two octets of the draft is in what goes out; within a variable, behind its value. */
    public long ofDraft(long place) {
        long shift = 0;
        for (Place filled : places) {
            if (place <= filled.from) {
                break;
            }
            if (place < filled.to) {
                return filled.at + filled.length;
            }
            shift = filled.at + filled.length - filled.to;
        }
        return place + shift;
    }

    /** A sentence without the secrets that it may quote. */
    public String hidden(String sentence) {
        String hidden = sentence;
        for (String secret : secrets) {
            hidden = secret.length() < SHORTEST ? hidden : hidden.replace(secret, Value.MASK);
        }
        return hidden;
    }

    @Override
    public String toString() {
        return "Composed[" + hidden(target) + ", " + octets.length() + " octets]";
    }
}
