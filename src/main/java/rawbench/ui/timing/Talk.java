package rawbench.ui.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.exchange.Exchange;
import rawbench.exchange.Sent;
import rawbench.ui.timing.Milestones.Part;
import rawbench.ui.timing.Stretch.Kind;
import rawbench.ui.timing.Stretch.State;
import rawbench.wire.CloseReason;
import rawbench.wire.WireEvent;

/** The part of a waterfall on the connection that stands: what went, what came, how it ended. */
final class Talk {
    private static final double NEVER = -1;

    private final Milestones milestones;
    private final Sent.Expected expected;
    private final double all;
    private final Opening opening;
    private final Arrivals sends;
    private final Arrivals comes;
    private final List<Stretch> came = new ArrayList<>();
    private final List<Stretch> moments = new ArrayList<>();
    private double begin = NEVER;
    private double lastSent = NEVER;
    private double headSent = NEVER;
    private double bodySent = NEVER;
    private double answered = NEVER;
    private double firstCame = NEVER;
    private double lastCame = NEVER;
    private long sent;
    private int part;
    private double partBegan = NEVER;
    private long partOctets;

    Talk(Exchange exchange, Milestones milestones, double all, Opening opening) {
        this.milestones = milestones;
        this.expected = exchange.sent().expected();
        this.all = all;
        this.opening = opening;
        this.sends = new Arrivals(all);
        this.comes = new Arrivals(all);
    }

    void take(WireEvent event) {
        double at = event.nanos() / 1e6;
        switch (event) {
            case WireEvent.Sent(_, long from, long to) -> sent(at, from, to);
            case WireEvent.Received(_, long from, long to) -> received(at, from, to);
            case WireEvent.HalfClosed(_, boolean byPeer) ->
                moment(byPeer ? Kind.PEER_CLOSED : Kind.HALF_CLOSED, "", at);
            case WireEvent.Closed(_, CloseReason reason) -> moment(closed(reason), "", at);
            case WireEvent.Failed(_, _, var fault) -> moment(Kind.FAILED, fault.says(), at);
            case WireEvent.Resolved _,WireEvent.Connecting _,WireEvent.Configured _,WireEvent.DatagramFrom _,WireEvent.Connected _,WireEvent.Greeted _,WireEvent.TlsEstablished _ ->
                {
                }
        }
    }

    private static Kind closed(CloseReason reason) {
        return switch (reason) {
            case CloseReason.Done _,CloseReason.Reset _,CloseReason.Cut _ -> Kind.CLOSED;
            case CloseReason.Cancelled _ -> Kind.CANCELLED;
            case CloseReason.TimedOut _ -> Kind.TIMED_OUT;
        };
    }

    private void moment(Kind kind, String detail, double at) {
        Stretch moment = Stretch.of(kind, "", detail, at, at);
        moments.add(kind == Kind.FAILED ? moment.failed(detail) : moment);
    }

    private void sent(double at, long from, long to) {
        if (to <= milestones.asked()) {
            begin = at;
        } else if (from < milestones.askedTo()) {
            long octets = Math.min(to, milestones.askedTo()) - Math.max(from, milestones.asked());
            sends.add(at, octets);
            sent += octets;
            lastSent = at;
            answered = NEVER;
            bodySent = headSent >= 0 && bodySent < 0 ? at : bodySent;
            headSent = to == milestones.waits() ? at : headSent;
        }
    }

    private void received(double at, long from, long to) {
        long now = Math.max(from, milestones.from());
        if (now >= to || now >= milestones.to()) {
            return;
        }
        firstCame = firstCame < 0 ? at : firstCame;
        answered = answered < 0 ? at : answered;
        lastCame = at;
        while (now < to && part < milestones.parts().size()) {
            Part current = milestones.parts().get(part);
            long octets = Math.min(to, current.to()) - now;
            partBegan = partBegan < 0 ? at : partBegan;
            comes.add(at, octets);
            partOctets += octets;
            now += octets;
            if (now == current.to()) {
                over(current, at);
            }
        }
    }

    private void over(Part current, double at) {
        boolean moment = current.kind().moment();
        came.add(Stretch.of(current.kind(), current.says(), "", moment ? at : partBegan, at)
                .with(comes.take(),
                        partOctets));
        part++;
        partOctets = 0;
        // A body begins where the head ended, whether or not its first octet was there already.
        partBegan = current.kind() == Kind.HEAD ? at : NEVER;
    }

    /** All rows in order, those of the opening first. */
    List<Stretch> finish() {
        List<Stretch> rows = new ArrayList<>(opening.stretches());
        Optional<Stretch> end = milestones.last() ? moments.stream().filter(Talk::ends).findFirst() : Optional.empty();
        double ended = end.map(Stretch::from).orElse(all);
        opening.stood().ifPresent(stood -> sending(rows, Math.max(stood, begin), ended));
        if (partBegan >= 0 && part < milestones.parts().size()) {
            unfinished();
        }
        waiting(rows, ended);
        answer(rows);
        if (end.isPresent() && lastCame >= 0 && end.get().from() > lastCame) {
            Stretch silence = Stretch.of(Kind.SILENCE, "", "", lastCame, end.get().from());
            rows.add(end.get().kind() == Kind.PEER_CLOSED ? silence : silence.cut());
        }
        if (milestones.last()) {
            rows.addAll(moments);
        }
        return rows;
    }

    private static boolean ends(Stretch moment) {
        return switch (moment.kind()) {
            case PEER_CLOSED, TIMED_OUT, CANCELLED, FAILED -> true;
            default -> false;
        };
    }

    private void sending(List<Stretch> rows, double from, double ended) {
        long wanted = milestones.askedTo() - milestones.asked();
        if (wanted > 0) {
            boolean whole = sent >= wanted;
            Stretch sending = Stretch.of(Kind.SEND, "", "", from, whole ? lastSent : Math.max(from, ended))
                    .with(sends.take(), sent);
            rows.add(whole ? sending : sending.cut());
        }
        if (headSent >= 0) {
            double word = expected == Sent.Expected.NO_WORD ? bodySent : firstCame;
            Stretch leave = Stretch.of(Kind.CONTINUE, "", "", headSent, word < 0 ? ended : word);
            rows.add(expected == Sent.Expected.CONTINUED ? leave : leave.cut());
        }
    }

    private void waiting(List<Stretch> rows, double ended) {
        if (lastSent < 0 || answered < 0 && firstCame >= 0) {
            return;
        }
        Stretch wait = Stretch.of(Kind.WAIT, "", "", lastSent, answered < 0 ? Math.max(lastSent, ended) : answered);
        rows.add(answered < 0 ? wait.cut() : wait);
    }

    private void answer(List<Stretch> rows) {
        for (int i = 0; i < came.size(); i++) {
            Stretch now = came.get(i);
            boolean after = i > 0 && came.get(i - 1).kind() == Kind.INTERIM && now.kind() != Kind.INTERIM;
            if (after && now.from() > came.get(i - 1).to()) {
                rows.add(Stretch.of(Kind.FINAL_WAIT, "", "", came.get(i - 1).to(), now.from()));
            }
            rows.add(now);
        }
    }

    /** What had begun to come and did not end; octets that are not framed have no end. */
    private void unfinished() {
        Part current = milestones.parts().get(part);
        Stretch begun = new Stretch(current.kind(), State.DONE, "", "", partBegan, Math.max(partBegan, lastCame),
                partOctets, comes.take());
        came.add(current.kind() == Kind.OCTETS ? begun : begun.cut());
    }
}
