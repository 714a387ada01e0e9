package rawbench.evidence;

import rawbench.exchange.Outcome;
import rawbench.exchange.Phase;

/** What became of an exchange or of one answer, as lines of its section and back. */
final class Outcomes {
    private Outcomes() {
    }

    static Section put(Section section, Outcome outcome) {
        section.put("outcome", outcome.code()).put("says", outcome.says());
        switch (outcome) {
            case Outcome.TimedOut(Phase phase, var after, _, _) -> section.put("phase", phase).put("after", after);
            case Outcome.Cancelled(Phase phase, _) -> section.put("phase", phase);
            case Outcome.Ok _,Outcome.NoConnection _,Outcome.TlsFailed _,Outcome.Incomplete _,Outcome.Malformed _,Outcome.Limited _,Outcome.IoFailed _ ->
                {
                }
        }
        return outcome.advice().isEmpty() ? section : section.put("advice", outcome.advice());
    }

    static Outcome read(Fields section) throws EvidenceException {
        String says = section.text("says");
        String advice = section.optional("advice").orElse("");
        String code = section.text("outcome");
        return switch (code) {
            case "ok" -> new Outcome.Ok(says);
            case "no-connection" -> new Outcome.NoConnection(says, advice);
            case "tls" -> new Outcome.TlsFailed(says, advice);
            case "timeout" -> new Outcome.TimedOut(section.one("phase", Phase.class),
                    Words.duration(section.line("after"), section.text("after")), says, advice);
            case "incomplete" -> new Outcome.Incomplete(says, advice);
            case "malformed" -> new Outcome.Malformed(says, advice);
            case "limit" -> new Outcome.Limited(says, advice);
            case "cancelled" -> new Outcome.Cancelled(section.one("phase", Phase.class), says);
            case "io" -> new Outcome.IoFailed(says, advice);
            default -> throw new EvidenceException(section.line("outcome"), EvidenceWords.NO_OUTCOME.of(code));
        };
    }
}
