package rawbench.ui.listen;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Texts;

/** What is said of a client of a listener, on the screen and to who does not see it. */
record ClientWords(Texts texts) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    String name(ClientRow row) {
        return texts.text("client.name", row.number(), row.address());
    }

    /** How it stands, since when, or how it ended. */
    String state(ClientRow row) {
        ClientRow.State state = row.state();
        String word = word(row, state);
        String since = CLOCK.format(row.since().atZone(ZoneId.systemDefault()));
        String told = row.until()
                .map(until -> texts.text("client.was", word, since, lasted(row.since(), until)))
                .orElseGet(() -> texts.text("client.is", word, since));
        boolean odd = state == ClientRow.State.BROKEN || state == ClientRow.State.RESET;
        return odd && !row.why().isEmpty() ? texts.text("client.why", told, texts.said(row.why()))
                : told;
    }

    private String word(ClientRow row, ClientRow.State state) {
        if (state == ClientRow.State.HERE && (row.endedThere() || row.endedHere())) {
            return texts.text(row.endedThere() ? "state.ended-there" : "state.ended-here");
        }
        // Over UDP nobody ever says that it leaves.
        return state == ClientRow.State.ENDED && row.datagrams() ? texts.text("state.forgotten")
                : texts.text("state." + state.name().toLowerCase(Locale.ROOT));
    }

    private static String lasted(Instant since, Instant until) {
        return Amounts.time(Duration.between(since, until).toNanos() / 1e6);
    }

    String octets(ClientRow row) {
        String octets = texts.text("client.octets", Amounts.octets(row.received()), Amounts.octets(row.sent()));
        return row.dropped() == 0 ? octets : texts.text("client.dropped", octets, row.dropped());
    }

    String all(ClientRow row) {
        return texts.text("client.all", name(row), state(row), octets(row));
    }

    static Feather icon(ClientRow.State state) {
        return switch (state) {
            case HERE -> Feather.LINK;
            case ENDED -> Feather.CHECK;
            case RESET -> Feather.ZAP_OFF;
            case BROKEN -> Feather.ALERT_TRIANGLE;
            case CLOSED -> Feather.X;
            case THROWN -> Feather.ZAP;
            case STOPPED -> Feather.SQUARE;
        };
    }
}
