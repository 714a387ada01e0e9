package rawbench.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import rawbench.wire.CloseReason;
import rawbench.wire.Step;
import rawbench.wire.SystemError;
import rawbench.wire.TlsFacts;
import rawbench.wire.TlsProblem;
import rawbench.wire.WireFault;

/** What went wrong, and why a connection was closed, in words and back. */
final class Faults {
    private final TlsTable tls;

    Faults(TlsTable tls) {
        this.tls = tls;
    }

    /** The kind, what only this kind has, the sentence, the advice. */
    List<String> words(WireFault fault) {
        return switch (fault) {
            case WireFault.UnknownHost(String host, String says, String advice) ->
                List.of("unknown-host", host, says, advice);
            case WireFault.NoConnection(SystemError error, String says, String advice) ->
                List.of("no-connection", Words.name(error), says, advice);
            case WireFault.ProxyRefused(String says, String advice) -> List.of("proxy-refused", says, advice);
            case WireFault.Tls(TlsProblem problem, TlsFacts facts, String says, String advice) ->
                List.of("tls", Words.name(problem), Long.toString(tls.number(facts)), says, advice);
            case WireFault.Reset(SystemError error, boolean sending, String says, String advice) ->
                List.of("reset", says, advice, Words.name(error), sending ? "sending" : "receiving");
            case WireFault.NoCloseNotify(String says, String advice) -> List.of("no-close-notify", says, advice);
            case WireFault.TimedOut(Step step, Duration after, String says, String advice) ->
                List.of("timed-out", Words.name(step), after.toString(), says, advice);
            case WireFault.Closed(CloseReason reason, String says, String advice) -> closed(reason, says, advice);
            case WireFault.Local(WireFault.Local.Where where, SystemError error, String says, String advice) ->
                List.of("local", says, advice, Words.name(where), Words.name(error));
        };
    }

    WireFault fault(Words words, long line) throws EvidenceException {
        String kind = words.next("what went wrong");
        return switch (kind) {
            case "unknown-host" -> new WireFault.UnknownHost(words.next("a host"), says(words), advice(words));
            case "no-connection" -> noConnection(words);
            case "proxy-refused" -> new WireFault.ProxyRefused(says(words), advice(words));
            case "tls" -> new WireFault.Tls(words.one(TlsProblem.class), tls.facts(line, words.number("[tls …]")),
                    says(words), advice(words));
            case "reset" -> reset(words);
            case "no-close-notify" -> new WireFault.NoCloseNotify(says(words), advice(words));
            case "timed-out" -> new WireFault.TimedOut(words.one(Step.class), words.duration(), says(words),
                    advice(words));
            case "closed" -> new WireFault.Closed(reason(words), says(words), advice(words));
            case "local" -> local(words);
            default -> throw words.wrong("\"" + kind + "\" is nothing that goes wrong on a connection");
        };
    }

    /**
     * An earlier version wrote refused or silent, and nothing behind the advice of the two below: the sentence tells. Where
     * it was silent, some address may have refused all the same, but not each.
     */
    private static WireFault noConnection(Words words) throws EvidenceException {
        String error = words.next("what the system said");
        String says = says(words);
        return new WireFault.NoConnection(error.equals("silent") ? silent(says) : words.one(SystemError.class, error),
                says, advice(words));
    }

    private static SystemError silent(String says) {
        SystemError said = SystemError.in(says);
        return said == SystemError.REFUSED ? SystemError.OTHER : said;
    }

    private static WireFault reset(Words words) throws EvidenceException {
        String says = says(words);
        String advice = advice(words);
        return words.more()
                ? new WireFault.Reset(words.one(SystemError.class),
                        words.next("sending or receiving").equals("sending"),
                        says, advice)
                : new WireFault.Reset(SystemError.in(says), says.contains("while octets were being sent"), says,
                        advice);
    }

    private static WireFault local(Words words) throws EvidenceException {
        String says = says(words);
        String advice = advice(words);
        return words.more()
                ? new WireFault.Local(words.one(WireFault.Local.Where.class), words.one(SystemError.class), says,
                        advice)
                : local(says, advice);
    }

    /** As the engine makes it today: it gives what the system said only where a call of the socket was refused. */
    private static WireFault local(String says, String advice) {
        if (says.startsWith("A datagram carries at most")) {
            return new WireFault.Local(WireFault.Local.Where.NOT_CALLED, SystemError.TOO_LONG, says, advice);
        }
        return called(says)
                ? new WireFault.Local(WireFault.Local.Where.CALLED, SystemError.in(says), says, advice)
                : new WireFault.Local(says, advice);
    }

    private static boolean called(String says) {
        return says.contains(" may not be sent to: ") || says.startsWith("No datagram can go to")
                || says.startsWith("The datagram is too long for the way")
                || says.startsWith("The local address cannot be used: ");
    }

    private static List<String> closed(CloseReason reason, String says, String advice) {
        List<String> words = new ArrayList<>(List.of("closed"));
        words.addAll(words(reason));
        words.addAll(List.of(says, advice));
        return words;
    }

    static List<String> words(CloseReason reason) {
        return switch (reason) {
            case CloseReason.Done _ -> List.of("done");
            case CloseReason.Cancelled _ -> List.of("cancelled");
            case CloseReason.Reset _ -> List.of("reset");
            case CloseReason.Cut _ -> List.of("cut");
            case CloseReason.TimedOut(Step step, Duration after) ->
                List.of("timed-out", Words.name(step), after.toString());
        };
    }

    static CloseReason reason(Words words) throws EvidenceException {
        String kind = words.next("why it was closed");
        return switch (kind) {
            case "done" -> CloseReason.DONE;
            case "cancelled" -> CloseReason.CANCELLED;
            case "reset" -> CloseReason.RESET;
            case "cut" -> CloseReason.CUT;
            case "timed-out" -> new CloseReason.TimedOut(words.one(Step.class), words.duration());
            default -> throw words.wrong("\"" + kind + "\" is no reason to close a connection");
        };
    }

    private static String says(Words words) throws EvidenceException {
        return words.next("a sentence");
    }

    private static String advice(Words words) throws EvidenceException {
        return words.next("an advice");
    }
}
