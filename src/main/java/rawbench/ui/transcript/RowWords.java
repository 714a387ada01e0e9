package rawbench.ui.transcript;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.ui.kit.Texts;
import rawbench.wire.CloseReason;
import rawbench.wire.TlsFacts;
import rawbench.wire.WireEvent;

/** What a row of a transcript says: its time, and what happened. */
final class RowWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    private final Texts texts;

    RowWords(Texts texts) {
        this.texts = texts;
    }

    /** In milliseconds since the beginning or since the row before, or by the clock on the wall. */
    String time(TranscriptRow row, TranscriptModel.Times times, Instant start) {
        return switch (times) {
            case START -> String.format(Locale.ROOT, "%.3f", row.event().nanos() / 1e6);
            case DELTA -> String.format(Locale.ROOT, "+%.3f", row.since() / 1e6);
            case CLOCK -> CLOCK.format(start.plusNanos(row.event().nanos()).atZone(ZoneId.systemDefault()));
        };
    }

    /** The row in one sentence, whole, for who chose it or hears it read. */
    String sentence(TranscriptRow row) {
        return texts.text("chosen", row.number(), time(row, TranscriptModel.Times.START, Instant.EPOCH), says(row));
    }

    /** What happened, in words; how many octets went which way where that is all. */
    String says(TranscriptRow row) {
        return switch (row.event()) {
            case WireEvent.Sent(_, long from, long to) when from == to -> texts.text("event.sent.empty");
            case WireEvent.Received(_, long from, long to) when from == to -> texts.text("event.received.empty");
            case WireEvent.Sent(_, long from, long to) -> texts.text("event.sent", to - from, from, to - 1);
            case WireEvent.Received(_, long from, long to) -> texts.text("event.received", to - from, from, to - 1);
            case WireEvent.Resolved(_, String host, List<String> addresses) ->
                texts.text("event.resolved", host, String.join(", ", addresses));
            case WireEvent.Connecting(_, String address) -> texts.text("event.connecting", address);
            case WireEvent.Connected(_, String address, String local) -> local.isEmpty()
                    ? texts.text("event.connected", address)
                    : texts.text("event.connected.from", address, local);
            case WireEvent.Greeted(_, String proxy, Octets said, Octets heard) ->
                texts.text("event.greeted", proxy, said.length(), heard.length());
            case WireEvent.Configured(_, String asked, String given) -> given.equals(asked)
                    ? texts.text("event.configured", given)
                    : texts.text("event.configured.other", given, asked);
            case WireEvent.DatagramFrom(_, String address) -> texts.text("event.datagram.from", address);
            case WireEvent.TlsEstablished(_, TlsFacts facts) -> tls(facts);
            case WireEvent.HalfClosed(_, boolean byPeer) ->
                texts.text(byPeer ? "event.ended.peer" : "event.ended.here");
            case WireEvent.Closed(_, CloseReason reason) -> closed(reason);
            case WireEvent.Failed(_, Optional<String> address, var fault) -> address.isEmpty()
                    ? texts.text("event.failed", texts.said(fault.says()))
                    : texts.text("event.failed.at", address.get(), texts.said(fault.says()));
        };
    }

    private String tls(TlsFacts facts) {
        String alpn = facts.alpn().map(protocol -> ", ALPN " + protocol).orElse("");
        String sni = facts.sni().map(name -> ", SNI " + name).orElse("");
        return texts.text(facts.verified() ? "event.tls" : "event.tls.unverified", facts.protocol(),
                facts.cipher() + alpn + sni);
    }

    private String closed(CloseReason reason) {
        return switch (reason) {
            case CloseReason.Done _ -> texts.text("event.closed");
            case CloseReason.Cancelled _ -> texts.text("event.cancelled");
            case CloseReason.Reset _ -> texts.text("event.reset");
            case CloseReason.Cut _ -> texts.text("event.cut");
            case CloseReason.TimedOut(_, var after) ->
                texts.text("event.timed-out", String.format(Locale.ROOT, "%.1f s", after.toMillis() / 1000.0));
        };
    }

    /** The beginning of a row's octets on one line. */
    static String octets(Octets beginning, boolean hex, boolean more) {
        if (!hex) {
            return Escapes.encode(beginning) + (more ? " ⋯" : "");
        }
        return HexFormat.ofDelimiter(" ").formatHex(beginning.toByteArray()) + (more ? " ⋯" : "");
    }
}
