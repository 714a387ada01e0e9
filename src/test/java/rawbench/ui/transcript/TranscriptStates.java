package rawbench.ui.transcript;

/** States of the transcript's pane, for pictures. */
public final class TranscriptStates {
    private TranscriptStates() {
    }

    /** Chooses a row, from 0. */
    public static void choose(TranscriptView view, int row) {
        if (row >= 0) {
            view.rows().getSelectionModel().select(row);
        }
    }
}
