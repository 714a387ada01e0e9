package rawbench.practice;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import rawbench.http.Framing;
import rawbench.http.RequestReading;
import rawbench.listen.Client;
import rawbench.listen.Intake;
import rawbench.listen.Intake.Arrival;
import rawbench.practice.ReplyWriter.Way;

/** One client's requests and the answers to them, in order, for as long as the connection is kept. */
final class Conversation implements AutoCloseable {
    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

    /**
     * How long a client may be silent.
     *
     * @param idle between requests
     * @param within inside one: less than most clients wait for an answer, so that they see what is wrong
     */
    record Patience(Duration idle, Duration within) {
        static final Patience DEFAULT = new Patience(Duration.ofMinutes(10), Duration.ofSeconds(20));
    }

    private final Pages pages;
    private final AtomicLong served;
    private final Patience patience;
    private final Client client;
    private final Intake intake;
    private final Out out;
    private final ReplyWriter writer;

    Conversation(Client client, Pages pages, AtomicLong served, Patience patience) {
        this.client = client;
        this.pages = pages;
        this.served = served;
        this.patience = patience;
        this.out = new Out(client);
        // Several answers may leave in one write, but none may wait here while the client is waited for.
        this.intake = new Intake(client, Refusal.HEAD_LIMIT, Refusal.BODY_LIMIT, out::flush);
        this.writer = new ReplyWriter(client, out);
    }

    /** Holds the whole conversation. */
    void hold() throws IOException {
        boolean kept = true;
        while (kept) {
            kept = one();
        }
        out.flush();
        client.finish();
    }

    @Override
    public void close() throws IOException {
        intake.close();
    }

    /** Answers the next request; false when it was the last. */
    private boolean one() throws IOException {
        Arrival arrival = intake.head(patience.idle(), patience.within());
        if (arrival != Arrival.WHOLE) {
            Optional<Reply> refusal = Refusal.ofHead(arrival, intake.received());
            return refusal.isPresent() && last(refusal.get(), false);
        }
        RequestReading head = intake.reading();
        boolean headOnly = head.line().method().equals("HEAD");
        Optional<Reply> refusal = Refusal.ofHead(head);
        if (refusal.isPresent()) {
            return last(refusal.get(), headOnly);
        }
        if (!(head.framing() instanceof Framing.None)) {
            proceed(head);
            arrival = intake.body(head.framing(), patience.within());
            if (arrival != Arrival.WHOLE) {
                return last(Refusal.ofBody(arrival), headOnly);
            }
        }
        return answer(new Request(intake.reading(), intake.received(), served.incrementAndGet()));
    }

    /** Tells a client that waits for it to go on with its body (RFC 9110 10.1.1). */
    private void proceed(RequestReading head) throws IOException {
        boolean waits = head.message().head().list("Expect").stream().anyMatch("100-continue"::equalsIgnoreCase);
        boolean tooLong = head.framing() instanceof Framing.ContentLength(long octets) && octets > Refusal.BODY_LIMIT;
        if (waits && !tooLong && !intake.buffered() && head.line().version().equals("HTTP/1.1")) {
            out.write(CONTINUE);
        }
    }

    private boolean answer(Request request) throws IOException {
        Reply reply = pages.answer(request);
        boolean endless = switch (reply.content()) {
            case Content.ToClose _ -> true;
            case Content.Chunks _ -> !request.speaks11();
            case Content.Flow(long length, var _) -> length < 0 && !request.speaks11();
            case Content.None _,Content.Whole _ -> false;
        };
        boolean keeps = request.keeps() && !endless;
        writer.write(reply, new Way(request.method().equals("HEAD"), request.speaks11(), keeps, request.asksToKeep()));
        return keeps;
    }

    private boolean last(Reply reply, boolean headOnly) throws IOException {
        served.incrementAndGet();
        writer.write(reply, Way.last(headOnly));
        return false;
    }
}
