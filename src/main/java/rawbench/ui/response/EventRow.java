package rawbench.ui.response;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import rawbench.content.MediaType;
import rawbench.content.Pretty;
import rawbench.content.ShownText;
import rawbench.content.StreamEvent;
import rawbench.octets.Octets;

/** What the list of events shows of one. */
final class EventRow {
    /** Octets of the data that one line can show. */
    private static final int PREVIEW = 400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final MediaType JSON = new MediaType("application", "json", List.of());

    private EventRow() {
    }

    /** The time on this machine's clock. */
    static String time(Optional<Instant> arrived) {
        return arrived.map(at -> TIME.format(at.atZone(ZoneId.systemDefault()))).orElse("");
    }

    /** Words of a peer without anything invisible in them. */
    static String word(String text) {
        return ShownText.of(Octets.utf8(text), StandardCharsets.UTF_8, PREVIEW).text().replace('\n', '\u23CE');
    }

    /** The beginning of the data in one line. */
    static String preview(StreamEvent event) {
        ShownText shown = ShownText.of(event.data(), StandardCharsets.UTF_8, PREVIEW);
        return shown.text().replace('\n', '\u23CE') + (shown.truncated() || event.cut() ? " \u22EF" : "");
    }

    /** The whole data, laid out where it is JSON. */
    static Octets laidOut(StreamEvent event) {
        Octets data = event.data();
        boolean json = data.startsWith(Octets.latin1("{")) || data.startsWith(Octets.latin1("["));
        Octets shown = json && !event.cut() ? Pretty.of(JSON, data, () -> false).octets().orElse(data) : data;
        return event.cut() ? shown.concat(Octets.utf8(" \u22EF")) : shown;
    }
}
