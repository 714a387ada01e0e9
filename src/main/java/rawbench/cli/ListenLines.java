package rawbench.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.wire.CertificateFacts;
import rawbench.workbench.Misbehaviour;

/** How {@code listen} spells what it tells: a line of text, or a JSON object on a line. */
final class ListenLines {
    /** So many octets of a piece are shown. */
    static final int SHOWN = 120;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS")
            .withZone(ZoneId.systemDefault());

    private final boolean json;
    private final JsonReport report = new JsonReport();

    ListenLines(boolean json) {
        this.json = json;
    }

    /**
     * Something that happened with a client.
     *
     * @param what the word that scripts know, such as {@code received}
     * @param beginning the first {@link #SHOWN} octets, where some came or went
     * @param count how many came or went; -1 where none did
     * @param says a sentence about it; may be empty
     */
    record Event(Instant at, String what, long client, String address, Octets beginning, long count, String says) {
        /** Something that is no octets. */
        Event(String what, long client, String address, String says) {
            this(Instant.now(), what, client, address, Octets.empty(), -1, says);
        }

        private String begins() {
            return Escapes.encode(beginning) + (beginning.length() < count ? "…" : "");
        }
    }

    Octets of(Event event) throws IOException {
        if (json) {
            return report.object(to -> {
                to.writeStringProperty("at", event.at.truncatedTo(ChronoUnit.MILLIS).toString());
                to.writeStringProperty("event", event.what);
                if (event.client > 0) {
                    to.writeNumberProperty("client", event.client);
                }
                to.writeStringProperty("address", event.address);
                if (event.count >= 0) {
                    to.writeNumberProperty("octets", event.count);
                    to.writeStringProperty("begins", event.begins());
                }
                if (!event.says.isEmpty()) {
                    to.writeStringProperty("says", event.says);
                }
            });
        }
        String client = event.client > 0 ? "#" + event.client + " " : "";
        String count = event.count < 0 ? "" : " " + event.count + (event.count == 1 ? " octet" : " octets");
        String text = event.count < 0 ? event.says : event.begins();
        return Octets.utf8(TIME.format(event.at) + " " + client + event.address + " " + event.what + count
                + (text.isEmpty() ? "" : ": " + Controls.shown(text)) + "\n");
    }

    /** The first line: where it listens; over TLS what it shows there. */
    Octets listening(String endpoint, Optional<CertificateFacts> certificate) throws IOException {
        if (json) {
            return report.object(to -> {
                to.writeStringProperty("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
                to.writeStringProperty("event", "listening");
                to.writeStringProperty("endpoint", endpoint);
                certificate.ifPresent(shown -> to.writeStringProperty("certificate_sha256", shown.sha256()));
            });
        }
        return Octets.utf8("listening on " + endpoint + "\n" + certificate
                .map(shown -> "certificate SHA-256 " + CertificateFacts.spelled(shown.sha256()) + "\n")
                .orElse(""));
    }

    /** A line about a way to misbehave. */
    Octets of(Misbehaviour one) throws IOException {
        if (json) {
            return report.object(to -> {
                to.writeStringProperty("name", one.name());
                to.writeStringProperty("title", one.title());
                to.writeStringProperty("says", one.explanation());
                to.writeStringProperty("rfc", one.rfc());
            });
        }
        return Octets.utf8(String.format("%-22s %s (%s)%n", one.name(), one.title(), one.rfc()));
    }
}
