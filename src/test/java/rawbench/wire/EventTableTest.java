package rawbench.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class EventTableTest {
    @Test
    void givesBackWhatWasNoted() {
        EventTable table = new EventTable();
        table.add(new WireEvent.Connecting(1, "a"));
        table.sent(2, 3, 0, 10);
        table.received(4, 0, 5);
        table.received(5, 5, 7);
        table.add(new WireEvent.Closed(6, CloseReason.DONE));
        assertThat(all(table)).containsExactly(new WireEvent.Connecting(1, "a"), new WireEvent.Sent(3, 0, 10),
                new WireEvent.Received(4, 0, 5), new WireEvent.Received(5, 5, 7),
                new WireEvent.Closed(6, CloseReason.DONE));
    }

    @Test
    void anAnswerThatWasNotedFirstStaysBehindWhatItAnswers() {
        EventTable table = new EventTable();
        table.received(1, 0, 1);
        table.received(5, 1, 3);
        table.received(6, 3, 4);
        table.sent(4, 7, 0, 10);
        assertThat(all(table)).containsExactly(new WireEvent.Received(1, 0, 1), new WireEvent.Sent(4, 0, 10),
                new WireEvent.Received(5, 1, 3), new WireEvent.Received(6, 3, 4));
    }

    @Test
    void aCloseThatWasNotedFirstStaysBehindWhatWentBeforeIt() {
        EventTable table = new EventTable();
        table.add(new WireEvent.Connected(1, "a", "b"));
        table.received(5, 0, 3);
        table.add(new WireEvent.HalfClosed(6, true));
        table.add(new WireEvent.Closed(7, CloseReason.DONE));
        table.sent(1, 8, 0, 10);
        assertThat(all(table)).containsExactly(new WireEvent.Connected(1, "a", "b"), new WireEvent.Sent(1, 0, 10),
                new WireEvent.Received(5, 0, 3), new WireEvent.HalfClosed(6, true),
                new WireEvent.Closed(7, CloseReason.DONE));
    }

    @Test
    void whatWentKeepsItsOrderWhenTwoHandOverAtOnce() {
        EventTable table = new EventTable();
        table.sent(1, 3, 0, 10);
        table.received(4, 0, 1);
        table.sent(2, 5, 10, 20);
        assertThat(all(table)).containsExactly(new WireEvent.Sent(3, 0, 10), new WireEvent.Sent(3, 10, 20),
                new WireEvent.Received(4, 0, 1));
    }

    @Test
    void aCopyDoesNotChange() {
        EventTable table = new EventTable();
        table.received(1, 0, 1);
        EventTable copy = table.copy();
        table.sent(0, 2, 0, 10);
        table.add(new WireEvent.Connecting(3, "a"));
        assertThat(all(copy)).containsExactly(new WireEvent.Received(1, 0, 1));
    }

    @Test
    void copiesStayTrueWhateverComesLater() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            EventTable table = new EventTable();
            List<EventTable> copies = new ArrayList<>();
            List<List<WireEvent>> then = new ArrayList<>();
            for (int step = 0; step < 3 * EventPiece.FULL; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> table.add(new WireEvent.Connecting(step, "a"));
                    case 1 -> table.sent(step - random.nextInt(1 + step), step, step, step + 1);
                    default -> table.received(step, step, step + 1);
                }
                if (random.nextInt(200) == 0) {
                    copies.add(table.copy());
                    then.add(all(table));
                }
            }
            for (int i = 0; i < copies.size(); i++) {
                assertThat(all(copies.get(i))).as("seed %d, copy %d", seed, i).isEqualTo(then.get(i));
            }
        }
    }

    @Test
    void aCopyStaysTrueWhileEventsAreJoined() {
        EventTable table = new EventTable();
        for (int i = 0; i <= EventTable.APART; i++) {
            table.received(i, i, i + 1);
        }
        EventTable copy = table.copy();
        WireEvent last = copy.get(copy.size() - 1);
        table.received(copy.size() + 1, copy.size() + 1, copy.size() + 2);
        assertThat(table.size()).isEqualTo(copy.size());
        assertThat(copy.get(copy.size() - 1)).isEqualTo(last).isNotEqualTo(table.get(copy.size() - 1));
    }

    @Test
    void aDripOfAnyLengthStaysSmall() {
        EventTable table = new EventTable();
        long drops = EventTable.APART + 3 * EventTable.JOINED;
        for (long i = 0; i < drops; i++) {
            table.received(i, i, i + 1);
        }
        assertThat(table.size()).isLessThanOrEqualTo(EventTable.APART + 4);
        long at = 0;
        for (WireEvent event : all(table)) {
            WireEvent.Received received = (WireEvent.Received) event;
            assertThat(received.from()).isEqualTo(at);
            at = received.to();
        }
        assertThat(at).isEqualTo(drops);
    }

    private static List<WireEvent> all(EventTable table) {
        List<WireEvent> events = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            events.add(table.get(i));
        }
        return events;
    }
}
