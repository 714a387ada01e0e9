package rawbench.ui.response;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.ui.kit.LateWork;
import rawbench.ui.kit.Work;
import rawbench.ui.response.OnDemand.Stage;

import static org.assertj.core.api.Assertions.assertThat;

class OnDemandTest {
    private final LateWork work = new LateWork();
    private final OnDemand<String> one = new OnDemand<>(work, "test", trouble -> "not " + trouble.getMessage());

    private static Work.Job<Advance, String> gives(String result) {
        return (_, _) -> result;
    }

    @Test
    void isWorkedOutOnceAndOnlyWhenItIsLookedAt() {
        List<String> ran = new ArrayList<>();
        one.offer((_, _) -> {
            ran.add("once");
            return "here";
        });
        assertThat(one.stageProperty().get()).isEqualTo(Stage.OFFERED);
        one.look();
        one.look();
        assertThat(one.stageProperty().get()).isEqualTo(Stage.WORKING);
        work.finish(0);
        one.look();
        assertThat(one.result()).contains("here");
        assertThat(ran).hasSize(1);
    }

    @Test
    void nothingMovesBeforeAPersonWaits() {
        one.offer(gives("a"));
        one.look();
        assertThat(one.slowProperty().get()).isFalse();
        work.letTimePass();
        assertThat(one.slowProperty().get()).isTrue();
        work.finish(0);
        assertThat(one.slowProperty().get()).isFalse();
    }

    @Test
    void whatWasOvertakenIsNeverShown() {
        one.offer(gives("old"));
        one.look();
        one.offer(gives("new"));
        one.look();
        work.finish(1);
        work.finish(0);
        assertThat(one.result()).contains("new");
        one.none();
        assertThat(one.result()).isEmpty();
    }

    @Test
    void tellsHowFarItIsWhileItWorks() {
        List<Advance> seen = new ArrayList<>();
        one.advanceProperty().subscribe((_, now) -> seen.add(now));
        Advance half = new Advance(5, 10, 3);
        one.offer((progress, _) -> {
            progress.accept(half);
            return "";
        });
        one.look();
        work.finish(0);
        assertThat(seen).containsExactly(half, null);
        assertThat(half.part()).isEqualTo(0.5);
        assertThat(new Advance(0, 0, 0).part()).isEqualTo(1);
    }

    @Test
    void cancellingTellsTheJobAndTakesWhatItSays() {
        List<String> told = new ArrayList<>();
        one.offer((_, onCancel) -> {
            onCancel.accept(() -> told.add("cancel"));
            one.cancel();
            return "half";
        });
        one.look();
        work.finish(0);
        assertThat(one.left()).isTrue();
        assertThat(told).contains("cancel");
        assertThat(one.result()).contains("half");
    }

    @Test
    void whatThrowsSaysWhy() {
        one.offer((_, _) -> {
            throw new java.io.IOException("room");
        });
        one.look();
        work.finish(0);
        assertThat(one.result()).contains("not room");
    }

    @Test
    void whatIsKnownAlreadyNeedsNoLook() {
        one.ready("known");
        assertThat(one.stageProperty().get()).isEqualTo(Stage.READY);
        one.look();
        assertThat(one.result()).contains("known");
        assertThat(one.left()).isFalse();
    }
}
