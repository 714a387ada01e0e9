package rawbench.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import rawbench.http.Detail;
import rawbench.http.Deviation;
import rawbench.http.End;
import rawbench.http.Finding;
import rawbench.http.LimitName;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;
import rawbench.wire.Deadlines;
import rawbench.wire.Endpoint;
import rawbench.wire.FaultWords;
import rawbench.wire.Step;
import rawbench.wire.WireFault;

/**
 * Says what became of an exchange, from how it ended and what came. Where several things are true at once the order is:
 * cancelled, failed here, a limit, TLS, timed out, incomplete, malformed.
 */
final class Judge {
    private final Sending sending;
    private final Ending ending;
    private final Sent sent;
    private final Octets received;

    Judge(Sending sending, Ending ending, Sent sent, Octets received) {
        this.sending = sending;
        this.ending = ending;
        this.sent = sent;
        this.received = received;
    }

    /** The outcome where no connection stood. */
    Outcome unconnected() {
        WireFault fault = ending.fault().orElseThrow();
        return switch (fault) {
            case WireFault.UnknownHost(_, String says, String advice) -> new Outcome.NoConnection(says, advice);
            case WireFault.NoConnection(_, String says, String advice) -> new Outcome.NoConnection(says, advice);
            case WireFault.ProxyRefused(String says, String advice) -> new Outcome.NoConnection(says, advice);
            case WireFault.Reset(_, _, String says, String advice) -> new Outcome.NoConnection(says, advice);
            case WireFault.NoCloseNotify(String says, String advice) -> new Outcome.TlsFailed(says, advice);
            case WireFault.Tls(_, _, String says, String advice) -> new Outcome.TlsFailed(says, advice);
            case WireFault.TimedOut(_, Duration after, String says, String advice) ->
                new Outcome.TimedOut(ending.phase(), after, says, advice);
            case WireFault.Closed _ -> cancelled();
            case WireFault.Local(_, _, String says, String advice) -> new Outcome.IoFailed(says, advice);
        };
    }

