package rawbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import rawbench.content.DecodeLimits;
import rawbench.draft.Composed;
import rawbench.draft.RequestDraft;
import rawbench.draft.Values;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.HeldConnection;
import rawbench.exchange.Keep;
import rawbench.exchange.NoReuseException;
import rawbench.exchange.Sending;
import rawbench.exchange.Speech;
import rawbench.exchange.Standing;
import rawbench.exchange.Utterance;
import rawbench.history.History;
import rawbench.history.Kept;
import rawbench.octets.Octets;
import rawbench.store.Places;
import rawbench.store.StoreException;
import rawbench.store.TabOptions;
import rawbench.wire.Cancellation;
import rawbench.workbench.Workbench;
import rawbench.workbench.WorkbenchException;

/** Sends one request, or a batch of them. */
@Command(name = "send", description = "Sends a request, octet for octet, and tells what came back.", footer = {"",
        "The body goes to standard output, its codings undone; status line, verdict and findings to "
                + "standard error. No redirect is followed, no cookie kept, no retry made."})
final class SendCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Cancellation cancellation;

    @Mixin
    RequestOptions request = new RequestOptions();
    @Mixin
    OutputOptions output = new OutputOptions();
    @Mixin
    private TimeOptions times = new TimeOptions();
    @Mixin
    private LimitOptions limits = new LimitOptions();
    @Mixin
    private WayOptions way = new WayOptions();

    @Option(names = "--half-close", description = "Tell the peer, once the request has gone, that no more comes.")
    boolean halfClose;

    @Option(names = "--tunnel", description = "After 101, a 2xx to CONNECT, or with tcp://, tls://, udp:// and unix+raw:/path: standard input goes to the peer "
            + "and its octets to standard output, until the peer ends; once standard input is over, until it is silent for "
            + "--idle-timeout. Over udp:// each line of standard input, its end with it, is one datagram.")
    private boolean tunnel;

    @Option(names = "--history", description = "Keep what is sent and what comes in the window's history; without it nothing is kept.")
    private boolean history;

    @Option(names = "--batch", paramLabel = "FILE", description = "One JSON job a line, {\"id\", \"target\", \"request_b64\", \"coded\"?, \"timeout\"?}; one JSON "
            + "result a line, as they are done. - is standard input.")
    private String batch;

    @Option(names = "--parallel", paramLabel = "N", description = "Jobs of a batch at once; 1.")
    private int parallel = 1;

    SendCommand(Terminal terminal, Cancellation cancellation) {
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    @Override
    public Integer call() throws CliException, IOException {
        try (Workbench workbench = new Workbench()) {
            if (batch != null) {
                return new Batch(terminal, workbench, cancellation, this::configured, limits.decoding())
                        .run(batch.equals("-") ? null : Path.of(batch), parallel)
                        .exit();
            }
            RequestDraft draft = request.draft(terminal);
            Values values = request.variables.values(workbench, request.template);
            if (output.form.dryRun) {
                new Output(terminal, output).plain(workbench.octets(draft, values));
                return Status.OK.exit();
            }
            return send(workbench, draft, values, limits.decoding());
        } catch (WorkbenchException wrong) {
            throw new CliException(Status.USAGE, wrong.getMessage(), wrong);
        }
    }

    private int send(Workbench workbench, RequestDraft draft, Values values, DecodeLimits decoding)
            throws CliException, WorkbenchException {
        Composed composed = workbench.composed(draft, values);
        if (way.insecure) {
            workbench.allowUnverified(workbench.target(composed).endpoint());
        }
        Sending sending = configured(workbench.prepare(draft, TabOptions.USUAL, composed));
        PlainReport report = new PlainReport(terminal.err());
        if (!output.form.json) {
            report.request(workbench.findings(composed));
        }
        if (tunnel) {
            return through(sending, report, decoding).exit();
        }
        Exchange exchange;
        long already;
        try (LiveOutput live = new LiveOutput(terminal, cancellation, output, sending, decoding)) {
            exchange = workbench.send(sending, live, cancellation);
            keep(draft, exchange);
            live.check();
            if (live.readerGone()) {
                return Status.OK.exit();
            }
            already = live.written();
        }
        Answer answer = Answer.of(exchange, decoding, cancellation::cancelled);
        new Output(terminal, output).answer(answer, already);
        if (!output.form.json) {
            report.answer(answer);
        }
        return answer.status().exit();
    }

    /** Trouble with the history is told, and changes nothing about the answer. */
    private void keep(RequestDraft draft, Exchange exchange) {
        if (!history) {
            return;
        }
        try (History kept = History.open(Places.ofSystem().history())) {
            kept.notice().ifPresent(terminal::say);
            kept.keep(List.of(new Kept(draft, TabOptions.USUAL, Optional.empty(), exchange)));
        } catch (StoreException trouble) {
            terminal.say(trouble.getMessage());
        }
    }

    private Status through(Sending sending, PlainReport report, DecodeLimits decoding) throws CliException {
        if (output.form.json || output.form.wire || "-".equals(request.requestFile)) {
            throw CliException
                    .usage("--tunnel takes standard input and output for the peer's octets, so it does not go "
                            + "with --json, --wire or --request-file -");
        }
        boolean raw = sending.target().speech() == Speech.RAW;
        Through through = new Through(terminal, cancellation, sending.silence());
        try (HeldConnection connection = new HeldConnection(Keep.TUNNEL, _ -> {})) {
            if (raw) {
                Optional<Exchange> failed = connection.connect(sending, ExchangeObserver.NONE, cancellation);
                return failed.isPresent() ? told(failed.get(), report, decoding)
                        : through.run(connection, Octets.empty(), Utterance.of(sending));
            }
            Exchange exchange = connection.send(sending, false, ExchangeObserver.NONE, cancellation);
            Status status = told(exchange, report, decoding);
            boolean open = connection.standing().state() == Standing.State.TUNNEL;
            return open ? through.run(connection, exchange.tunnelled(), Utterance.of(Octets.empty())) : status;
        } catch (NoReuseException onANewConnection) {
            throw new IllegalStateException("nothing is against a new connection", onANewConnection);
        }
    }

    private Status told(Exchange exchange, PlainReport report, DecodeLimits decoding) throws CliException {
        Answer answer = Answer.of(exchange, decoding, cancellation::cancelled);
        new Output(terminal, output).answer(answer, 0);
        report.answer(answer);
        return answer.status();
    }

    /** A sending with what the options say in place of what the template says. */
    private Sending configured(Sending sending) throws CliException {
        Sending made = way.over(sending)
                .withDeadlines(times.over(sending.deadlines()))
                .withLimits(limits.reading())
                .withHalfClose(halfClose)
                .withExpectWait(times.expectWait(sending.expectWait()));
        return request.methodHint == null ? made : made.withMethodHint(request.methodHint);
    }
}
