package rawbench.ui.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import rawbench.exchange.Exchange;
import rawbench.ui.timing.Stretch.Kind;
import rawbench.wire.CloseReason;
import rawbench.wire.Endpoint;
import rawbench.wire.TlsFacts;
import rawbench.wire.WireEvent;
import rawbench.wire.WireFault;

/** The part of a waterfall up to where the connection stands: names, every address tried, a proxy, TLS. */
final class Opening {
    private final List<Stretch> stretches = new ArrayList<>();
    private final boolean secured;
    private final boolean greeted;
    private final boolean stood;
    private String trying = "";
    private boolean connected;
    private boolean spoken;
    private boolean safe;
    private boolean begun;
    /** When what goes on now began. */
    private double mark;

    Opening(Exchange exchange) {
        secured = exchange.target().endpoint() instanceof Endpoint.Tls;
        greeted = exchange.proxy().isPresent() && !exchange.forwarded();
        stood = exchange.address().isPresent();
    }

    /** Takes the next event where it belongs here. */
    boolean take(WireEvent event) {
        double at = event.nanos() / 1e6;
        switch (event) {
            case WireEvent.Resolved(_, String host, List<String> addresses) ->
                add(Stretch.of(Kind.RESOLVE, host, String.join(", ", addresses), mark, at), at);
            case WireEvent.Connecting(_, String address) -> {
                trying = address;
                mark = at;
            }
            case WireEvent.Connected(_, String address, String local) -> {
                connected = true;
                add(Stretch.of(Kind.CONNECT, address, local, mark, at), at);
            }
            case WireEvent.Greeted(_, String proxy, var said, var heard) -> {
                spoken = true;
                add(Stretch.of(Kind.PROXY, proxy, "", mark, at).with(List.of(), said.length() + heard.length()), at);
            }
            case WireEvent.TlsEstablished(_, TlsFacts facts) -> {
                safe = secured && (spoken || !greeted);
                add(Stretch.of(Kind.TLS, named(facts), facts.alpn().orElse(""), mark, at), at);
            }
            case WireEvent.Failed(_, var _, WireFault fault) when !stands() -> failed(fault, at);
            case WireEvent.Configured _ -> {
                // It takes no time of its own.
            }
            case WireEvent.Sent _,WireEvent.Received _,WireEvent.DatagramFrom _,WireEvent.HalfClosed _,WireEvent.Closed _,WireEvent.Failed _ -> {
                begun = true;
                return false;
            }
        }
        return true;
    }

    private void add(Stretch stretch, double at) {
        stretches.add(stretch);
        mark = at;
    }

    private static String named(TlsFacts facts) {
        return Stream.of(facts.protocol(), facts.cipher())
                .filter(word -> !word.isEmpty())
                .collect(
                        Collectors.joining(", "));
    }

    private void failed(WireFault fault, double at) {
        boolean refused = fault instanceof WireFault.ProxyRefused && !stretches.isEmpty()
                && stretches.getLast().kind() == Kind.PROXY;
        Stretch what = refused ? stretches.removeLast() : Stretch.of(doing(fault), trying, "", mark, at);
        Stretch failed = what.failed(fault.says());
        boolean cancelled = fault instanceof WireFault.Closed(CloseReason reason, _, _)
                && reason instanceof CloseReason.Cancelled;
        add(cancelled ? failed.cut() : failed, at);
        trying = "";
    }

    /** What went on when it failed. */
    private Kind doing(WireFault fault) {
        if (!connected) {
            return trying.isEmpty() ? Kind.RESOLVE : Kind.CONNECT;
        }
        return greeted && !spoken && !(fault instanceof WireFault.Tls) ? Kind.PROXY : Kind.TLS;
    }

    private boolean stands() {
        return begun || reused() || connected && (spoken || !greeted) && (safe || !secured);
    }

    /** Whether the connection stood before the exchange began. */
    boolean reused() {
        return stood && !connected && trying.isEmpty();
    }

    /** When octets could begin to go, in milliseconds; empty where that moment never came. */
    OptionalDouble stood() {
        return stands() ? OptionalDouble.of(mark) : OptionalDouble.empty();
    }

    List<Stretch> stretches() {
        return stretches;
    }
}
