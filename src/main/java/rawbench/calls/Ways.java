package rawbench.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.wire.Endpoint;
import rawbench.wire.SocketOptions;
import rawbench.wire.WireEvent;
import rawbench.wire.WireFault;

/** The rows of everything that is no octets: how the ends come together and how they part, by kind of socket. */
final class Ways {
    private final Endpoint endpoint;
    private final boolean listening;
    private final Facts facts;
    private final SocketOptions options;

    Ways(Endpoint endpoint, boolean listening, Facts facts, SocketOptions options) {
        this.endpoint = endpoint;
        this.listening = listening;
        this.facts = facts;
        this.options = options;
    }

    boolean datagrams() {
        return endpoint instanceof Endpoint.Udp;
    }

    private boolean unix() {
        return endpoint instanceof Endpoint.UnixSocket;
    }

    /** What the listener did before, and where it is the other end what it must have done. */
    List<Line> opening() {
        List<Line> lines = new ArrayList<>();
        if (datagrams()) {
            lines.add(new Remark(Remark.Kind.DATAGRAMS, ""));
        }
        if (facts.stood()) {
            lines.add(new Remark(Remark.Kind.STOOD, ""));
        } else if (listening) {
            listener(Known.MADE).forEach(call -> lines.add(Row.own(call)));
            lines.add(Row.peer(socket(Known.MUST, facts.peer())));
        } else if (facts.connected() && !facts.unreachable()) {
            Known known = datagrams() && !facts.received() ? Known.MAY : Known.MUST;
            listener(known).forEach(call -> lines.add(Row.peer(call)));
        }
        return lines;
    }

    private List<Call> listener(Known known) {
        String at = listening ? facts.own().isEmpty() ? endpoint.authority() : facts.own() : facts.peer();
        String fd = datagrams() ? "fd" : "listener";
        List<Call> calls = new ArrayList<>();
        calls.add(Call.untimed(known, Function.SOCKET, fd, Spelling.family(at), Spelling.type(endpoint), "0"));
        calls.add(Call.untimed(known, Function.BIND, "0", fd,
                known == Known.MADE ? Spelling.address(at) : anywhere(at)));
        if (!datagrams()) {
            calls.add(Call.untimed(known, Function.LISTEN, "0", fd, "SOMAXCONN"));
        }
        return calls;
    }

    /** Where another listens: the port is known, not which of its addresses. */
    private static String anywhere(String address) {
        String spelled = Spelling.address(address);
        int port = address.lastIndexOf(':');
        return spelled.contains("AF_UNIX") ? spelled
                : spelled.replace(address, "…" + address.substring(port));
    }

    private Call socket(Known known, String address) {
        return Call.untimed(known, Function.SOCKET, "fd", address.isEmpty() ? "AF_…" : Spelling.family(address),
                Spelling.type(endpoint), "0");
    }

    /** @param list the addresses, as strace shows what a call wrote where an argument points to */
    Row resolved(String host, String list, Outcome outcome, long from, long to) {
        String port = switch (endpoint) {
            case Endpoint.Tcp(_, int number) -> String.valueOf(number);
            case Endpoint.Tls(_, int number) -> String.valueOf(number);
            case Endpoint.Udp(_, int number) -> String.valueOf(number);
            case Endpoint.UnixSocket _ -> "0";
        };
        return Row.own(Call.seen(Function.GETADDRINFO,
                List.of('"' + host + '"', '"' + port + '"', "&hints", list), outcome, from, to));
    }

    /** The socket of a connection that is tried, and what is set on it. */
    List<Line> made(WireEvent.Connecting now) {
        List<Line> lines = new ArrayList<>();
        Call socket = socket(Known.SEEN, now.address());
        lines.add(Row.own(Call.seen(socket.function(), socket.arguments(), socket.outcome(), now.nanos())));
        for (String[] option : Options.of(facts.configured().orElse(options), endpoint)) {
            lines.add(Row.own(Call.untimed(Known.MADE, Function.SETSOCKOPT, "0", "fd", option[0], option[1],
                    "&(int){" + option[2] + "}", "4")));
        }
        options.group()
                .ifPresent(group -> lines.add(Row.own(Call.untimed(Known.MADE, Function.SETSOCKOPT, "0", "fd",
                        "IPPROTO_IP", "IP_ADD_MEMBERSHIP", "{" + group.getHostAddress() + "}", "8"))));
        return lines;
    }

    /** What the system gave instead of what was asked for. */
    List<Line> configured(WireEvent.Configured now) {
        return Options.changed(now.asked(), now.given(), endpoint)
                .stream()
                .<Line>map(option -> Row.own(Call.seen(Function.GETSOCKOPT,
                        List.of("fd", option[0], option[1], "{" + option[2] + "}", "{4}"), new Outcome.Gave("0"),
                        now.nanos())))
                .toList();
    }

    private boolean anybody() {
        SocketOptions set = facts.configured().orElse(options);
        return facts.anybody() || set.broadcast() || options.anySource() || options.group().isPresent();
    }

    /** The connection as it was taken; nothing where there are datagrams from somewhere and no connection. */
    Optional<Row> connected(Optional<WireEvent.Connecting> trying, long at) {
        if (listening) {
            return datagrams() ? Optional.empty() : Optional.of(accepted(at));
        }
        if (trying.isEmpty()) {
            return Optional.empty();
        }
        if (datagrams() && anybody()) {
            String here = facts.own().isEmpty() ? "…" : Spelling.address(facts.own());
            return Optional.of(Row.own(Call.seen(Function.BIND, List.of("fd", here), new Outcome.Gave("0"), at)));
        }
        Row tried = connecting(trying.get(), new Outcome.Gave("0"), at);
        if (datagrams()) {
            return Optional.of(tried);
        }
        // The system shakes hands for a listener; that it took the connection shows when it says something.
        Call accept = Call.untimed(facts.answered() ? Known.MUST : Known.MAY, Function.ACCEPT, "fd", "listener",
                client(facts.own()), "&length");
        return Optional.of(new Row(tried.own(), shake(true), Optional.of(accept)));
    }

