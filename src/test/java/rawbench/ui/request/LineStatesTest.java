package rawbench.ui.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.octets.Octets;
import rawbench.ui.request.HttpColours.State;

import static org.assertj.core.api.Assertions.assertThat;

class LineStatesTest {
    private static final List<String> KINDS = List.of("POST / HTTP/1.1↵", "Content-Type: application/json↵",
            "Content-Type: text/html↵", "↵", "{\"a\": 1,⇣", "<!-- b⇣", "--> c⇣");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static List<State> read(List<String> lines) {
        List<State> states = new ArrayList<>();
        State now = State.FIRST;
        for (String line : lines) {
            states.add(now);
            now = HttpColours.after(line, now);
        }
        return states;
    }

    private static List<State> all(LineStates states) {
        return IntStream.range(0, states.count()).mapToObj(states::at).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterChangesTheLinesAreKnownAsIfTheyWereReadFromTheBeginning(int seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        IntStream.range(0, 3 + random.nextInt(12)).forEach(_ -> lines.add(KINDS.get(random.nextInt(KINDS.size()))));
        LineStates states = new LineStates();
        states.begin(lines.size(), lines::get);
        states.all(new ArrayList<>(read(lines)));
        for (int i = 0; i < 6; i++) {
            int first = random.nextInt(lines.size());
            int gone = 1 + random.nextInt(lines.size() - first);
            int now = 1 + random.nextInt(3);
            lines.subList(first, first + gone).clear();
            IntStream.range(0, now).forEach(_ -> lines.add(first, KINDS.get(random.nextInt(KINDS.size()))));
            states.replaced(first, gone, now, lines::get);
            assertThat(states.complete()).isTrue();
            assertThat(all(states)).as("seed %d, change %d, %s", seed, i, lines).isEqualTo(read(lines));
        }
    }

    @Test
    void whatNobodyReadIsNotTakenAsKnown() {
        List<String> lines = new ArrayList<>(Arrays.asList("POST / HTTP/1.1↵", "↵", "{⇣", "}"));
        LineStates states = new LineStates();
        states.begin(lines.size(), lines::get);
        states.all(new ArrayList<>(read(lines)));
        assertThat(states.complete()).isTrue();
        lines.set(1, "Content-Type: text/css↵");
        lines.add(2, "↵");
        assertThat(states.moved(1, 1, 2)).isEqualTo(3);
        assertThat(states.count()).isEqualTo(lines.size());
        assertThat(states.complete()).isFalse();
    }

    @Test
    void aWorkerReadsTheSame() {
        String text = "POST / HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{\"a\":\n1}";
        List<State> read = LineStates.of(Octets.latin1(text));
        assertThat(read).hasSize(5);
        assertThat(read.get(4).syntax()).isEqualTo(Syntax.JSON);
    }
}
