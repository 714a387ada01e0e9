package rawbench.ui.shell;

import java.util.function.Consumer;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** What a run of the window by itself waits for before it goes on: frames that are drawn, a value that is there. */
final class Awaited {
    private Awaited() {
    }

    /** Goes on after so many frames, on the FX thread: style sheets and layout follow a frame or two behind. */
    static void frames(int count, Runnable then) {
        new AnimationTimer() {
            private int left = count;

            @Override
            public void handle(long now) {
                if (--left == 0) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    /** Goes on, once, with the first value that is not null: at once where there is one. */
    static <T> void value(ObservableValue<T> value, Consumer<T> then) {
        if (value.getValue() != null) {
            then.accept(value.getValue());
            return;
        }
        value.addListener(new ChangeListener<T>() {
            @Override
            public void changed(ObservableValue<? extends T> changed, T old, T now) {
                if (now != null) {
                    value.removeListener(this);
                    then.accept(now);
                }
            }
        });
    }
}
