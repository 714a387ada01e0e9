package rawbench.ui.shell;

import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.ui.kit.InlineWork;

import static org.assertj.core.api.Assertions.assertThat;

class NoticesModelTest {
    private final InlineWork work = new InlineWork();
    private final NoticesModel model = new NoticesModel(work, () -> LocalTime.NOON);

    private List<String> inSight() {
        return model.inSight().stream().map(NoticesModel.Notice::sentence).toList();
    }

    @Test
    void troubleStaysUntilItIsPutAwayAndIsNotThereTwice() {
        model.trouble("no", List.of());
        model.trouble("no", List.of());
        assertThat(inSight()).containsExactly("no");
        assertThat(model.all()).hasSize(2);
        model.dismiss(model.inSight().getFirst());
        assertThat(inSight()).isEmpty();
        assertThat(model.dismissAll()).isFalse();
    }

    @Test
    void manyAreInTheListAndTheNewestInSight() {
        for (int i = 0; i < 120; i++) {
            model.trouble("trouble " + i, List.of());
        }
        assertThat(inSight()).hasSize(NoticesModel.IN_SIGHT).last().isEqualTo("trouble 119");
        assertThat(model.all()).hasSize(100);
        assertThat(model.unreadProperty().get()).isEqualTo(116);
        model.read();
        assertThat(model.unreadProperty().get()).isZero();
    }
}
