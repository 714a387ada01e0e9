package rawbench.cli;

import java.io.PrintStream;
import java.util.List;

import rawbench.exchange.Exchange;
import rawbench.http.Finding;

/** An answer as a person reads it on standard error: status line, verdict, findings, and what went wrong. */
final class PlainReport {
    private final PrintStream err;

    PlainReport(PrintStream err) {
        this.err = err;
    }

    void answer(Answer answer) {
        Exchange exchange = answer.exchange();
        answer.response().ifPresent(response -> err.println(Controls.shown(response.start().spelled().latin1())));
        exchange.reading().ifPresent(reading -> err.println(reading.verdict().says()));
        findings("", answer.findings());
        answer.error().ifPresent(sentence -> err.println("rawbench: " + Controls.shown(sentence)));
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
