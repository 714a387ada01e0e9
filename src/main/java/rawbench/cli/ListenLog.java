package rawbench.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.listen.Client;
import rawbench.listen.ListenerObserver;
import rawbench.octets.Octets;
import rawbench.wire.CertificateFacts;
import rawbench.wire.Endpoint;

/** Tells what comes to a listener and goes from it, a line each, and knows when {@code listen} is over. */
final class ListenLog implements ListenerObserver {
    /** Over UDP nobody says that no more comes: silence for so long is the end of the first client. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final Terminal terminal;
    private final OutputStream file;
    private final ListenLines lines;
    private final boolean once;
    private final boolean datagrams;
    private final boolean quiet;
    private final CountDownLatch over = new CountDownLatch(1);
    /** When something came or went last; zero before. */
    private volatile long last;
    /** What happened before it was told where it listens, which is told first; empty from then on. */
    private final List<Octets> early = new ArrayList<>();
    private boolean begun;
    private IOException unwritable;
    private IOException fileUnwritable;

    /** @param once whether it is over when the first client is */
    ListenLog(Terminal terminal, OutputStream file, ListenLines lines, boolean once, ListenerDraft draft,
            Endpoint at) {
        this.terminal = terminal;
        this.file = file;
        this.lines = lines;
        this.once = once;
        this.datagrams = at instanceof Endpoint.Udp;
        this.quiet = draft.does() instanceof Behaviour.Quiet;
    }

    /** Tells where it listens, and then what has happened until now. */
    synchronized void listening(String endpoint, Optional<CertificateFacts> certificate) throws IOException {
        begun = true;
        write(lines.listening(endpoint, certificate));
        for (Octets line : early) {
            write(line);
        }
        early.clear();
    }

    /** Waits until it is over: interrupted, nobody reads any more, or the only client has gone. */
    void await() throws InterruptedException {
        if (!once || !datagrams) {
            over.await();
            return;
        }
        long wait = SILENCE.toNanos();
        while (!over.await(wait, TimeUnit.NANOSECONDS)) {
            long left = last == 0 ? SILENCE.toNanos() : SILENCE.toNanos() - (System.nanoTime() - last);
            if (left <= 0) {
                return;
            }
            wait = left;
        }
    }

    /** Ends it. */
    void end() {
        over.countDown();
    }

    /** Passes on that the lines could not be written. */
    synchronized void check() throws CliException, Terminal.ReaderGoneException {
        if (unwritable instanceof Terminal.ReaderGoneException gone) {
            throw gone;
        }
        if (unwritable != null) {
            throw Words.unwritable("Standard output", unwritable);
        }
        if (fileUnwritable != null) {
            throw Words.unwritable("The file of --log", fileUnwritable);
        }
    }

    @Override
    public void came(Client client) {
        tell(client, "came", "");
    }

    @Override
    public int begins() {
        return ListenLines.SHOWN;
    }

    @Override
    public void received(Client client, long octets, Octets beginning) {
        tell(client, "received", octets, beginning);
    }

    @Override
    public void sent(Client client, long octets, Octets beginning) {
        tell(client, "sent", octets, beginning);
    }

    @Override
    public void ended(Client client, boolean byClient) {
        tell(client, byClient ? "ended" : "ended-here", byClient ? "it sends no more" : "no more is sent");
        if (byClient && quiet) {
            // Nobody sits here who could still answer by hand.
            leave(client);
        }
    }

    private static void leave(Client client) {
        try {
            client.halfClose();
        } catch (IOException gone) {
            // It has gone already, and "gone" is told with the reason.
        }
    }

    @Override
    public void dropped(Client client, long octets) {
        tell(client, "dropped", "a datagram of " + octets + " octets, which there was no room for");
    }

    @Override
    public void turnedAway(String address) {
        line(new ListenLines.Event("turned-away", 0, address, "there are as many clients as there may be"));
    }

    @Override
    public void gone(Client client, Optional<IOException> failure) {
        tell(client, "gone", failure.map(why -> String.valueOf(why.getMessage())).orElse(""));
        if (once) {
            end();
        }
    }

    @Override
    public void failed(IOException failure) {
        line(new ListenLines.Event("failed", 0, "", "no further client can be taken: " + failure.getMessage()));
    }

    private void tell(Client client, String what, String says) {
        line(new ListenLines.Event(what, client.number(), client.address(), says));
    }

    private void tell(Client client, String what, long count, Octets beginning) {
        last = System.nanoTime();
        line(new ListenLines.Event(Instant.now(), what, client.number(), client.address(), beginning, count, ""));
    }

    private void line(ListenLines.Event event) {
        try {
            write(lines.of(event));
        } catch (IOException failed) {
            note(failed);
        }
    }

    private synchronized void write(Octets line) throws IOException {
        if (!begun) {
            early.add(line);
            return;
        }
        if (unwritable != null || fileUnwritable != null) {
            return;
        }
        terminal.write(line);
        try {
            line.writeTo(file);
            file.flush();
        } catch (IOException full) {
            fileUnwritable = full;
            end();
        }
    }

    private synchronized void note(IOException failed) {
        unwritable = unwritable == null ? failed : unwritable;
        end();
    }
}