    private Row accepted(long at) {
        Call accept = Call.seen(Function.ACCEPT, List.of("listener", client(facts.peer()), "&length"),
                new Outcome.Gave("fd"), at);
        String to = facts.own().isEmpty() ? endpoint.authority() : facts.own();
        Call connect = Call.untimed(Known.MUST, Function.CONNECT, "0", "fd",
                unix() ? Spelling.address(endpoint.authority()) : Spelling.address(to));
        return new Row(Optional.of(accept), shake(false), Optional.of(connect));
    }

    private static String client(String address) {
        return address.matches(".*:[0-9]+") ? Spelling.address(address).replaceFirst(", [0-9]+$", "") : "NULL";
    }

    private List<Arrow> shake(boolean outgoing) {
        return unix() ? List.of(Arrow.of(Arrow.Kind.QUEUED, outgoing))
                : List.of(Arrow.step(Arrow.Kind.SYN, outgoing, 1), Arrow.step(Arrow.Kind.SYN_ACK, !outgoing, 2),
                        Arrow.step(Arrow.Kind.ACK, outgoing, 3));
    }

    /** A connect with what came of it. */
    Row connecting(WireEvent.Connecting now, Outcome outcome, long to) {
        Call call = Call.seen(Function.CONNECT, List.of("fd", Spelling.address(now.address())), outcome, now.nanos(),
                to);
        if (outcome instanceof Outcome.Unknown) {
            call = Call.seen(call.function(), call.arguments(), outcome, now.nanos());
        }
        List<Arrow> between = unix() || datagrams() ? List.of() : switch (outcome) {
            case Outcome.Broke(String error, _) when error.equals("ECONNREFUSED") ->
                List.of(Arrow.out(Arrow.Kind.SYN), Arrow.in(Arrow.Kind.RST));
            case Outcome.Broke(String error, _) when error.equals("ETIMEDOUT") ->
                List.of(Arrow.out(Arrow.Kind.SILENCE));
            default -> List.of();
        };
        return new Row(Optional.of(call), between, Optional.empty());
    }

    /** The handshake of TLS; without an outcome it went well at a moment that nobody noted. */
    Row secured(Optional<Outcome> noted, long from, long to) {
        Function own = listening ? Function.SSL_ACCEPT : Function.SSL_CONNECT;
        Call call = noted.map(outcome -> Call.seen(own, List.of("ssl"), outcome, from, to))
                .orElseGet(() -> Call.untimed(Known.MADE, own, "1", "ssl"));
        boolean agreed = call.outcome() instanceof Outcome.Gave;
        Call other = Call.untimed(agreed ? Known.MUST : Known.MAY,
                listening ? Function.SSL_CONNECT : Function.SSL_ACCEPT, "1", "ssl");
        return Row.both(call, agreed ? other : other.with(Outcome.UNKNOWN),
                Arrow.of(Arrow.Kind.HANDSHAKE, !listening), Arrow.of(Arrow.Kind.HANDSHAKE, listening));
    }

    /** @param ownEnded whether this end had ended its side before */
    Row peerEnded(Speaker speaker, long at, boolean ownEnded) {
        Call close = Call.untimed(Known.MUST, Function.CLOSE, "0", "fd");
        return Row.both(speaker.end(at), close, ending(false, ownEnded ? 3 : 1));
    }

    /** @param peerEnded whether the other end had ended its side before */
    Row shutDown(Speaker speaker, long at, boolean peerEnded) {
        Call shutdown = Call.seen(Function.SHUTDOWN, List.of("fd", "SHUT_WR"), new Outcome.Gave("0"), at);
        return Row.both(shutdown, speaker.heardOfEnd(), ending(true, peerEnded ? 3 : 1));
    }

    /**
     * The close of this end.
     *
     * @param step which of the four of a close it begins: 1 or 3; 0 where it tells the other end nothing
     * @param heard whether the other end has still to hear of it
     */
    Row closed(Speaker speaker, long at, int step, boolean heard) {
        Call close = Call.seen(Function.CLOSE, List.of("fd"), new Outcome.Gave("0"), at);
        return new Row(Optional.of(close), step > 0 ? List.of(ending(true, step)) : List.<Arrow>of(),
                heard ? Optional.of(speaker.heardOfEnd()) : Optional.empty());
    }

    /** TLS that ended without saying so. */
    Row cut(Call read) {
        return Row.both(read, Call.untimed(Known.MUST, Function.CLOSE, "0", "fd"), ending(false, 1));
    }

    private Arrow[] ending(boolean outgoing, int step) {
        return unix() ? new Arrow[]{Arrow.of(Arrow.Kind.END, outgoing)}
                : new Arrow[]{Arrow.step(Arrow.Kind.FIN, outgoing, step),
                        Arrow.step(Arrow.Kind.FIN_ACK, !outgoing, step + 1)};
    }

    /** A call on a connection that stood and broke. */
    Row broke(Call call, WireFault fault) {
        return switch (fault) {
            case WireFault.Reset _ -> unix() ? Row.own(call) : Row.own(call, Arrow.in(Arrow.Kind.RST));
            case WireFault.NoConnection _ -> Row.own(call, Arrow.in(Arrow.Kind.UNREACHABLE));
            default -> Row.own(call);
        };
    }
}
