package rawbench.ui.kit;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatestTest {
    private final LateWork work = new LateWork();
    private final Latest latest = new Latest(work);
    private final List<String> heard = new ArrayList<>();

    private void start(String result) {
        latest.start("test", _ -> result, heard::add, failed -> heard.add("not " + failed.getMessage()));
    }

    @Test
    void ofTheJobsBeforeNobodyHears() {
        start("first");
        start("second");
        work.finish(1);
        work.finish(0);
        assertThat(heard).containsExactly("second");
    }

    @Test
    void theJobBeforeIsToldThatNobodyWaits() {
        List<Boolean> asked = new ArrayList<>();
        latest.start("test", cancelled -> {
            start("second");
            return asked.add(cancelled.getAsBoolean());
        }, _ -> heard.add("first"), _ -> heard.add("failed"));
        work.finish(0);
        assertThat(asked).containsExactly(true);
        assertThat(heard).isEmpty();
    }

    @Test
    void aJobThatWasDroppedIsNotHeard() {
        start("dropped");
        latest.drop();
        assertThat(latest.busyProperty().get()).isFalse();
        work.finish(0);
        assertThat(heard).isEmpty();
    }

    @Test
    void aJobThatWasStoppedStillTellsWhatItHas() {
        start("so far");
        latest.stop();
        work.finish(0);
        assertThat(heard).containsExactly("so far");
    }

    @Test
    void whatItThrewIsTold() {
        latest.start("test", _ -> {
            throw new java.io.IOException("a reason");
        }, _ -> heard.add("done"), failed -> heard.add(failed.getMessage()));
        work.finish(0);
        assertThat(heard).containsExactly("a reason");
        assertThat(latest.busyProperty().get()).isFalse();
    }

    @Test
    void nothingMovesBeforeAPersonWaitsNorWhileOneFollowsTheOther() {
        start("first");
        assertThat(latest.busyProperty().get()).isTrue();
        assertThat(latest.slowProperty().get()).isFalse();
        work.letTimePass();
        assertThat(latest.slowProperty().get()).isTrue();
        List<Boolean> seen = new ArrayList<>();
        latest.slowProperty().subscribe((_, now) -> seen.add(now));
        start("second");
        assertThat(seen).isEmpty();
        work.finish(1);
        assertThat(seen).containsExactly(false);
        work.letTimePass();
        assertThat(latest.slowProperty().get()).isFalse();
    }
}
