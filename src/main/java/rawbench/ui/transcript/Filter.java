package rawbench.ui.transcript;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import rawbench.octets.Wanted;
import rawbench.octets.WantedException;

/**
 * Which rows a person wants to see.
 *
 * @param sent whether octets that went are shown
 * @param received whether octets that came are
 * @param events whether all else is
 * @param contains what a row must contain, or a part of; empty for anything
 * @param hex whether that is spelled in hexadecimal digits
 */
record Filter(boolean sent, boolean received, boolean events, String contains, boolean hex) {
    static final Filter ALL = new Filter(true, true, true, "", false);

    boolean wants(TranscriptRow.Way way) {
        return switch (way) {
            case SENT -> sent;
            case RECEIVED -> received;
            case EVENT -> events;
        };
    }

    boolean everyWay() {
        return sent && received && events;
    }

    Filter with(TranscriptRow.Way way, boolean wanted) {
        return new Filter(way == TranscriptRow.Way.SENT ? wanted : sent,
                way == TranscriptRow.Way.RECEIVED ? wanted : received, way == TranscriptRow.Way.EVENT ? wanted : events,
                contains, hex);
    }

    Filter withContains(String text, boolean digits) {
        return new Filter(sent, received, events, text, digits);
    }

    /**
     * What the octets are searched for.
     *
     * @throws WantedException where the digits cannot be read
     */
    Optional<Wanted> wanted() throws WantedException {
        if (contains.isEmpty() || hex && contains.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(hex ? Wanted.digits(contains)
                : Wanted.text(contains, StandardCharsets.UTF_8, true, false));
    }
}
