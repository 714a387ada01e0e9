package rawbench.content;

import java.util.ArrayList;
import java.util.List;

/** Fuzz target: any octets as an event stream give the same events, and the same unfinished one, however they are fed. */
public final class EventsTarget {
    private EventsTarget() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        List<StreamEvent> whole = events(input, Math.max(1, input.length));
        int piece = input.length == 0 ? 1 : 1 + (input[0] & 0xFF) % input.length;
        for (int other : new int[]{1, piece}) {
            List<StreamEvent> fed = events(input, other);
            if (!fed.equals(whole)) {
                throw new AssertionError("fed in pieces of " + other + " " + fed + "\nbut whole " + whole);
            }
        }
    }

    private static List<StreamEvent> events(byte[] input, int piece) {
        List<StreamEvent> events = new ArrayList<>();
        EventStream stream = new EventStream(events::add);
        for (int at = 0; at < input.length; at += piece) {
            stream.feed(input, at, Math.min(piece, input.length - at));
            stream.unfinished();
        }
        stream.unfinished().ifPresent(events::add);
        return events;
    }
}
