package rawbench.convert;

import java.util.Optional;

import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.wire.CloseReason;
import rawbench.wire.TlsFacts;
import rawbench.wire.WireEvent;

/** What happened on a connection in one line of plain English, for a file that people read. */
final class EventWords {
    private EventWords() {
    }

    /** One line without control characters, whatever a peer put into the names it consists of. */
    static String of(WireEvent event) {
        return Escapes.encode(Octets.utf8(words(event)));
    }

    private static String words(WireEvent event) {
        return switch (event) {
            case WireEvent.Resolved(_, String host, var addresses) ->
                "resolved " + host + ": " + (addresses.isEmpty() ? "no address" : String.join(", ", addresses));
            case WireEvent.Connecting(_, String address) -> "connecting to " + address;
            case WireEvent.Connected(_, String address, String local) ->
                "connected to " + address + (local.isEmpty() ? "" : " from " + local);
            case WireEvent.Greeted(_, String proxy, Octets said, Octets heard) ->
                "greeted the proxy " + proxy + ": " + octets(said.length()) + " said, " + octets(heard.length())
                        + " heard";
            case WireEvent.Configured(_, String asked, String given) ->
                "socket: " + given + (given.equals(asked) ? "" : "; asked for: " + asked);
            case WireEvent.DatagramFrom(_, String address) -> "datagrams from " + address;
            case WireEvent.TlsEstablished(_, TlsFacts facts) -> tls(facts);
            case WireEvent.Sent(_, long from, long to) -> octets(to - from) + " sent";
            case WireEvent.Received(_, long from, long to) -> octets(to - from) + " received";
            case WireEvent.HalfClosed(_, boolean byPeer) ->
                byPeer ? "the peer sends no more" : "this side sends no more";
            case WireEvent.Closed(_, CloseReason reason) -> closed(reason);
            case WireEvent.Failed(_, Optional<String> address, var fault) ->
                "failed" + address.map(which -> " (" + which + ")").orElse("") + ": " + fault.says();
        };
    }

    private static String tls(TlsFacts facts) {
        return "TLS: " + facts.protocol() + ", " + facts.cipher()
                + facts.alpn().map(protocol -> ", ALPN " + protocol).orElse("")
                + facts.sni().map(name -> ", SNI " + name).orElse("")
                + (facts.verified() ? ", verified" : ", not verified");
    }

    private static String closed(CloseReason reason) {
        return switch (reason) {
            case CloseReason.Done _ -> "closed by this side";
            case CloseReason.Cancelled _ -> "closed by this side: cancelled";
            case CloseReason.Reset _ -> "reset by this side";
            case CloseReason.Cut _ -> "closed by this side: without TLS close_notify";
            case CloseReason.TimedOut(var step, var after) ->
                "closed by this side: " + step.says() + " lasted longer than " + after.toMillis() / 1000.0 + " s";
        };
    }

    static String octets(long count) {
        return count == 1 ? "1 octet" : count + " octets";
    }
}
