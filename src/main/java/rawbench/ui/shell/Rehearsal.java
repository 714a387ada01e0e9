package rawbench.ui.shell;

import java.util.function.Consumer;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import rawbench.octets.Octets;

/**
 * A run of the window by itself, which shows the making of a package what is loaded by whoever works: it opens a request,
 * sends it to the practice server, looks at the JSON that comes, and closes the window. Where the practice server cannot
 * start, the window stays, and whoever waits for the end sees why.
 */
final class Rehearsal {
    /** The system property that asks for it. */
    static final String PROPERTY = "rawbench.rehearsal";

    /** What style sheets and layout take to settle, with some to spare. */
    private static final int FRAMES = 30;

    private final Desk desk;

    private Rehearsal(Desk desk) {
        this.desk = desk;
    }

    /** Begins, where the run is one. */
    static void maybe(Desk desk) {
        if (Boolean.getBoolean(PROPERTY)) {
            Rehearsal rehearsal = new Rehearsal(desk);
            once(desk.workspace().selectedProperty(), tab -> once(desk.practiceProperty(), _ -> rehearsal.send(tab)));
        }
    }

    private void send(TabModel tab) {
        tab.request().octetsProperty().set(Octets.latin1("GET /json HTTP/1.1\r\nHost: practice\r\n\r\n"));
        tab.request().aim("http://" + desk.practiceProperty().getValue());
        tab.sending().send();
        once(tab.response().answerProperty(), _ -> afterFrames(Platform::exit));
    }

    private static <T> void once(ObservableValue<T> value, Consumer<T> then) {
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

    private static void afterFrames(Runnable then) {
        new AnimationTimer() {
            private int left = FRAMES;

            @Override
            public void handle(long now) {
                if (--left == 0) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
