package rawbench.lint;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import rawbench.http.Deviation;
import rawbench.http.Lists;

/** What is meant for the next hop alone (RFC 9110 7.6.1); a part of {@link Lint}. */
final class ConnectionLook {
    /** Fields for the server itself, which an intermediary that believes Connection would take away. */
    private static final Set<String> FOR_ALL = Set.of("host", "cache-control", "content-length", "content-type",
            "content-encoding", "authorization", "cookie", "accept", "accept-encoding", "user-agent", "range",
            "if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "if-range", "referer", "origin",
            "expect", "forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto");
    private static final int KEY = 16;

    private final Asked asked;

    ConnectionLook(Asked asked) {
        this.asked = asked;
    }

    void look() {
        asked.lines("Connection").forEach(this::options);
        alone("Upgrade", "Upgrade", Deviation.UPGRADE_ALONE);
        alone("TE", "TE", Deviation.TE_ALONE);
        asked.first("TE").filter(_ -> asked.lists("TE", "chunked")).ifPresent(line -> {
            String others = without(line.value(), "chunked");
            asked.note(Deviation.TE_CHUNKED, line, others.isEmpty() ? line.removed() : line.changed(others));
        });
        asked.first("Sec-WebSocket-Key")
                .filter(line -> !key(line.value()))
                .ifPresent(line -> asked
                        .note(Deviation.WEBSOCKET_KEY, line));
    }

    private void options(Line line) {
        Optional<String> odd = Lists.split(line.value(), ',')
                .stream()
                .filter(option -> FOR_ALL.contains(option.toLowerCase(Locale.ROOT)))
                .findFirst();
        odd.ifPresent(option -> {
            String others = without(line.value(), option);
            asked.note(Deviation.CONNECTION_OPTION, line, option,
                    others.isEmpty() ? line.removed() : line.changed(others));
        });
    }

    private static String without(String list, String member) {
        List<String> others = Lists.split(list, ',')
                .stream()
                .filter(one -> !one.isEmpty() && !one.equalsIgnoreCase(member))
                .toList();
        return String.join(", ", others);
    }

    /** A field that only the next hop reads, and that is to be listed for it. HTTP/1.0 knows neither. */
    private void alone(String name, String option, Deviation what) {
        Optional<Line> line = asked.first(name);
        if (line.isEmpty() || asked.lists("Connection", option)) {
            return;
        }
        Optional<Line> connection = asked.first("Connection");
        Repair repair = connection
                .map(there -> there.changed(there.value().isEmpty() ? option : there.value() + ", " + option))
                .orElseGet(() -> asked.adding("Connection: " + option));
        asked.note(what, line.get(), repair);
    }

    private static boolean key(String value) {
        try {
            return Base64.getDecoder().decode(value).length == KEY;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
