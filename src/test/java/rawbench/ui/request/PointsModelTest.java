package rawbench.ui.request;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import rawbench.draft.RequestDraft;
import rawbench.http.WritePoint;
import rawbench.http.WritePoint.Act;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.viewer.Selection;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class PointsModelTest {
    private static final Octets REQUEST = Octets.latin1("POST / HTTP/1.1\r\nHost: h\r\n\r\nbody");

    private final Workbench workbench = new Workbench();
    private final RequestModel request = new RequestModel(workbench, new InlineWork(),
            new RequestDraft("", "http://h", REQUEST));
    private final PointsModel points = new PointsModel(request);

    @AfterEach
    void close() throws Exception {
        workbench.close();
    }

    private void addAt(long at, Act act) {
        request.selectionProperty().set(new Selection(at, at));
        points.add(act);
    }

    private List<String> spelled() {
        return request.draft().settings().points().stream().map(WritePoint::spelled).toList();
    }

    @Test
    void standAtTheCaretInTheOrderOfTheOctets() {
        addAt(28, new Act.HalfClose());
        addAt(4, new Act.Flush());
        assertThat(spelled()).containsExactly("4 flush", "28 half-close");
    }

    @Test
    void stayBetweenTheSameOctetsAndComeBackWithUndo() {
        addAt(28, new Act.Flush());
        request.apply(List.of(new Edit(5, 1, Octets.latin1("/a/long/path"))));
        assertThat(spelled()).containsExactly("39 flush");
        request.typed(new Edit(0, 4, Octets.latin1("PUT")));
        assertThat(spelled()).containsExactly("38 flush");
        request.undo();
        request.undo();
        assertThat(request.octetsProperty().get()).isEqualTo(REQUEST);
        assertThat(spelled()).containsExactly("28 flush");
        request.undo();
        assertThat(spelled()).isEmpty();
        request.redo();
        assertThat(spelled()).containsExactly("28 flush");
    }

    @Test
    void anotherDraftBringsItsOwn() {
        addAt(28, new Act.Flush());
        RequestDraft other = new RequestDraft("", "http://h", Octets.latin1("GET / HTTP/1.1\r\n\r\n"));
        request.show(other.with(other.settings().withPoints(List.of(new WritePoint(3, new Act.AwaitContinue())))));
        assertThat(spelled()).containsExactly("3 wait for 100");
        request.undo();
        assertThat(spelled()).containsExactly("28 flush");
    }

    @Test
    void areChangedAndTakenAway() {
        addAt(4, new Act.Wait(Duration.ofSeconds(1)));
        WritePoint point = points.all().getFirst();
        points.change(point, new Act.Wait(Duration.ofMillis(5)));
        assertThat(spelled()).containsExactly("4 wait 5 ms");
        points.remove(points.all().getFirst());
        assertThat(spelled()).isEmpty();
        request.undo();
        assertThat(spelled()).containsExactly("4 wait 5 ms");
    }
}
