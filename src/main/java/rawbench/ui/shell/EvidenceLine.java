package rawbench.ui.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import javafx.scene.layout.StackPane;

import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.workbench.EvidenceFile;
import rawbench.workbench.HistoryEntry;
import rawbench.workbench.Reopened;

/** Says over a tab that its answer was opened from a file or the history: from which, when it came, and what is masked in it. */
final class EvidenceLine extends StackPane {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS xxx");

    private final TabModel tab;
    private final Texts texts;
    private final Notice notice = new Notice(false);

    EvidenceLine(TabModel tab, Texts texts) {
        this.tab = tab;
        this.texts = texts;
        setId("evidence");
        getStyleClass().add("evidence-line");
        getChildren().add(notice);
        managedProperty().bind(notice.visibleProperty());
        tab.reopenedProperty().subscribe(_ -> say());
        texts.language().subscribe(_ -> say());
    }

    /** What it says; empty where it says nothing. */
    String said() {
        return notice.said();
    }

    private void say() {
        Reopened opened = tab.reopenedProperty().get();
        notice.say(opened == null ? "" : said(opened));
    }

    private String said(Reopened opened) {
        String when = MOMENT.format(opened.exchange().transcript().start().atZone(ZoneId.systemDefault()));
        return switch (opened) {
            case EvidenceFile file -> texts.text(file.evidence().masked() ? "evidence.masked" : "evidence",
                    file.path().getFileName(), when);
            case HistoryEntry _ -> texts.text("evidence.history", when);
        };
    }
}
