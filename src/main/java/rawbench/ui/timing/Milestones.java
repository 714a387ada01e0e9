package rawbench.ui.timing;

import java.util.ArrayList;
import java.util.List;

import rawbench.exchange.Exchange;
import rawbench.exchange.Reply;
import rawbench.http.Framing;
import rawbench.http.FramingMap;
import rawbench.http.Message;
import rawbench.http.RequestReader;
import rawbench.http.Span;
import rawbench.http.StartLine;
import rawbench.octets.Octets;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/**
 * At which octets something worth a row begins and ends, for one request and its answer, in all octets that went and
 * came.
 *
 * @param asked where the request begins in what was sent
 * @param askedTo where it ends
 * @param waits where the body begins that waited for 100; -1 where none did
 * @param parts what came, in order, without gap
 * @param last whether nothing came after this answer, so that the end of the connection is its own
 */
record Milestones(long asked, long askedTo, long waits, long from, List<Part> parts, boolean last) {
    /**
     * Octets that came and belong together.
     *
     * @param says what names an interim response: its status and reason; empty for all else
     * @param to where it ends; {@link Long#MAX_VALUE} where its end did not come
     */
    record Part(Stretch.Kind kind, String says, long to) {}

    static Milestones of(Exchange exchange) {
        long request = exchange.request().length();
        if (exchange.replies().isEmpty()) {
            return new Milestones(0, request, -1, 0,
                    List.of(new Part(Stretch.Kind.OCTETS, "", Long.MAX_VALUE)), true);
        }
        Reply reply = exchange.replies().getFirst();
        long end = reply.from() + reply.received().length();
        boolean last = end >= exchange.transcript().received().length();
        return new Milestones(reply.asked(), reply.asked() + reply.request().length(), waits(exchange, reply),
                reply.from(), parts(reply, last), last);
    }

    private static long waits(Exchange exchange, Reply reply) {
        boolean waited = switch (exchange.sent().expected()) {
            case NOT_ASKED, HALF_CLOSED -> false;
            case CONTINUED, NO_WORD, REFUSED -> true;
        };
        if (!waited) {
            return -1;
        }
        return reply.asked() + RequestReader.read(reply.request()).message().headOctets().length();
    }

    private static List<Part> parts(Reply reply, boolean last) {
        List<Part> parts = new ArrayList<>();
        List<Message> interim = reply.reading().interim();
        FramingMap map = reply.reading().map();
        map.walk(0, span -> {
            switch (span.kind()) {
                case INTERIM_END -> {
                    Message message = interim.get(Math.min(parts.size(), interim.size() - 1));
                    parts.add(new Part(Stretch.Kind.INTERIM, says(message), reply.from() + span.to()));
                }
                case HEAD_END -> parts.add(new Part(Stretch.Kind.HEAD, "", reply.from() + span.to()));
                default -> {
                }
            }
            return span.kind() != Span.Kind.HEAD_END && span.kind() != Span.Kind.UNREADABLE;
        });
        boolean head = !parts.isEmpty() && parts.getLast().kind() == Stretch.Kind.HEAD;
        if (!head) {
            boolean begun = reply.reading().response().isPresent();
            parts.add(new Part(begun ? Stretch.Kind.HEAD : Stretch.Kind.OCTETS, "", Long.MAX_VALUE));
            return parts;
        }
        Octets surplus = reply.reading().surplus();
        long message = reply.from() + reply.received().length() - surplus.length();
        boolean open = last && surplus.isEmpty() && !reply.reading().verdict().complete();
        if (message > parts.getLast().to() || open) {
            boolean tunnel = reply.reading().framing() instanceof Framing.Tunnel;
            parts.add(new Part(tunnel ? Stretch.Kind.OCTETS : Stretch.Kind.BODY, "", open ? Long.MAX_VALUE : message));
        }
        if (!surplus.isEmpty()) {
            parts.add(new Part(Stretch.Kind.SURPLUS, "", message + surplus.length()));
        }
        return parts;
    }

    private static String says(Message interim) {
        return interim.start() instanceof StartLine.StatusLine line
                ? (line.code() + " " + line.reason()).strip()
                : "";
    }

    /** Where its octets end in all that came. */
    long to() {
        return parts.getLast().to();
    }

    /** When its last octet came, in milliseconds. */
    double end(Transcript transcript) {
        double end = 0;
        for (WireEvent event : transcript.events()) {
            if (event instanceof WireEvent.Received(long nanos, long begin, _) && begin < to()) {
                end = nanos / 1e6;
            }
        }
        return end;
    }
}
