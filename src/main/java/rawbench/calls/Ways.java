package rawbench.calls;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.wire.Acceptor;
import rawbench.wire.Endpoint;
import rawbench.wire.SocketOptions;
import rawbench.wire.WireEvent;

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

    boolean unix() {
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
            calls.add(Call.untimed(known, Function.LISTEN, "0", fd,
                    known == Known.MADE ? String.valueOf(Acceptor.BACKLOG) : "…"));
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
        return Row.own(Call.seen(Function.GETADDRINFO,
                List.of('"' + host + '"', "\"" + endpoint.port() + '"', "&hints", list), outcome, from, to));
    }

    /** The socket of a connection that is tried, and what is set on it. */
    List<Line> made(WireEvent.Connecting now) {
        List<Line> lines = new ArrayList<>();
        Call socket = socket(Known.SEEN, now.address());
        lines.add(Row.own(Call.seen(socket.function(), socket.arguments(), socket.outcome(), now.nanos())));
        SocketOptions set = facts.configured().orElse(options);
        for (String[] option : Options.of(set, endpoint, six(now.address()))) {
            lines.add(set(option[0], option[1], "&(int){" + option[2] + "}", "4"));
        }
        if (options.group().isPresent() && !set.reuseAddress().orElse(false)) {
            // Several may share a group's port.
            lines.add(set("SOL_SOCKET", "SO_REUSEADDR", "&(int){1}", "4"));
        }
        return lines;
    }

    private static boolean six(String address) {
        return address.startsWith("[");
    }

    private static Row set(String level, String name, String value, String length) {
        return Row.own(Call.untimed(Known.MADE, Function.SETSOCKOPT, "0", "fd", level, name, value, length));
    }

    private static Row joined(InetAddress group) {
        return group instanceof Inet6Address
                ? set("IPPROTO_IPV6", "IPV6_JOIN_GROUP", "&(struct ipv6_mreq){" + group.getHostAddress() + "}", "20")
                : set("IPPROTO_IP", "IP_ADD_MEMBERSHIP", "&(struct ip_mreq){" + group.getHostAddress() + "}", "8");
    }

    /** What the system gave instead of what was asked for. */
    List<Line> configured(WireEvent.Configured now) {
        return Options.changed(now.asked(), now.given(), endpoint, six(facts.peer()))
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
    List<Line> connected(Optional<WireEvent.Connecting> trying, long at) {
        if (listening) {
            return datagrams() ? List.of() : List.of(accepted(at));
        }
        if (trying.isEmpty()) {
            return List.of();
        }
        if (datagrams() && anybody()) {
            String here = facts.own().isEmpty() ? "…" : Spelling.address(facts.own());
            List<Line> bound = new ArrayList<>();
            bound.add(Row.own(Call.seen(Function.BIND, List.of("fd", here), new Outcome.Gave("0"), at)));
            options.group().ifPresent(group -> bound.add(joined(group)));
            return bound;
        }
        Row tried = connecting(trying.get(), new Outcome.Gave("0"), at);
        if (datagrams()) {
            return List.of(tried);
        }
        // The system shakes hands for a listener; that it took the connection shows when it says something.
        Call accept = Call.untimed(facts.answered() ? Known.MUST : Known.MAY, Function.ACCEPT, "fd", "listener",
                client(facts.own()), "&length");
        return List.of(new Row(tried.own(), shake(true), Optional.of(accept)));
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

    /** FIN does not say by which of two calls it was sent; who is spoken to on and takes it has not closed. */
    private Call peersEnd() {
        return facts.halfway() ? Call.untimed(Known.MAY, Function.SHUTDOWN, "0", "fd", "SHUT_WR")
                : Call.untimed(Known.MAY, Function.CLOSE, "0", "fd");
    }

    /** @param ownEnded whether this end had ended its side before */
    Row peerEnded(Speaker speaker, long at, boolean ownEnded) {
        return Row.both(speaker.end(at), peersEnd(), ending(false, ownEnded ? 3 : 1));
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
     * @param heard the receive by which the other end hears of it, where it has still to hear
     */
    Row closed(long at, int step, Optional<Call> heard) {
        Call close = Call.seen(Function.CLOSE, List.of("fd"), new Outcome.Gave("0"), at);
        return new Row(Optional.of(close), step > 0 ? List.of(ending(true, step)) : List.<Arrow>of(),
                heard);
    }

    /**
     * The close that sends RST.
     *
     * @param says whether there is something left to throw away
     */
    List<Line> thrownAway(Speaker speaker, long at, boolean says) {
        Call close = Call.seen(Function.CLOSE, List.of("fd"), new Outcome.Gave("0"), at);
        Call lost = speaker.heardOfEnd().with(new Outcome.Broke("ECONNRESET", ""));
        return List.of(set("SOL_SOCKET", "SO_LINGER", "&(struct linger){1, 0}", "8"),
                says ? Row.both(close, lost, Arrow.out(Arrow.Kind.RST)) : Row.own(close));
    }

    /** TLS that ended without saying so. */
    Row cut(Call read) {
        return Row.both(read, peersEnd(), ending(false, 1));
    }

    private Arrow[] ending(boolean outgoing, int step) {
        return unix() ? new Arrow[]{Arrow.of(Arrow.Kind.END, outgoing)}
                : new Arrow[]{Arrow.step(Arrow.Kind.FIN, outgoing, step),
                        Arrow.step(Arrow.Kind.FIN_ACK, !outgoing, step + 1)};
    }

    /** A call on a connection that stood and broke. */
    Row broke(Call call) {
        return switch (call.outcome()) {
            case Outcome.Broke(String error, _) when datagrams() && error.equals("ECONNREFUSED") ->
                Row.own(call, Arrow.in(Arrow.Kind.UNREACHABLE));
            case Outcome.Broke(String error, _) when !datagrams() && !unix() && ofReset(error) ->
                Row.own(call, Arrow.in(Arrow.Kind.RST));
            default -> Row.own(call);
        };
    }

    private static boolean ofReset(String error) {
        return error.equals("ECONNRESET") || error.equals("EPIPE");
    }
}
