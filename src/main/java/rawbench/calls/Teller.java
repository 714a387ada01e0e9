package rawbench.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;
import rawbench.wire.CloseReason;
import rawbench.wire.Endpoint;
import rawbench.wire.SocketOptions;
import rawbench.wire.TlsFacts;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;
import rawbench.wire.WireFault;

/** Goes through the events of a transcript once and tells what was called for each. */
final class Teller {
    private final Transcript transcript;
    private final List<WireEvent> events;
    private final Endpoint endpoint;
    private final boolean listening;
    private final Facts facts;
    private final Ways ways;
    private final List<Part> parts = new ArrayList<>();
    private List<Line> few = new ArrayList<>();
    private int stretches;
    /** When the event before was. */
    private long before;
    private Optional<WireEvent.Connecting> trying = Optional.empty();
    /** Where datagrams come from, where that is not the peer alone. */
    private Optional<String> from = Optional.empty();
    private boolean resolved;
    private boolean stands;
    private boolean secured;
    private boolean ownEnded;
    private boolean peerEnded;
    private boolean over;

    Teller(Transcript transcript, Endpoint endpoint, boolean listening, SocketOptions options) {
        this.transcript = transcript;
        this.endpoint = endpoint;
        this.listening = listening;
        events = transcript.events();
        facts = Facts.of(events, endpoint);
        ways = new Ways(endpoint, listening, facts, options);
        stands = facts.stood();
    }

    Chart tell() {
        few.addAll(ways.opening());
        int at = 0;
        while (at < events.size()) {
            WireEvent event = events.get(at);
            if (octets(event)) {
                int end = at + 1;
                while (end < events.size() && octets(events.get(end)) && end != Transcript.APART) {
                    end++;
                }
                many(at, end);
                before = events.get(end - 1).nanos();
                at = end;
            } else {
                tell(event);
                before = event.nanos();
                at++;
            }
        }
        trying.ifPresent(now -> few.add(ways.connecting(now, Outcome.UNKNOWN, now.nanos())));
        flush();
        return new Chart(endpoint, listening, facts.own(), facts.peer(), parts);
    }

    private static boolean octets(WireEvent event) {
        return event instanceof WireEvent.Sent || event instanceof WireEvent.Received;
    }

    private void many(int from, int to) {
        if (listening && !secured && endpoint instanceof Endpoint.Tls) {
            few.add(ways.secured(Optional.empty(), 0, 0));
            secured = true;
        }
        if (from == Transcript.APART) {
            few.add(new Remark(Remark.Kind.JOINED, ""));
        }
        flush();
        parts.add(Part.Many.of(stretches++, events, from, to, speaker()));
    }

    private Speaker speaker() {
        return new Speaker(transcript, endpoint, facts.peer(), facts.own(), from.orElse(facts.peer()));
    }

    private void flush() {
        if (!few.isEmpty()) {
            parts.add(new Part.Few(List.copyOf(few)));
            few = new ArrayList<>();
        }
    }

    private void tell(WireEvent event) {
        switch (event) {
            case WireEvent.Resolved(long at, String host, List<String> addresses) -> {
                resolved = true;
                few.add(ways.resolved(host, addresses.toString(), new Outcome.Gave("0"), before, at));
            }
            case WireEvent.Connecting now -> {
                resolved = true;
                trying = Optional.of(now);
                few.addAll(ways.made(now));
            }
            case WireEvent.Connected(long at, _, _) -> {
                stands = true;
                few.addAll(ways.connected(trying, at));
                trying = Optional.empty();
            }
            case WireEvent.Configured now -> few.addAll(ways.configured(now));
            case WireEvent.DatagramFrom(_, String address) -> from = Optional.of(address);
            case WireEvent.Greeted(long at, _, Octets said, Octets heard) -> greeted(at, said, heard);
            case WireEvent.TlsEstablished(long at, TlsFacts agreed) -> {
                secured = true;
                few.add(ways.secured(Optional.of(new Outcome.Gave("1 " + agreed.protocol())), before, at));
            }
            case WireEvent.HalfClosed(long at, boolean byPeer) -> ended(at, byPeer);
            case WireEvent.Closed(long at, CloseReason reason) -> closed(at, reason);
            case WireEvent.Failed(long at, _, WireFault fault) -> failed(at, fault);
            default -> few.add(new Remark(Remark.Kind.TROUBLE, event.toString()));
        }
    }

    /** The greeting of a proxy goes over the plain socket, before any TLS. */
    private void greeted(long at, Octets said, Octets heard) {
        Speaker plain = new Speaker(transcript, new Endpoint.Tcp("", 0), facts.peer(), facts.own(),
                facts.peer());
        if (!said.isEmpty()) {
            few.add(plain.sent(before, said, 0, said.length()));
        }
        if (!heard.isEmpty()) {
            few.add(plain.received(at, heard, 0, heard.length()));
        }
    }

