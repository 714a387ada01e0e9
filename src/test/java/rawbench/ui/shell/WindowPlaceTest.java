package rawbench.ui.shell;

import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.store.SessionView.Bounds;

import static org.assertj.core.api.Assertions.assertThat;

class WindowPlaceTest {
    private static final Bounds FIRST = new Bounds(0, 0, 1920, 1080);
    private static final Bounds LEFT = new Bounds(-1280, 0, 1280, 1024);

    @Test
    void aWindowStaysWhereItWasWhileItsScreenIsThere() {
        Bounds window = new Bounds(-1200, 40, 1000, 700);
        assertThat(WindowPlace.inSight(window, List.of(FIRST, LEFT))).isEqualTo(window);
        Bounds across = new Bounds(-500, 40, 1000, 700);
        assertThat(WindowPlace.inSight(across, List.of(FIRST))).isEqualTo(across);
    }

    @Test
    void aWindowOfAScreenThatIsGoneComesBackIntoSight() {
        assertThat(WindowPlace.inSight(new Bounds(-1200, 40, 1000, 700), List.of(FIRST)))
                .isEqualTo(new Bounds(460, 190, 1000, 700));
        assertThat(WindowPlace.inSight(new Bounds(5000, -3000, 4000, 4000), List.of(FIRST))).isEqualTo(FIRST);
        assertThat(WindowPlace.inSight(new Bounds(100, -500, 1000, 700), List.of(FIRST)).y())
                .as("its upper edge cannot be reached")
                .isEqualTo(190);
    }
}
