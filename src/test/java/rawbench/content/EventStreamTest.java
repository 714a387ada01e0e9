package rawbench.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.content.StreamEvent.Kind;
import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

class EventStreamTest {
    private static final List<String> PIECES = List.of("data", "data:", "data: a", "data:  b", ":", ": ping", "id: 7",
            "id:",
            "id: x\0y", "event: tick", "event", "retry: 1500", "retry: 1s", "unknown: 1", "\uFEFF", "\n", "\n\n",
            "\r\n",
            "\r\n\r\n", "\r", "\r\r", "日本", "\u0080", "data: {\"n\":1}\n\n");

    /** All that a stream tells, the unfinished block last. */
    private static List<StreamEvent> read(Octets octets, int step) {
        List<StreamEvent> events = new ArrayList<>();
        EventStream stream = new EventStream(events::add);
        byte[] all = octets.toByteArray();
        for (int at = 0; at < all.length; at += step) {
            stream.feed(all, at, Math.min(step, all.length - at));
        }
        stream.unfinished().ifPresent(events::add);
        return events;
    }

    private static List<StreamEvent> read(String text) {
        return read(Octets.utf8(text), Integer.MAX_VALUE);
    }

    private static StreamEvent only(String text) {
        assertThat(read(text)).hasSize(1);
        return read(text).getFirst();
    }

    @Test
    void tellsTheSameHoweverTheOctetsCome() {
        for (int seed = 0; seed < Rounds.of(400); seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                text.append(random.nextBoolean() ? "\n" : "");
            }
            Octets octets = random.nextInt(5) == 0 ? Samples.random(random, 300) : Octets.utf8(text.toString());
            List<StreamEvent> whole = read(octets, Integer.MAX_VALUE);
            for (int step = 1; step < Math.min(20, octets.length()); step++) {
                assertThat(read(octets, step)).as("seed %d, step %d: %s", seed, step, octets).isEqualTo(whole);
            }
        }
    }

    @Test
    void joinsDataLinesAndTakesOneSpaceAway() {
        StreamEvent event = only("event: add\ndata: one\ndata:  two\ndata\nid: 5\n\n");
        assertThat(event.kind()).isEqualTo(Kind.EVENT);
        assertThat(event.name()).isEqualTo("add");
        assertThat(event.id()).isEqualTo("5");
        assertThat(event.data()).isEqualTo(Octets.latin1("one\n two\n"));
    }

    @Test
    void endsLinesWithLfCrAndCrLf() {
        assertThat(read("data: a\n\ndata: b\r\rdata: c\r\n\r\n")).extracting(e -> e.data().latin1())
                .containsExactly("a", "b", "c");
        assertThat(read("data: a\r\n\n")).hasSize(1);
    }

    @Test
    void passesOverAByteOrderMarkAtTheBeginningOnly() {
        assertThat(only("\uFEFFdata: a\n\n").data()).isEqualTo(Octets.latin1("a"));
        assertThat(only("\n\uFEFFdata: a\n\n").kind()).isEqualTo(Kind.SILENT);
    }

    @Test
    void keepsTheLastIdAndForgetsTheName() {
        List<StreamEvent> events = read("id: 1\nevent: x\ndata: a\n\ndata: b\n\nid\ndata: c\n\n");
        assertThat(events).extracting(StreamEvent::id).containsExactly("1", "1", "");
        assertThat(events).extracting(StreamEvent::name).containsExactly("x", "message", "message");
        assertThat(events).extracting(StreamEvent::number).containsExactly(0L, 1L, 2L);
        assertThat(only("id: a\0b\ndata: c\n\n").id()).isEmpty();
    }

    @Test
    void showsCommentsAndReconnectionTimesThoughNothingIsDispatched() {
        List<StreamEvent> events = read(": ping\n\nretry: 1500\n\nretry: soon\n\ndata:\n\n");
        assertThat(events).extracting(StreamEvent::kind)
                .containsExactly(Kind.SILENT, Kind.SILENT, Kind.SILENT, Kind.EVENT);
        assertThat(events.get(0).comment()).isEqualTo("ping");
        assertThat(events.get(1).retry()).hasValue(1500);
        assertThat(events.get(2).retry()).isEmpty();
        assertThat(events.get(3).data()).isEqualTo(Octets.empty());
    }

    @Test
    void takesOnlyDigitsForATimeAndNoIdWithANul() {
        assertThat(only("retry: 0\ndata: a\n\n").retry()).hasValue(0);
        assertThat(only("retry: " + "9".repeat(18) + "\ndata: a\n\n").retry()).hasValue(999_999_999_999_999_999L);
        for (String none : List.of("", "9".repeat(19), "1/", "1:", "-1", "1.5")) {
            assertThat(only("retry: " + none + "\ndata: a\n\n").retry()).as(none).isEmpty();
        }
        assertThat(only("id: 1\nid: \0\ndata: a\n\n").id()).isEqualTo("1");
    }

    @Test
    void showsTheLastBlockAsUnfinishedUntilItsEmptyLineComes() {
        StreamEvent open = only("data: a\ndata: half of");
        assertThat(open.kind()).isEqualTo(Kind.UNFINISHED);
        assertThat(open.data()).isEqualTo(Octets.latin1("a\nhalf of"));
        assertThat(only("data: a\ndata: half of\n\n").kind()).isEqualTo(Kind.EVENT);
        assertThat(read("\n\n")).isEmpty();
    }

    @Test
    void keepsABoundedPartOfEndlessData() {
        int octets = StreamEvent.MAX_DATA + 1000;
        for (String text : List.of("data:" + "x".repeat(octets) + "\n\n", "data:" + "x".repeat(octets),
                "data:x\n".repeat(octets / 2) + "\n", "x".repeat(octets) + "\ndata: " + "x".repeat(octets) + "\n\n")) {
            StreamEvent event = only(text);
            assertThat(event.data().length()).isEqualTo(StreamEvent.MAX_DATA);
            assertThat(event.length()).isBetween(octets - 2L, (long) octets);
            assertThat(event.cut()).isTrue();
        }
    }

    @Test
    void aLogKeepsTheNewestAndCountsTheOthers() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < EventLog.MAX_EVENTS + 10; i++) {
            text.append("data: ").append(i).append("\n\n");
        }
        EventLog log = EventLog.of(Octets.latin1(text + "data: open"), () -> false);
        assertThat(log.dropped()).isEqualTo(10);
        assertThat(log.total()).isEqualTo(EventLog.MAX_EVENTS + 10);
        assertThat(log.entries().getFirst().event().data()).isEqualTo(Octets.latin1("10"));
        assertThat(log.unfinished()).isPresent();
        EventLog large = EventLog.of(Octets.latin1(("data: " + "x".repeat(1 << 18) + "\n\n").repeat(40)), () -> false);
        assertThat(large.entries()).hasSize(32);
        assertThat(large.dropped()).isEqualTo(8);
    }
}
