package rawbench.ui.sent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import rawbench.exchange.Exchange;
import rawbench.exchange.Sent;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.octets.Hex;
import rawbench.octets.Octets;
import rawbench.ui.kit.Texts;
import rawbench.wire.Endpoint;
import rawbench.wire.WireEvent;
import rawbench.workbench.Sentences;

/** What became of the octets of a request, in the words of the window. */
final class SentTexts {
    private final Compared compared;
    private final Exchange exchange;
    private final Sent sent;
    private final Texts texts;

    SentTexts(Compared compared, Texts texts) {
        this.compared = compared;
        this.exchange = compared.exchange();
        this.sent = exchange.sent();
        this.texts = texts;
    }

    /** "Identical: 132 octets". */
    String result() {
        long went = compared.socket().length();
        if (lost()) {
            return texts.text("result.lost");
        }
        if (compared.identical()) {
            return texts.text("result.identical", went);
        }
        if (compared.cut()) {
            return went == 0 ? texts.text("result.nothing")
                    : texts.text("result.cut", went, compared.editor().length());
        }
        return texts.text("result.differs", compared.difference());
    }

    /** Whether octets went that cannot be read back. */
    boolean lost() {
        return compared.socket().length() != sent.octets();
    }

    /** The reason for it, in a sentence. */
    String reason() {
        if (lost()) {
            return outcome();
        }
        if (compared.identical()) {
            return texts.text("reason.identical");
        }
        if (!compared.cut()) {
            return texts.text("reason.differs", octet(compared.editor()), octet(compared.socket()));
        }
        if (sent.expected() == Sent.Expected.HALF_CLOSED) {
            return texts.text("reason.half-closed");
        }
        int status = status();
        if (sent.expected() == Sent.Expected.REFUSED) {
            return status < 0 ? texts.text("reason.refused-end") : texts.text("reason.refused", status);
        }
        return status < 0 ? outcome() : texts.text("reason.early", status);
    }

    private String outcome() {
        return Sentences.says(exchange, exchange.outcome().says(), texts::pattern);
    }

    /** The octet at the first difference, as "0a", or that there is none. */
    private String octet(Octets side) {
        return compared.difference() < side.length()
                ? String.format(Locale.ROOT, "%02x", side.at(compared.difference()))
                : texts.text("octet.none");
    }

    private int status() {
        return exchange.reading().flatMap(ResponseReading::response).map(Message::status).orElse(-1);
    }

    /** What else is true about where these octets went, a sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (sent.expected() == Sent.Expected.CONTINUED) {
            notes.add(texts.text("note.continued"));
        } else if (sent.expected() == Sent.Expected.NO_WORD) {
            notes.add(texts.text("note.no-word"));
        }
        if (exchange.asked() > 1) {
            notes.add(texts.text("note.several", exchange.asked(), exchange.replies().size()));
        }
        compared.greeted().ifPresent(greeted -> notes.add(greeted(greeted)));
        exchange.proxy()
                .filter(_ -> exchange.forwarded())
                .ifPresent(proxy -> notes.add(texts.text("note.forwarded", proxy.spelled())));
        if (exchange.target().endpoint() instanceof Endpoint.Tls && !compared.socket().isEmpty()) {
            notes.add(texts.text("note.tls"));
        }
        if (compared.endTold()) {
            notes.add(texts.text("note.half-closed"));
        }
        return notes;
    }

    private String greeted(WireEvent.Greeted greeted) {
        return texts.text("note.greeted", greeted.proxy(), greeted.said().length());
    }

    /** The rows of a dump of one side around the first difference. */
    String rows(Octets side) {
        long first = Math.max(0, compared.difference() / Hex.ROW - 1) * Hex.ROW;
        StringBuilder rows = new StringBuilder();
        for (long at = first; at < side.length() && at < first + 3L * Hex.ROW; at += Hex.ROW) {
            rows.append(Hex.row(side, at)).append('\n');
            if (compared.difference() >= at && compared.difference() < at + Hex.ROW) {
                rows.append(pointer((int) (compared.difference() - at), Hex.row(side, at).indexOf("  ") + 2))
                        .append('\n');
            }
        }
        return rows.toString().stripTrailing();
    }

    /** Two signs under the digits of the octet of that number in its row. */
    private static String pointer(int octet, int digits) {
        return " ".repeat(digits + 3 * octet + (octet >= Hex.ROW / 2 ? 1 : 0)) + "^^";
    }
}
