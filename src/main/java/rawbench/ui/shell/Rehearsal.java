package rawbench.ui.shell;

import javafx.application.Platform;

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
            Awaited.value(desk.workspace().selectedProperty(),
                    tab -> Awaited.value(desk.practiceProperty(), _ -> rehearsal.send(tab)));
        }
    }

    private void send(TabModel tab) {
        tab.request().octetsProperty().set(Octets.latin1("GET /json HTTP/1.1\r\nHost: practice\r\n\r\n"));
        tab.request().aim("http://" + desk.practiceProperty().getValue());
        tab.sending().send();
        Awaited.value(tab.response().answerProperty(), _ -> Awaited.frames(FRAMES, Platform::exit));
    }
}
