package rawbench.ui.shell;

import java.util.List;
import java.util.stream.Stream;

import rawbench.workbench.EvidenceFile;
import rawbench.workbench.HistoryEntry;
import rawbench.workbench.Reopened;

/** Where the last answers of a tab are kept, the newest first, as the session names them. */
final class AnswerPlaces {
    static final String HISTORY = "history:";
    static final String FILE = "file:";
    /** As many come back with the session: the last, and the one before to compare it with. */
    private static final int MOST = 2;

    private List<String> all = List.of();

    List<String> all() {
        return all;
    }

    void set(List<String> other) {
        all = other;
    }

    /** The answer is the one that is kept there, and there is none before it. */
    void set(Reopened kept) {
        all = List.of(switch (kept) {
            case HistoryEntry entry -> HISTORY + entry.id();
            case EvidenceFile file -> FILE + file.path().toAbsolutePath();
        });
    }

    /** The newest answer is kept in the history under this number. */
    void newest(long id) {
        all = Stream.concat(Stream.of(HISTORY + id), all.stream()).limit(MOST).toList();
    }

    /** The newest answer is kept nowhere: the session must not bring an older one back in its place. */
    void lost() {
        all = List.of();
    }
}
