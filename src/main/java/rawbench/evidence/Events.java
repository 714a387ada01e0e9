package rawbench.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import rawbench.convert.SecretMask;
import rawbench.exchange.Secrecy;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.wire.WireEvent;

/** What happened on a connection, an event a line: milliseconds since the beginning, the kind, what only it has. */
final class Events {
    private static final String NONE = "-";

    private final TlsTable tls;
    private final Faults faults;
    private final boolean secrets;
    private final Secrecy secrecy;
    private final UnaryOperator<String> shown;

    /** @param secrets whether what a proxy was told and said is written as it is */
    Events(TlsTable tls, boolean secrets, Secrecy secrecy) {
        this.tls = tls;
        this.faults = new Faults(tls);
        this.secrets = secrets;
        this.secrecy = secrecy;
        shown = secrets ? UnaryOperator.identity() : SecretMask.words(secrecy);
    }

    String line(WireEvent event) {
        String time = Words.milliseconds(event.nanos());
        return " ".repeat(Math.max(0, 13 - time.length())) + time + " " + Spelled.words(words(event));
    }

    private List<String> words(WireEvent event) {
        return switch (event) {
            case WireEvent.Resolved(_, String host, List<String> addresses) ->
                joined(List.of("resolved", shown.apply(host)),
                        addresses);
            case WireEvent.Connecting(_, String address) -> List.of("connecting", address);
            case WireEvent.Connected(_, String address, String local) -> List.of("connected", address, local);
            case WireEvent.Greeted(_, String proxy, Octets said, Octets heard) ->
                List.of("greeted", proxy, spelled(said), spelled(heard));
            case WireEvent.Configured(_, String asked, String given) -> List.of("configured", asked, given);
            case WireEvent.DatagramFrom(_, String address) -> List.of("datagram-from", address);
            case WireEvent.TlsEstablished(_, var facts) -> List.of("tls", Long.toString(tls.number(facts)));
            case WireEvent.Sent(_, long from, long to) -> List.of("sent", Long.toString(from), Long.toString(to));
            case WireEvent.Received(_, long from, long to) ->
                List.of("received", Long.toString(from), Long.toString(to));
            case WireEvent.HalfClosed(_, boolean byPeer) -> List.of("half-closed", byPeer ? "by-peer" : "by-us");
            case WireEvent.Closed(_, var reason) -> joined(List.of("closed"), Faults.words(reason));
            case WireEvent.Failed(_, Optional<String> address, var fault) ->
                joined(List.of("failed", address.orElse(NONE)), faults.words(fault));
        };
    }

    /** Octets as text with visible escapes: a word of the line, which is escaped once more. */
    private String spelled(Octets octets) {
        byte[] copy = octets.toByteArray();
        if (!secrets) {
            new SecretMask(octets, secrecy).mask(copy, 0, copy.length);
        }
        return Escapes.encode(Octets.owning(copy));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** The event of a line; empty where a later Rawbench wrote down what this one knows nothing of. */
    Optional<WireEvent> event(long line, String text) throws EvidenceException {
        Words words = new Words(line, Spelled.words(line, text));
        long at = words.nanos();
        return Optional.ofNullable(switch (words.next("an event")) {
            case "resolved" -> new WireEvent.Resolved(at, words.next("a host"), words.rest());
            case "connecting" -> new WireEvent.Connecting(at, words.next("an address"));
            case "connected" -> new WireEvent.Connected(at, words.next("an address"), words.next("an address"));
            case "greeted" -> new WireEvent.Greeted(at, words.next("a proxy"),
                    Spelled.octets(line, words.next("what it was told")),
                    Spelled.octets(line, words.next("what it said")));
            case "configured" ->
                new WireEvent.Configured(at, words.next("what was asked"), words.next("what was given"));
            case "datagram-from" -> new WireEvent.DatagramFrom(at, words.next("an address"));
            case "tls" -> new WireEvent.TlsEstablished(at, tls.facts(line, words.number("[tls …]")));
            case "sent" -> new WireEvent.Sent(at, words.number("an offset"), words.number("an offset"));
            case "received" -> new WireEvent.Received(at, words.number("an offset"), words.number("an offset"));
            case "half-closed" -> new WireEvent.HalfClosed(at, words.next("who did it").equals("by-peer"));
            case "closed" -> new WireEvent.Closed(at, Faults.reason(words));
            case "failed" -> {
                String address = words.next("an address");
                yield new WireEvent.Failed(at, address.equals(NONE) ? Optional.empty() : Optional.of(address),
                        faults.fault(words, line));
            }
            default -> null;
        });
    }
}