    /** The outcome of an exchange in HTTP. */
    Outcome framed(ResponseReading reading) {
        if (ending.cancelled()) {
            return cancelled();
        }
        if (ending.local().isPresent()) {
            return new Outcome.IoFailed(ending.local().get().says(), ending.local().get().advice());
        }
        Optional<Finding> limit = first(reading, Deviation.Weight.LIMIT);
        if (limit.isPresent()) {
            return new Outcome.Limited(OutcomeWords.LIMIT.of(limit.get().says()),
                    LimitName.of(limit.get().what()).map(LimitName::advice).orElse(""));
        }
        if (ending.fault().isPresent()) {
            Optional<Outcome> broken = broken(ending.fault().get(), reading);
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        return byReading(reading);
    }

    /** The outcome of several requests in one text, from what became of each answer. */
    Outcome several(List<Reply> replies, int asked) {
        for (int i = 0; i < replies.size(); i++) {
            Outcome one = replies.get(i).outcome();
            if (!one.ok()) {
                return one.in(OutcomeWords.ONE_ANSWER.of(i + 1, asked));
            }
        }
        if (replies.size() == asked) {
            return new Outcome.Ok(early(OutcomeWords.ALL_ANSWERED.of(asked), replies.getLast().reading()));
        }
        String came = OutcomeWords.ANSWERS_CAME.of(replies.size(), asked);
        if (ending.cancelled()) {
            return cancelled().in(came);
        }
        if (ending.local().isPresent()) {
            return new Outcome.IoFailed(ending.local().get().says(), ending.local().get().advice()).in(came);
        }
        ResponseReading last = replies.getLast().reading();
        return ending.fault()
                .flatMap(fault -> broken(fault, last))
                .map(outcome -> outcome.in(came))
                .orElseGet(() -> new Outcome.Incomplete(OutcomeWords.IN_PLACE.of(came, NoReuse.afterAnswer(last)
                        .map(NoReuse::says)
                        .orElseGet(() -> OutcomeWords.CLOSED.of(peer()))), OutcomeWords.SEND_REST.of()));
    }

    /** The outcome of octets without framing. */
    Outcome raw() {
        if (ending.cancelled()) {
            return cancelled();
        }
        if (ending.local().isPresent()) {
            return new Outcome.IoFailed(ending.local().get().says(), ending.local().get().advice());
        }
        if (ending.fault().isEmpty()) {
            return ending.end() == End.OPEN
                    ? new Outcome.Limited(OutcomeWords.TOO_MUCH.of(sending.limits().body()), LimitName.BODY.advice())
                    : new Outcome.Ok(OutcomeWords.PEER_ENDED.of(peer(), octets(received.length())));
        }
        WireFault fault = ending.fault().get();
        if (fault instanceof WireFault.TimedOut(_, Duration after, _, _) && !silent()) {
            return new Outcome.Ok(OutcomeWords.UNTIL_TIME_UP.of(octets(received.length())));
        }
        return broken(fault, null).orElseGet(() -> new Outcome.Incomplete(fault.says(), fault.advice()));
    }

    /** Nothing came: an empty datagram is something. */
    private boolean silent() {
        return ending.phase() != Phase.RECEIVING;
    }

    private Optional<Outcome> broken(WireFault fault, ResponseReading reading) {
        return switch (fault) {
            case WireFault.Tls(_, _, String says, String advice) ->
                Optional.of(new Outcome.TlsFailed(says, advice));
            case WireFault.TimedOut(Step step, Duration after, _, _) -> Optional.of(timedOut(step, after));
            case WireFault.NoConnection(_, String says, String advice) ->
                Optional.of(new Outcome.NoConnection(says, advice));
            case WireFault.ProxyRefused(String says, String advice) ->
                Optional.of(new Outcome.NoConnection(says, advice));
            case WireFault.Reset(_, _, String says, String advice) when reading != null ->
                Optional.of(new Outcome.Incomplete(OutcomeWords.AFTER.of(says, came(reading)), advice));
            case WireFault.NoCloseNotify(String says, String advice) when reading != null ->
                Optional.of(new Outcome.Incomplete(OutcomeWords.AFTER.of(says, came(reading)), advice));
            case WireFault.Reset _,WireFault.NoCloseNotify _,WireFault.UnknownHost _,WireFault.Closed _,WireFault.Local _ ->
                Optional.empty();
        };
    }

    private Outcome byReading(ResponseReading reading) {
        Optional<Finding> error = first(reading, Deviation.Weight.ERROR);
        Optional<Finding> cut = first(reading, Deviation.Weight.INCOMPLETE);
        if (received.isEmpty()) {
            return new Outcome.Incomplete(nothing(), adviceOnSilence().of());
        }
        if (cut.isPresent()) {
            return new Outcome.Incomplete(OutcomeWords.TOO_EARLY.of(peer(), ofBody(cut.get().says(), reading)),
                    OutcomeWords.LOOK_AT_REST.of());
        }
        if (error.isPresent()) {
            return malformed(error.get());
        }
        if (!reading.verdict().complete()) {
            return new Outcome.Incomplete(
                    OutcomeWords.BEFORE_FINAL.of(peer(), reading.verdict().rule().says()),
                    OutcomeWords.LOOK_AT_INTERIM.of());
        }
        return new Outcome.Ok(early(reading.verdict().says(), reading));
    }

    private Outcome malformed(Finding error) {
        if (error.what() == Deviation.NOT_HTTP) {
            FirstOctets.Recognised what = FirstOctets.of(received, sending.target());
            return new Outcome.Malformed(what.says(), what.advice());
        }
        return new Outcome.Malformed(OutcomeWords.UNCERTAIN.of(error.says(), error.at(), error.what().rfc()),
                OutcomeWords.LOOK_OCTETS.of());
    }

    private Outcome cancelled() {
        String says = OutcomeWords.CANCELLED.of(ending.phase().says());
        return new Outcome.Cancelled(ending.phase(),
                received.isEmpty() ? says : OutcomeWords.AFTER.of(says, octets(received.length())));
    }

    private Outcome timedOut(Step step, Duration after) {
        String limit = Deadlines.spelled(after);
        String says = switch (ending.phase()) {
            case SENDING ->
                OutcomeWords.TIMED_OUT_SENDING.of(limit, peer(), octets(sent.octets()), sending.request().length());
            case FIRST_OCTET -> datagrams() ? OutcomeWords.NO_DATAGRAM.of(peer(), limit)
                    : OutcomeWords.TIMED_OUT_SILENT.of(limit, peer());
            case RECEIVING -> OutcomeWords.AFTER.of(OutcomeWords.TIMED_OUT.of(limit, ending.phase().says()),
                    octets(received.length()));
            case RESOLVE, CONNECT, TLS, CONTINUE, PAUSED, DONE ->
                OutcomeWords.TIMED_OUT.of(limit, ending.phase().says());
        };
        OutcomeWords advice = ending.phase() == Phase.FIRST_OCTET && !datagrams() ? OutcomeWords.OR_WHOLE
                : OutcomeWords.OR_LOG;
        return new Outcome.TimedOut(ending.phase(), after, says, advice.of(step.advice()));
    }

    /** What came, and how much of it is of the body, where that is known. */
    private String came(ResponseReading reading) {
        return ofBody(octets(received.length()), reading);
    }

    private static String ofBody(String says, ResponseReading reading) {
        return reading.response()
                .map(response -> OutcomeWords.OF_BODY.of(says, octets(response.body().length())))
                .orElse(says);
    }

    /** What to try with a peer that says nothing. */
    private OutcomeWords adviceOnSilence() {
        return sending.target().endpoint() instanceof Endpoint.Tls ? OutcomeWords.LOOK_PROTOCOL
                : OutcomeWords.LOOK_TLS;
    }

    private String nothing() {
        return sent.whole() ? OutcomeWords.NOT_AN_OCTET.of(peer())
                : OutcomeWords.NOT_AN_OCTET_CUT.of(peer(), octets(sent.octets()), sent.of());
    }

    /** Worth saying: the answer did not wait for the request, or the request not for its leave to go on. */
    private String early(String outcome, ResponseReading reading) {
        String says = sent.says(reading.response().map(Message::status).orElse(-1));
        return says.isEmpty() ? outcome : FaultWords.JOINED.of(outcome, says);
    }

    private boolean datagrams() {
        return sending.target().endpoint() instanceof Endpoint.Udp;
    }

    private String peer() {
        return Opening.forwarded(sending)
                ? OutcomeWords.THE_PROXY.of(sending.proxy().get().endpoint().authority())
                : sending.target().endpoint().authority();
    }

    private static Optional<Finding> first(ResponseReading reading, Deviation.Weight weight) {
        for (Finding finding : reading.findings()) {
            if (finding.what().weight() == weight) {
                return Optional.of(finding);
            }
        }
        return Optional.empty();
    }

    private static String octets(long count) {
        return Detail.Words.octets(count).says();
    }
}
