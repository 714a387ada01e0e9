package rawbench.ui.request;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.viewer.Selection;

import static org.assertj.core.api.Assertions.assertThat;

class EditHistoryTest {
    private final EditHistory history = new EditHistory();
    private Octets octets = Octets.empty();

    private void type(long at, long length, String by) {
        Edit edit = new Edit(at, length, Octets.latin1(by));
        history.typed(EditHistory.Step.of(octets, List.of(edit), Selection.START, Selection.START));
        octets = Edit.applied(octets, List.of(edit));
    }

    private Octets undone() {
        history.undo().ifPresent(step -> octets = Edit.applied(octets, step.forth()));
        return octets;
    }

    private Octets redone() {
        history.redo().ifPresent(step -> octets = Edit.applied(octets, step.forth()));
        return octets;
    }

    @Test
    void whatIsTypedOnIsOneStepAndCorrectionsAreAmongIt() {
        type(0, 0, "a");
        type(1, 0, "b");
        type(1, 1, "");
        type(1, 0, "c");
        assertThat(octets).isEqualTo(Octets.latin1("ac"));
        assertThat(undone()).isEqualTo(Octets.empty());
        assertThat(history.canUndo()).isFalse();
        assertThat(redone()).isEqualTo(Octets.latin1("ac"));
    }

    @Test
    void deletingOnInEitherDirectionIsOneStep() {
        type(0, 0, "abcdef");
        history.seal();
        type(2, 1, "");
        type(1, 1, "");
        type(1, 1, "");
        assertThat(octets).isEqualTo(Octets.latin1("aef"));
        assertThat(undone()).isEqualTo(Octets.latin1("abcdef"));
    }

    @Test
    void anotherPlaceAnotherLineAndARestEachBeginAStep() {
        type(0, 0, "a");
        type(1, 0, "\r\n");
        type(3, 0, "b");
        type(0, 0, "c");
        history.seal();
        type(1, 0, "d");
        assertThat(undone()).isEqualTo(Octets.latin1("ca\r\nb"));
        assertThat(undone()).isEqualTo(Octets.latin1("a\r\nb"));
        assertThat(undone()).isEqualTo(Octets.latin1("a\r\n"));
        assertThat(undone()).isEqualTo(Octets.empty());
    }

    @Test
    void allStepsCanBeTakenBackAndDoneAgain() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            EditHistory many = new EditHistory();
            Octets now = OctetTextTest.random(random, 30);
            Octets first = now;
            for (int i = 0; i < 12; i++) {
                long at = random.nextInt((int) now.length() + 1);
                long length = random.nextInt((int) (now.length() - at) + 1) / 2;
                List<Edit> edits = List.of(new Edit(at, length, OctetTextTest.random(random, 3)));
                many.typed(EditHistory.Step.of(now, edits, Selection.START, Selection.START));
                now = Edit.applied(now, edits);
            }
            Octets last = now;
            Deque<Octets> seen = new ArrayDeque<>();
            while (many.canUndo()) {
                seen.push(now);
                now = Edit.applied(now, many.undo().orElseThrow().forth());
            }
            assertThat(now).as("seed %d", seed).isEqualTo(first);
            while (many.canRedo()) {
                now = Edit.applied(now, many.redo().orElseThrow().forth());
                assertThat(now).as("seed %d", seed).isEqualTo(seen.pop());
            }
            assertThat(now).as("seed %d", seed).isEqualTo(last);
        }
    }

    @Test
    void theOldestStepsGoWhereAllHoldTooMuch() {
        Octets large = Octets.owning(new byte[20 << 20]);
        for (int i = 0; i < 5; i++) {
            history.did(EditHistory.Step.of(Octets.empty(), List.of(Edit.insertion(0, large)), Selection.START,
                    Selection.START));
        }
        int kept = 0;
        while (history.undo().isPresent()) {
            kept++;
        }
        assertThat(kept).isEqualTo(3);
    }
}
