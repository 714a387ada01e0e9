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
                        job(job, at);
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

    /** Does a job and writes its result; whatever happens, there is one. */
    private void job(String line, int number) {
        try {
            Octets result;
            try {
                result = run(line, number);
            } catch (RuntimeException | OutOfMemoryError fault) {
                status.set(Status.IO);
                result = refusal(line, Status.IO, "line " + number + ": this is a fault of Rawbench, please report it: "
                        + fault);
            }
            result(result);
        } catch (IOException failed) {
            unwritable.compareAndSet(null, failed);
            cancellation.cancel();
        }
    }

    private Octets run(String line, int number) throws IOException {
        BatchJob job;
        Sending sending;
        try {
            job = BatchJob.parse(line);
            sending = configuration.apply(job.sending());
        } catch (CliException unreadable) {
            status.compareAndSet(Status.OK, Status.USAGE);
            return refusal(line, Status.USAGE, "line " + number + ": " + unreadable.getMessage());
        }
        if (job.timeout() != null) {
            sending = sending.withDeadlines(sending.deadlines().withTotal(job.timeout()));
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

    private Octets refusal(String line, Status why, String error) throws IOException {
        return json.object(to -> {
            to.writeName("id");
            BatchJob.writeIdOf(line, to);
            if (why == Status.USAGE) {
                to.writeNullProperty("outcome");
            } else {
                to.writeStringProperty("outcome", why.code());
            }
            to.writeNumberProperty("exit", why.exit());
            to.writeStringProperty("error", error);
        });
    }

    private synchronized void result(Octets line) throws IOException {
        if (unwritable.get() == null) {
            terminal.write(line);
        }
    }
}
