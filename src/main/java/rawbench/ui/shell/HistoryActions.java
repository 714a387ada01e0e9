package rawbench.ui.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.curl.Copied;
import rawbench.exchange.Exchange;
import rawbench.exchange.Secrecy;
import rawbench.foreign.CopyAs;
import rawbench.foreign.Har;
import rawbench.history.History;
import rawbench.history.Kept;
import rawbench.octets.Octets;
import rawbench.store.SavedOctets;
import rawbench.ui.history.HistoryModel;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.workbench.BuildFacts;
import rawbench.workbench.EvidenceFile;
import rawbench.workbench.HistoryEntry;

/** What the window does with entries of the history. */
final class HistoryActions implements HistoryModel.Shell {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss");
    private static final int DAYS = 30;
    /** A HAR is one text in memory. */
    private static final long MOST_HAR = 64L << 20;

    private final DeskHistory history;
    private final WorkspaceModel workspace;
    private final Comparisons comparisons;
    private final Work work;
    private final Person person;
    private final Texts texts;
    /** What this run knows to be secret: what earlier ones knew is written down nowhere. */
    private final Secrecy secrecy;

    HistoryActions(DeskHistory history, WorkspaceModel workspace, Comparisons comparisons, Work work, Person person,
            Texts texts, Secrecy secrecy) {
        this.secrecy = secrecy;
        this.history = history;
        this.workspace = workspace;
        this.comparisons = comparisons;
        this.work = work;
        this.person = person;
        this.texts = texts;
    }

    @Override
    public void open(long id, Kept kept) {
        tabOf(id).ifPresentOrElse(workspace.strip()::select, () -> workspace.show(new HistoryEntry(id, kept)));
    }

    private Optional<TabModel> tabOf(long id) {
        return workspace.tabs()
                .stream()
                .filter(tab -> tab.reopenedProperty().get() instanceof HistoryEntry entry && entry.id() == id)
                .findFirst();
    }

    @Override
    public void sendAgain(long id, Kept kept) {
        open(id, kept);
        workspace.selectedProperty().get().sending().send();
    }

    @Override
    public void compare(long newerId, Kept older, Kept newer) {
        if (workspace.selectedProperty().get() == null) {
            open(newerId, newer);
        }
        comparisons.between(history.subject(older), history.subject(newer), workspace.selectedProperty().get());
    }

    @Override
    public void compareWithTab(Kept kept) {
        TabModel front = workspace.selectedProperty().get();
        if (front == null || front.response().exchange().isEmpty()) {
            person.trouble(texts.text("history.no-answer"));
        } else {
            comparisons.with(front, history.subject(kept));
        }
    }

    @Override
    public void template(Kept kept) {
        workspace.newTab(kept.draft()).optionsProperty().set(kept.options());
    }

    @Override
    public void copyAsCurl(Kept kept) {
        CopyAs how = System.getProperty("os.name").startsWith("Windows") ? CopyAs.CURL_CMD : CopyAs.CURL;
        Copied copied = how.copied(kept.exchange().target(), kept.draft().settings(), kept.exchange().request());
        String remarks = String.join(" ", copied.remarks());
        if (copied.able()) {
            Clip.copy(copied.text());
            person.tell(texts.text("history.curl", remarks).strip());
        } else {
            person.trouble(texts.text("history.no-curl", remarks).strip());
        }
    }

    @Override
    public void export(List<Long> ids, boolean secrets) {
        history.history().ifPresent(now -> {
            if (ids.size() == 1) {
                history.model()
                        .whole(ids.getFirst(), kept -> person.saveAs(null, EvidenceFile.name(kept.exchange()))
                                .ifPresent(file -> write(file, kept, secrets)));
            } else {
                person.folder(null).ifPresent(folder -> write(folder, now, ids, secrets));
            }
        });
    }

    @Override
    public void exportHar(List<Long> ids, boolean secrets) {
        history.history()
                .ifPresent(
                        now -> person.saveAs(null, "history.har").ifPresent(file -> writeHar(file, now, ids, secrets)));
    }

    private void writeHar(Path file, History from, List<Long> ids, boolean secrets) {
        work.start("history-export", cancelled -> {
            List<Exchange> exchanges = new ArrayList<>();
            long octets = 0;
            for (long id : ids) {
                Exchange exchange = from.open(id, cancelled).exchange();
                octets += exchange.request().length() + exchange.received().length();
                if (octets > MOST_HAR) {
                    return octets;
                }
                exchanges.add(exchange);
            }
            String har = Har.write(exchanges, !secrets, secrecy, BuildFacts.read().says());
            SavedOctets.write(file, Octets.utf8(har), _ -> {}, cancelled);
            return octets;
        }, octets -> {
            if (octets > MOST_HAR) {
                person.trouble(texts.text("history.har.long", octets, MOST_HAR));
            } else {
                person.tell(texts.text("saved", file.getFileName().toString()));
            }
        },
                failed -> person.trouble(String.valueOf(failed.getMessage())));
    }

    private void write(Path file, Kept kept, boolean secrets) {
        work.start("history-export", cancelled -> {
            EvidenceFile.save(file, kept.exchange().withSecrecy(secrecy), secrets, _ -> {}, cancelled);
            return true;
        }, _ -> person.tell(texts.text("saved", file.getFileName().toString())),
                failed -> person.trouble(String.valueOf(failed.getMessage())));
    }

    /** Each entry in a file of its own, named by its time and number. */
    private void write(Path folder, History from, List<Long> ids, boolean secrets) {
        work.start("history-export", cancelled -> {
            for (long id : ids) {
                Kept kept = from.open(id, cancelled);
                String time = STAMP.format(kept.exchange().transcript().start().atZone(ZoneId.systemDefault()));
                Path file = folder.resolve(time + "-" + id + "-" + EvidenceFile.name(kept.exchange()));
                EvidenceFile.save(file, kept.exchange().withSecrecy(secrecy), secrets, _ -> {}, cancelled);
            }
            return ids.size();
        }, count -> person.tell(texts.text("history.exported", count, folder.toString())),
                failed -> person.trouble(String.valueOf(failed.getMessage())));
    }

    @Override
    public boolean sure(int entries) {
        return person.sure(texts.text("history.delete", entries), texts.text("history.delete.detail"),
                texts.text("history.delete.act"));
    }

    @Override
    public Optional<Integer> olderThanDays() {
        return person.number(texts.text("history.older"), DAYS);
    }

    @Override
    public void trouble(String sentence) {
        person.trouble(sentence);
    }
}
