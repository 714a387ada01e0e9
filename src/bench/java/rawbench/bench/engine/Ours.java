package rawbench.bench.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.HeldConnection;
import rawbench.exchange.Keep;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.http.BodyTap;
import rawbench.http.Limits;
import rawbench.http.Progress;
import rawbench.http.ResponseFramer;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Connection;
import rawbench.wire.Deadlines;
import rawbench.wire.Step;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.Transport;
import rawbench.wire.TransportOptions;
import rawbench.wire.Watch;

/**
 * Rawbench as window and prompt use it: whole exchanges with transcript, framing map and verdict, each of which is looked
 * at. Where content goes nowhere the same connection, transcript and framer run without the keeping of octets, which the
 * program itself never does.
 */
final class Ours implements Contender {
    private static final Cancellation NEVER = new Cancellation();

    private final int port;
    private final Target target;

    Ours(int port) {
        this.port = port;
        try {
            this.target = Target.parse("http://127.0.0.1:" + port);
        } catch (TargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String name() {
        return "Rawbench";
    }

    @Override
    public boolean java() {
        return false;
    }

    @Override
    public long small(int times, boolean kept) throws Exception {
        Sending sending = sending(kept ? "/small" : "/close");
        long octets = 0;
        if (!kept) {
            for (int i = 0; i < times; i++) {
                octets += content(new Exchanger().send(sending, ExchangeObserver.NONE, NEVER)).length();
            }
            return octets;
        }
        try (HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            for (int i = 0; i < times; i++) {
                octets += content(held.send(sending, false, ExchangeObserver.NONE, NEVER)).length();
            }
        }
        return octets;
    }

    @Override
    public void body(String path, Drain into) throws Exception {
        if (into.place() == Drain.Place.NOWHERE) {
            toNowhere(path, into);
            return;
        }
        Octets content = content(new Exchanger().send(sending(path), ExchangeObserver.NONE, NEVER));
        if (into.checks()) {
            content.stream().transferTo(new Filling(into));
        } else {
            into.kept(content.length());
        }
    }

    private static Octets content(Exchange exchange) throws IOException {
        if (!exchange.outcome().ok() || !exchange.reading().orElseThrow().verdict().complete()) {
            throw new IOException(exchange.outcome().says());
        }
        return exchange.reading().get().response().orElseThrow().body();
    }

    private void toNowhere(String path, Drain into) throws Exception {
        Unkept tap = new Unkept(into);
        try (Watch watch = new Watch(Deadlines.DEFAULT, NEVER);
                TranscriptRecorder recorder = TranscriptRecorder.times();
                Connection connection = Transport.open(target.endpoint(), TransportOptions.DEFAULT, watch, recorder)) {
            ResponseFramer framer = new ResponseFramer("GET", false, Limits.DEFAULT, tap);
            connection.write(request(path));
            byte[] buffer = new byte[64 * 1024];
            while (!(framer.progress() instanceof Progress.Complete)) {
                watch.enter(Step.IDLE);
                framer.feed(buffer, 0, connection.read(buffer));
            }
            if (recorder.snapshot().events().size() < 3 || framer.framing().isEmpty()) {
                throw new IOException("no transcript, or no framing");
            }
        }
        tap.complain();
    }

    private Sending sending(String path) {
        return Sending.of(target, request(path));
    }

    private Octets request(String path) {
        return Octets.owning(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** Hands content to the drain as it is framed. */
    private static final class Unkept implements BodyTap {
        private final Drain into;
        private IOException failure;

        Unkept(Drain into) {
            this.into = into;
        }

        @Override
        public void body(byte[] octets, int from, int count) {
            try {
                into.take(octets, from, count);
            } catch (IOException full) {
                failure = full;
            }
        }

        void complain() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
