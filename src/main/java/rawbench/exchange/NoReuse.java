package rawbench.exchange;

import java.util.List;
import java.util.Optional;

import rawbench.http.End;
import rawbench.http.Framing;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.http.Verdict;

/** Why a connection is not to be used for another request: the rules of RFC 9112 9.3 and 9.6, each with its sentence. */
public enum NoReuse {
    RESET("RFC 9112 9.5", "the connection was reset"),
    CLOSED_BY_PEER("RFC 9112 9.6", "the server closed the connection"),
    CLOSED_HERE("RFC 9112 9.6", "the connection was closed from this side"),
    TUNNEL("RFC 9110 9.3.6", "the connection is a tunnel now and speaks another protocol"),
    UNREAD("RFC 9112 9.3", "the last answer was not read to its end"),
    UNSENT("RFC 9112 9.3", "the last request was not sent to its end, so the server still waits for it"),
    UNANSWERED("RFC 9112 9.3.2", "not every request on it was answered"),
    UNTIL_CLOSE("RFC 9112 6.3 item 8", "the last answer lasts until the connection closes"),
    AMBIGUOUS("RFC 9112 6.3", "another reader may see another end of the last answer"),
    SURPLUS("RFC 9112 6.3", "octets came behind the last answer, and would be taken for the next one"),
    CLOSE_SAID_BY_SERVER("RFC 9112 9.6", "the server said Connection: close"),
    CLOSE_SAID_HERE("RFC 9112 9.6", "the request said Connection: close"),
    OLD_VERSION("RFC 9112 9.3", "the server speaks HTTP/1.0 and did not say Connection: keep-alive"),
    HALF_CLOSED("RFC 9112 9.6", "this side has told the server that no more comes"),
    OTHER_TARGET("RFC 9112 9", "the connection leads to another place, or was opened in another way");

    private final String rfc;
    private final String says;

    NoReuse(String rfc, String says) {
        this.rfc = rfc;
        this.says = says;
    }

    public String rfc() {
        return rfc;
    }

    /** The reason as half a sentence. */
    public String says() {
        return says;
    }

    /** What an exchange with these requests leaves against using its connection again; empty where nothing does. */
    static Optional<NoReuse> after(Exchange exchange, List<Asked> asked) {
        if (exchange.replies().isEmpty()) {
            return Optional.of(UNREAD);
        }
        Optional<NoReuse> here = exchange.sent().expected() == Sent.Expected.HALF_CLOSED ? Optional.of(HALF_CLOSED)
                : exchange.sent().whole() ? closeSaid(asked.get(exchange.replies().size() - 1)) : Optional.of(UNSENT);
        Optional<NoReuse> there = afterAnswer(exchange.replies().getLast().reading());
        Optional<NoReuse> missing = exchange.replies().size() < exchange.asked() ? Optional.of(UNANSWERED)
                : Optional.empty();
        return there.or(() -> here).or(() -> missing);
    }

    /** What an answer by itself leaves against using its connection again. */
    static Optional<NoReuse> afterAnswer(ResponseReading reading) {
        if (reading.framing() instanceof Framing.Tunnel) {
            return Optional.of(TUNNEL);
        }
        if (reading.framing() instanceof Framing.UntilClose) {
            return Optional.of(UNTIL_CLOSE);
        }
        if (!reading.verdict().complete()) {
            return Optional.of(UNREAD);
        }
        if (reading.verdict().completeness() == Verdict.Completeness.AMBIGUOUS) {
            return Optional.of(AMBIGUOUS);
        }
        return reading.response()
                .flatMap(NoReuse::said)
                .or(() -> reading.surplus().isEmpty() ? Optional.empty() : Optional.of(SURPLUS))
                .or(() -> ended(reading.verdict().end()));
    }

    private static Optional<NoReuse> said(Message response) {
        if (Persistence.option(response.head(), "close")) {
            return Optional.of(CLOSE_SAID_BY_SERVER);
        }
        boolean keeps = Persistence.keeps(response.start().version(), response.head());
        return keeps ? Optional.empty() : Optional.of(OLD_VERSION);
    }

    private static Optional<NoReuse> ended(End end) {
        return switch (end) {
            case OPEN -> Optional.empty();
            case FIN -> Optional.of(CLOSED_BY_PEER);
            case RST, NO_CLOSE_NOTIFY -> Optional.of(RESET);
            case TIMEOUT, CANCELLED -> Optional.of(CLOSED_HERE);
        };
    }

    private static Optional<NoReuse> closeSaid(Asked last) {
        return last.closes() ? Optional.of(CLOSE_SAID_HERE) : Optional.empty();
    }
}