    private void ended(long at, boolean byPeer) {
        if (byPeer && !peerEnded) {
            few.add(ways.peerEnded(speaker(), at, ownEnded));
            peerEnded = true;
        } else if (!byPeer && !ownEnded) {
            few.add(ways.shutDown(speaker(), at, peerEnded));
            ownEnded = true;
        }
    }

    private void closed(long at, CloseReason reason) {
        if (reason instanceof CloseReason.TimedOut(_, _) && stands && !over) {
            few.add(Row.own(speaker().failed(false, new Outcome.Broke("EAGAIN", ""), before)));
        }
        if (reason instanceof CloseReason.Reset && !ways.unix()) {
            thrownAway(at);
            return;
        }
        if (listening && ways.datagrams()) {
            // One socket hears all clients: to forget one of them is no call.
            return;
        }
        boolean says = stands && !over && !ownEnded && !ways.datagrams();
        boolean hears = says && (!peerEnded || facts.halfway());
        // Over TLS only an end in order is told of by close_notify.
        boolean whole = !(endpoint instanceof Endpoint.Tls) || reason instanceof CloseReason.Done;
        Optional<Call> heard = Optional.of(speaker().heardOfEnd())
                .filter(_ -> hears)
                .map(call -> whole ? call : call.with(new Outcome.Broke("SSL_ERROR_SSL", "")));
        few.add(ways.closed(at, says ? peerEnded ? 3 : 1 : 0, heard));
        over = true;
        ownEnded = true;
    }

    /** RST goes as long as a side is open. */
    private void thrownAway(long at) {
        boolean says = stands && !over && !(ownEnded && peerEnded);
        few.addAll(ways.thrownAway(speaker(), at, says));
        over = true;
        ownEnded = true;
    }

    private void failed(long at, WireFault fault) {
        if (trying.isPresent()) {
            few.add(ways.connecting(trying.get(), Errors.connecting(fault), at));
            few.add(Row.own(Call.untimed(Known.MADE, Function.CLOSE, "0", "fd")));
            trying = Optional.empty();
            return;
        }
        if (!resolved && !stands) {
            String error = fault instanceof WireFault.TimedOut ? "EAI_AGAIN" : "EAI_NONAME";
            few.add(ways.resolved(facts.host(), "&list", new Outcome.Broke(error, fault.says()), before, at));
            return;
        }
        switch (fault) {
            case WireFault.Tls _ -> untrusted(at, new Outcome.Broke("SSL_ERROR_SSL", fault.says()));
            case WireFault.ProxyRefused _,WireFault.UnknownHost _ ->
                few.add(new Remark(Remark.Kind.TROUBLE, fault.says()));
            case WireFault.Closed _ -> closing(fault);
            case WireFault.NoCloseNotify _ -> {
                few.add(ways.cut(speaker().failed(false, new Outcome.Broke("SSL_ERROR_SSL", fault.says()), at)));
                peerEnded = true;
            }
            case WireFault.NoConnection _,WireFault.Reset _,WireFault.TimedOut _,WireFault.Local _ ->
                broke(at, fault);
        }
    }

    /** No TLS came about; the socket beneath is closed then. */
    private void untrusted(long at, Outcome.Broke how) {
        few.add(ways.secured(Optional.of(how), before, at));
        if (!facts.closes()) {
            boolean reset = how.error().equals("ECONNRESET");
            few.add(ways.closed(at, reset ? 0 : 1, Optional.empty()).untimed());
        }
        over = true;
    }

    /** That this end closed is told by the event of its close. */
    private void closing(WireFault fault) {
        if (!over && !facts.closes()) {
            few.add(new Remark(Remark.Kind.TROUBLE, fault.says()));
        }
    }

    private void broke(long at, WireFault fault) {
        boolean late = over && fault instanceof WireFault.TimedOut;
        if (late) {
            return;
        }
        if (!Errors.called(fault)) {
            few.add(new Remark(Errors.known(fault) ? Remark.Kind.NOT_CALLED : Remark.Kind.TROUBLE, fault.says()));
            return;
        }
        boolean shaking = endpoint instanceof Endpoint.Tls && !secured && !facts.stood() && !listening;
        Outcome.Broke how = Errors.talking(fault);
        if (shaking) {
            untrusted(at, how);
            return;
        }
        few.add(ways.broke(speaker().failed(Errors.sending(fault), how, at)));
        // After RST there is nothing left to end; a limit of ours or a datagram too long leaves all as it was.
        over = over || fault instanceof WireFault.Reset && !ways.datagrams();
    }
}
