package rawbench.cli;

import java.io.IOException;
import java.util.List;

import rawbench.content.DecodeLimits;
import rawbench.draft.RequestDraft;
import rawbench.draft.Tutorial;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Sending;
import rawbench.http.Message;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.workbench.Workbench;
import rawbench.workbench.WorkbenchException;

/** What the window shows first, at the prompt: the tutorial's three requests, sent to the practice server. */
public final class FirstSteps {
    private final Terminal terminal;
    private final Cancellation cancellation;

    /** The steps of a program that signals can interrupt. */
    public FirstSteps(Terminal terminal, Interruption interruption) {
        this(terminal, interruption.cancellation());
    }

    FirstSteps(Terminal terminal, Cancellation cancellation) {
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    /** Sends the three and writes head and body of each answer; returns the exit status. */
    public int run() {
        Status status = Status.OK;
        try (Workbench workbench = new Workbench()) {
            terminal.line("The practice server listens on http://" + workbench.startPractice() + ".");
            for (RequestDraft draft : meant()) {
                status = status.or(show(draft, workbench));
            }
        } catch (Terminal.ReaderGoneException quietly) {
            return Status.OK.exit();
        } catch (WorkbenchException | IOException failed) {
            terminal.say("rawbench: " + failed.getMessage());
            return Status.IO.exit();
        }
        return status.exit();
    }

    /** The requests as they are meant; those as printed are for reading in the window. */
    private static List<RequestDraft> meant() {
        return Tutorial.drafts().stream().filter(draft -> !draft.name().contains("as printed")).toList();
    }

    private Status show(RequestDraft draft, Workbench workbench) throws WorkbenchException, IOException {
        Sending sending = workbench.prepare(draft);
        String request = sending.request().slice(0, Math.max(0, sending.request().indexOf('\r', 0))).latin1();
        terminal.line("\n=== " + draft.name() + ": " + request + " → " + sending.target().spelled());
        Exchange exchange = workbench.send(sending, ExchangeObserver.NONE, cancellation);
        Answer answer = Answer.of(exchange, DecodeLimits.DEFAULT, cancellation::cancelled);
        terminal.write(answer.response().map(Message::headOctets).orElse(Octets.empty()));
        terminal.write(answer.content(false));
        terminal.line(exchange.reading().map(reading -> "\n" + reading.verdict().says()).orElse(""));
        answer.error().ifPresent(terminal::say);
        return answer.status();
    }
}
