package rawbench.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

import rawbench.content.DecodeLimits;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Sending;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.workbench.Workbench;

/** Sends the jobs of a file, one JSON object a line, and writes one JSON result a line in the order they are done. */
final class Batch {
    /** Puts the options of the call into a sending. */
    @FunctionalInterface
    interface Configuration {
        Sending apply(Sending sending) throws CliException;
    }

    private final Terminal terminal;
    private final Workbench workbench;
    private final Cancellation cancellation;
    private final Configuration configuration;
    private final DecodeLimits decoding;
    private final JsonReport json = new JsonReport();
    private final AtomicReference<IOException> unwritable = new AtomicReference<>();
    private final AtomicReference<Status> status = new AtomicReference<>(Status.OK);

    Batch(Terminal terminal, Workbench workbench, Cancellation cancellation, Configuration configuration,
            DecodeLimits decoding) {
        this.terminal = terminal;
        this.workbench = workbench;
        this.cancellation = cancellation;
        this.configuration = configuration;
        this.decoding = decoding;
    }

    /** Runs every job of the file, or of standard input where there is none. */
    Status run(Path file, int parallel) throws CliException {
        if (parallel < 1) {
            throw CliException.usage("--parallel wants a number from 1 on, but got " + parallel);
        }
        configuration.apply(new BatchJob(null, "h:1", Octets.empty(), false, null).sending());
        try (InputStream in = file == null ? terminal.in() : Files.newInputStream(file)) {
            readAll(in, parallel);
        } catch (IOException unreadable) {
            throw Words.unreadable(file == null ? Path.of("-") : file, unreadable);
        }
        IOException failed = unwritable.get();
        if (failed != null && !(failed instanceof Terminal.ReaderGoneException)) {
            throw Words.unwritable("Standard output", failed);
        }
        return cancellation.cancelled() && failed == null ? Status.CANCELLED : status.get();
    }

    private void readAll(InputStream in, int parallel) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Semaphore free = new Semaphore(parallel);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            int number = 0;
            for (String line = lines.readLine(); line != null && !over(); line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                free.acquireUninterruptibly();
                String job = line;
                int at = number;
                workers.execute(() -> {
                    try {
                        result(run(job, at));
                    } finally {
                        free.release();
                    }
                });
            }
        }
    }

    private boolean over() {
        return cancellation.cancelled() || unwritable.get() != null;
    }

    private String run(String line, int number) {
        BatchJob job;
        Sending sending;
        try {
            job = BatchJob.parse(line);
            sending = configuration.apply(job.sending());
        } catch (CliException unreadable) {
            status.set(Status.USAGE);
            return refusal(line, "line " + number + ": " + unreadable.getMessage());
        }
        if (job.timeout() != null) {
            Deadlines d = sending.deadlines();
            sending = sending.withDeadlines(
                    new Deadlines(d.resolve(), d.connect(), d.tls(), d.firstOctet(), d.idle(), job.timeout()));
        }
        Exchange exchange = workbench.send(sending, ExchangeObserver.NONE, cancellation);
        Answer answer = Answer.of(exchange, decoding, cancellation::cancelled);
        return json.object(to -> {
            to.writeName("id");
            job.writeId(to);
            json.members(to, answer);
            to.writeName("body_b64");
            Octets body = answer.content(job.coded());
            // The length is no int where the body is long; -1 has Jackson read to the end.
            to.writeBinary(body.stream(), body.length() > Integer.MAX_VALUE ? -1 : (int) body.length());
        });
    }

    private String refusal(String line, String error) {
        return json.object(to -> {
            to.writeName("id");
            BatchJob.writeIdOf(line, to);
            to.writeNullProperty("outcome");
            to.writeNumberProperty("exit", Status.USAGE.exit());
            to.writeStringProperty("error", error);
        });
    }

    private synchronized void result(String line) {
        if (unwritable.get() != null) {
            return;
        }
        try {
            terminal.line(line);
        } catch (IOException failed) {
            unwritable.set(failed);
            cancellation.cancel();
        }
    }
}
