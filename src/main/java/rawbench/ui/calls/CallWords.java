package rawbench.ui.calls;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

import rawbench.calls.Arrow;
import rawbench.calls.Call;
import rawbench.calls.Chart;
import rawbench.calls.Fold;
import rawbench.calls.Function;
import rawbench.calls.Known;
import rawbench.calls.Line;
import rawbench.calls.Outcome;
import rawbench.calls.Remark;
import rawbench.calls.Row;
import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Texts;
import rawbench.wire.Transcript;

/** What the chart says: in its lanes in few words, and in sentences for who chose a line or hears it read. */
final class CallWords {
    private final Texts texts;

    CallWords(Texts texts) {
        this.texts = texts;
    }

    /** When a call was, and how long it took; how it is known, where it has no time. */
    String time(Call call) {
        if (call.at().isEmpty()) {
            return texts.text("known." + call.known());
        }
        String at = milliseconds(call.at().getAsLong());
        return call.lasted().isEmpty() ? at : texts.text("time.lasted", at, span(call.lasted().getAsLong()));
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f ms", nanos / 1e6);
    }

    /** A duration in the unit in which people think of it. */
    private static String span(long nanos) {
        return nanos < 1_000_000 ? String.format(Locale.ROOT, "%d µs", nanos / 1000) : Amounts.time(nanos / 1e6);
    }

    /** What goes along an arrow. */
    String arrow(Arrow arrow) {
        String name = switch (arrow.kind()) {
            case DATA -> texts.text("arrow.DATA", arrow.octets());
            case DATAGRAM -> texts.text("arrow.DATAGRAM", arrow.octets());
            default -> texts.text("arrow." + arrow.kind());
        };
        return arrow.step() == 0 ? name : arrow.step() + " " + name;
    }

    /** What the arrows of a row are together, beside the time that shows it; empty for none. */
    String note(Row row) {
        if (row.between().isEmpty()) {
            return "";
        }
        Arrow first = row.between().getFirst();
        return switch (first.kind()) {
            case SYN -> handshake(row);
            case FIN -> texts.text(first.step() == 1 ? "note.close.first" : "note.close.second");
            default -> "";
        };
    }

    private String handshake(Row row) {
        if (row.between().size() < 3) {
            return texts.text("note.refused");
        }
        return row.own()
                .filter(call -> call.lasted().isPresent())
                .map(call -> texts.text("note.handshake", span(call.lasted().getAsLong())))
                .orElseGet(() -> texts.text("note.accepted"));
    }

    /** A line in one sentence, for who hears it read. */
    String sentence(Line line, Chart chart) {
        return switch (line) {
            case Row row -> sentence(row, chart);
            case Fold fold -> fold(fold);
            case Remark remark -> remark(remark);
        };
    }

    private String sentence(Row row, Chart chart) {
        StringJoiner said = new StringJoiner("; ");
        row.own().ifPresent(call -> said.add(texts.text("spoken", lane(chart, true), call.spelled(), time(call))));
        row.between()
                .forEach(arrow -> said.add(texts.text(arrow.outgoing() == chart.listening() ? "spoken.left"
                        : "spoken.right", arrow(arrow))));
        row.peer().ifPresent(call -> said.add(texts.text("spoken", lane(chart, false), call.spelled(), time(call))));
        return said.toString();
    }

    /** Whose lane it is: the client's or the server's. */
    String lane(Chart chart, boolean own) {
        return texts.text(own == chart.listening() ? "server" : "client");
    }

    String fold(Fold fold) {
        return texts.text("fold", fold.sends() + fold.receives(), Amounts.octets(fold.sent()),
                Amounts.octets(fold.received()));
    }

    String remark(Remark remark) {
        return switch (remark.kind()) {
            case STOOD -> texts.text("remark.STOOD");
            case DATAGRAMS -> texts.text("remark.DATAGRAMS");
            case JOINED -> texts.text("remark.JOINED", Transcript.APART);
            case NOT_CALLED -> texts.text("remark.NOT_CALLED", texts.said(remark.says()));
            case TROUBLE -> texts.said(remark.says());
        };
    }

    /** How a call is known, as a sentence. */
    String known(Call call) {
        if (call.known() != Known.SEEN) {
            boolean ends = call.function() == Function.CLOSE || call.function() == Function.SHUTDOWN;
            return texts.text(ends && call.known() == Known.MAY ? "how.MAY.end" : "how." + call.known());
        }
        String at = milliseconds(call.at().orElse(0));
        return call.lasted().isEmpty() ? texts.text("how.SEEN", at)
                : texts.text("how.SEEN.lasted", at, span(call.lasted().getAsLong()));
    }

    /** What a function does. */
    String does(Call call) {
        return texts.text("does." + call.function());
    }

    /** What it gave back, and what that means; empty where nobody knows. */
    Optional<String> gave(Call call) {
        return switch (call.outcome()) {
            case Outcome.Gave(String value) -> Optional.of(texts.text("gave", value, meaning(call, value)));
            case Outcome.Broke(String error, String says) ->
                Optional.of(texts.text("gave", call.result(), texts.text("error." + error))
                        + (says.isEmpty() ? "" : " " + texts.text("says", texts.said(says))));
            case Outcome.Unknown _ -> Optional.empty();
        };
    }

    private String meaning(Call call, String value) {
        return switch (call.function()) {
            case GETADDRINFO -> texts.text("gives.addresses");
            case SOCKET, ACCEPT -> texts.text("gives." + call.function());
            case SEND, SENDTO, SSL_WRITE -> texts.text("gives.sent");
            case RECV, SSL_READ -> texts.text(value.equals("0") ? "gives.end" : "gives.received");
            case RECVFROM -> texts.text(value.equals("0") ? "gives.empty" : "gives.received");
            case SSL_CONNECT, SSL_ACCEPT -> texts.text("gives.agreed");
            default -> texts.text("gives.well");
        };
    }

    /** What went between because of it, explained: one sentence for each thing that there is to know. */
    List<String> between(Row row) {
        List<Arrow.Kind> kinds = row.between().stream().map(Arrow::kind).distinct().toList();
        if (kinds.equals(List.of(Arrow.Kind.SYN, Arrow.Kind.RST))) {
            return List.of(texts.text("way.SYN_ONLY"));
        }
        return kinds.stream()
                .filter(kind -> kind != Arrow.Kind.SYN_ACK && kind != Arrow.Kind.ACK && kind != Arrow.Kind.FIN_ACK)
                .map(kind -> texts.text("way." + kind))
                .toList();
    }
}
