package rawbench.cli;

import java.io.PrintStream;
import java.util.List;

import rawbench.exchange.Exchange;
import rawbench.exchange.Outcome;
import rawbench.http.Finding;
import rawbench.http.Message;
import rawbench.octets.Octets;
import rawbench.wire.WireEvent;

/** An answer as a person reads it on standard error: status line, verdict, findings, and what went wrong. */
final class PlainReport {
    private final PrintStream err;

    PlainReport(PrintStream err) {
        this.err = err;
    }

    void answer(Answer answer) {
        List<Answer> each = answer.each();
        for (int i = 0; i < each.size(); i++) {
            one(each.get(i), each.size() == 1 ? "" : "answer " + (i + 1) + " of " + answer.exchange().asked() + ": ");
        }
        String sent = Answer.capital(answer.exchange().sent().says(last(each)));
        if (!sent.isEmpty() && !answer.exchange().replies().isEmpty()) {
            err.println(sent + ".");
        }
        answer.exchange().loginWanted().ifPresent(sentence -> err.println(sentence + "."));
        refusal(answer.exchange());
        answer.error().ifPresent(sentence -> err.println("rawbench: " + Controls.shown(sentence)));
    }

    private static int last(List<Answer> each) {
        return each.getLast().response().map(Message::status).orElse(-1);
    }

    private void one(Answer answer, String which) {
        answer.response()
                .ifPresent(response -> err.println(which + Controls.shown(response.start().spelled().latin1())));
        answer.exchange().reading().ifPresent(reading -> err.println(reading.verdict().says()));
        findings("", answer.findings());
    }

    /** What a proxy said that did not connect. */
    private void refusal(Exchange exchange) {
        boolean refused = exchange.outcome() instanceof Outcome.NoConnection;
        exchange.greeted().filter(_ -> refused).map(WireEvent.Greeted::heard).ifPresent(heard -> {
            long head = Math.max(0, heard.indexOf(Octets.latin1("\r\n\r\n"), 0));
            heard.slice(0, head).latin1().lines().forEach(line -> err.println("- proxy: " + Controls.shown(line)));
        });
    }

    /** What is odd about the request, before it goes. */
    void request(List<Finding> findings) {
        findings("request: ", findings);
    }

    private void findings(String whose, List<Finding> findings) {
        for (Finding finding : findings) {
            err.println("- " + whose + Controls.shown(finding.says()) + " (" + finding.what().code() + ", "
                    + finding.what().rfc() + ", octet " + finding.at() + ")");
        }
    }
}
