package rawbench.ui.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import javafx.scene.layout.StackPane;

import rawbench.exchange.Exchange;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.workbench.EvidenceFile;

/** Says over a tab that its answer was opened from a file: from which, when it came, and what is masked in it. */
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
        tab.evidenceProperty().subscribe(_ -> say());
        texts.language().subscribe(_ -> say());
    }

    /** What it says; empty where it says nothing. */
    String said() {
        return notice.said();
    }

    private void say() {
        EvidenceFile opened = tab.evidenceProperty().get();
        if (opened == null) {
            notice.say("");
            return;
        }
        Exchange exchange = opened.evidence().exchange();
        String when = MOMENT.format(exchange.transcript().start().atZone(ZoneId.systemDefault()));
        notice.say(texts.text(opened.evidence().masked() ? "evidence.masked" : "evidence",
                opened.path().getFileName(), when));
    }
}
