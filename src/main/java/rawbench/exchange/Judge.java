package rawbench.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import rawbench.http.Deviation;
import rawbench.http.End;
import rawbench.http.Finding;
import rawbench.http.LimitName;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;
import rawbench.wire.Deadlines;
import rawbench.wire.Endpoint;
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
            return new Outcome.Limited("A limit was reached: " + limit.get().says(),
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
                return one.in("Answer " + (i + 1) + " of " + asked);
            }
        }
        if (replies.size() == asked) {
            return new Outcome.Ok("All " + asked + " requests were answered"
                    + early(replies.getLast().reading()));
        }
        String came = replies.size() + " of " + asked + " answers came";
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
                .orElseGet(() -> new Outcome.Incomplete(came + ": " + NoReuse.afterAnswer(last)
                        .map(NoReuse::says)
                        .orElse(peer() + " closed the connection"),
                        "Send the requests that are left on a new connection."));
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
                    ? new Outcome.Limited("A limit was reached: more than " + sending.limits().body() + " octets came",
                            LimitName.BODY.advice())
                    : new Outcome.Ok(peer() + " ended the connection after " + octets(received.length()));
        }
        WireFault fault = ending.fault().get();
        if (fault instanceof WireFault.TimedOut(_, Duration after, _, _) && !silent()) {
            return new Outcome.Ok(octets(received.length()) + " came until the time was up");
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
                Optional.of(new Outcome.Incomplete(says + ", after " + octets(received.length()) + progress(reading),
                        advice));
            case WireFault.NoCloseNotify(String says, String advice) when reading != null ->
                Optional.of(new Outcome.Incomplete(says + ", after " + octets(received.length()) + progress(reading),
                        advice));
            case WireFault.Reset _,WireFault.NoCloseNotify _,WireFault.UnknownHost _,WireFault.Closed _,WireFault.Local _ ->
                Optional.empty();
        };
    }

    private Outcome byReading(ResponseReading reading) {
        Optional<Finding> error = first(reading, Deviation.Weight.ERROR);
        Optional<Finding> cut = first(reading, Deviation.Weight.INCOMPLETE);
        if (received.isEmpty()) {
            return new Outcome.Incomplete(peer() + " took the connection" + unsent()
                    + " and closed it without sending a single octet",
                    adviceOnSilence());
        }
        if (cut.isPresent()) {
            return new Outcome.Incomplete(
                    peer() + " closed the connection too early: " + cut.get().says() + progress(reading),
                    "What came is shown; send again, or look into the server's log.");
        }
        if (error.isPresent()) {
            return malformed(error.get());
        }
        if (!reading.verdict().complete()) {
            return new Outcome.Incomplete(peer() + " closed the connection before the final answer: "
                    + reading.verdict().rule().says(), "What came is shown; look into the server's log.");
        }
        return new Outcome.Ok(reading.verdict().says() + early(reading));
    }

    private Outcome malformed(Finding error) {
        if (error.what() == Deviation.NOT_HTTP) {
            FirstOctets.Recognised what = FirstOctets.of(received, sending.target());
            return new Outcome.Malformed(what.says(), what.advice());
        }
        return new Outcome.Malformed("The answer cannot be read for certain: " + error.says() + ", at octet "
                + error.at() + " (" + error.what().rfc() + ")", "Look at the octets as received.");
    }

    private Outcome cancelled() {
        return new Outcome.Cancelled(ending.phase(), "Cancelled while " + ending.phase().says()
                + (received.isEmpty() ? "" : ", after " + octets(received.length())));
    }

    private Outcome timedOut(Step step, Duration after) {
        String limit = Deadlines.spelled(after);
        String says = switch (ending.phase()) {
            case SENDING ->
                "Timed out after " + limit + " while sending: " + peer() + " took " + octets(sent.octets()) + " of "
                        + sending.request().length() + " and no more";
            case FIRST_OCTET -> datagrams() ? "No datagram came back from " + peer() + " in " + limit
                    : "Timed out after " + limit + ": " + peer() + " took the request and sent no octet";
            case RECEIVING -> "Timed out after " + limit + " while receiving, after " + octets(received.length());
            case RESOLVE, CONNECT, TLS, CONTINUE, PAUSED, DONE ->
                "Timed out after " + limit + " while " + ending.phase().says();
        };
        String advice = ending.phase() == Phase.FIRST_OCTET && !datagrams()
                ? step.advice() + ", or look whether the request is whole: a server that misses octets of it waits for"
                        + " them."
                : step.advice() + ", or look into the server's log.";
        return new Outcome.TimedOut(ending.phase(), after, says, advice);
    }

    /** "(1,000 of 5,000 octets of the body)", where that is known. */
    private static String progress(ResponseReading reading) {
        return reading.response().isPresent()
                ? " (" + octets(reading.response().get().body().length()) + " of the body)"
                : "";
    }

    /** What to try with a peer that says nothing. */
    private String adviceOnSilence() {
        return sending.target().endpoint() instanceof Endpoint.Tls
                ? "Look into the server's log, and whether it speaks HTTP/1.1 here: the handshake may have agreed on"
                        + " another protocol."
                : "Look into the server's log, and whether it wants TLS (https://) or another protocol.";
    }

    private String unsent() {
        return sent.whole() ? "" : ", took " + octets(sent.octets()) + " of the request's " + sent.of();
    }

    /** Worth saying: the answer did not wait for the request, or the request not for its leave to go on. */
    private String early(ResponseReading reading) {
        String says = sent.says(reading.response().map(Message::status).orElse(-1));
        return says.isEmpty() ? "" : "; " + says;
    }

    private boolean datagrams() {
        return sending.target().endpoint() instanceof Endpoint.Udp;
    }

    private String peer() {
        return Opening.forwarded(sending) ? sending.proxy().get().endpoint().authority() + " (the proxy)"
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
        return count == 1 ? "1 octet" : count + " octets";
    }
}
