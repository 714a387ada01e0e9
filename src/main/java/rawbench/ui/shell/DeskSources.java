package rawbench.ui.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.scene.input.Clipboard;

import rawbench.draft.RequestDraft;
import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.ui.compare.Sources;
import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.listen.Captured;
import rawbench.ui.listen.Offered;
import rawbench.workbench.Subject;

/** What can be compared from this window: the last answers of its tabs, the history, files, and what is in the clipboard. */
final class DeskSources {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final TabStripModel strip;
    private final Work work;
    private final Person person;
    private final Texts texts;
    private Supplier<List<Sources.Past>> past = List::of;

    DeskSources(TabStripModel strip, Work work, Person person, Texts texts) {
        this.strip = strip;
        this.work = work;
        this.person = person;
        this.texts = texts;
    }

    /** Whom to ask for what the history has. */
    void past(Supplier<List<Sources.Past>> source) {
        past = source;
    }

    /** All of them, those of a tab first. */
    Sources from(DeskTab first) {
        return new Sources() {
            @Override
            public List<Group> groups() {
                return Stream.concat(strip.requests().stream().filter(first::equals),
                        strip.requests().stream().filter(tab -> !first.equals(tab)))
                        .map(DeskSources.this::group)
                        .toList();
            }

            @Override
            public List<Past> past() {
                return past.get();
            }

            @Override
            public List<Listened> listened() {
                return strip.tabs()
                        .stream()
                        .filter(ListenerTab.class::isInstance)
                        .map(tab -> DeskSources.this.listened((ListenerTab) tab))
                        .toList();
            }

            @Override
            public void file(Consumer<Subject> then) {
                person.file().ifPresent(file -> read(file, then));
            }

            @Override
            public void clipboard(Consumer<Subject> then) {
                paste(then);
            }
        };
    }

    private Sources.Group group(TabModel tab) {
        return new Sources.Group(title(tab), answers(tab));
    }

    private Sources.Listened listened(ListenerTab tab) {
        return new Sources.Listened(tab.titleProperty().getValue(),
                tab.model().offered().stream().map(this::past).toList());
    }

    private Sources.Past past(Offered seen) {
        String name = texts.text("compare.seen", seen.number(),
                texts.text(CapturedActs.key(seen.fromClient()), seen.address()), Amounts.octets(seen.octets()));
        return new Sources.Past(name, then -> seen.open().accept(octets -> then.accept(captured(octets))));
    }

    private Subject captured(Captured octets) {
        return CapturedActs.subject(octets, texts);
    }

    /** The last answers of a tab, the newest first. */
    List<Subject.Answer> answers(TabModel tab) {
        return tab.answers().all().stream().map(exchange -> answer(tab, exchange)).toList();
    }

    /** An answer that came back in a tab, named after that and its time. */
    Subject.Answer answer(TabModel tab, Exchange exchange) {
        int number = tab.answers().number(exchange);
        String name = title(tab) + " · " + TIME.format(exchange.transcript().start().atZone(ZoneId.systemDefault()));
        return new Subject.Answer(number == 0 ? name : texts.text("compare.several", name, number), exchange);
    }

    /** A request as it lies on the disk. */
    Subject onDisk(TabModel tab, RequestDraft disk) {
        return new Subject.Stored(texts.text("compare.disk", title(tab)), disk.octets());
    }

    /** A request as it is edited now. */
    Subject mine(TabModel tab) {
        return new Subject.Stored(texts.text("compare.mine", title(tab)), tab.request().draft().octets());
    }

    private String title(TabModel tab) {
        String title = tab.titleProperty().getValue();
        return title.isEmpty() ? texts.text("untitled") : title;
    }

    /** Hands over what is in a file; says why it cannot be read. */
    void read(Path file, Consumer<Subject> then) {
        String name = file.getFileName().toString();
        work.start("compare-file", (_, _) -> Subject.ofFile(name, Octets.ofFile(file), () -> false), then,
                failed -> person.trouble(texts.text("compare.unread", file.toString(), texts.said(why(failed)))));
    }

    private static String why(Exception failed) {
        return failed.getMessage() == null ? failed.toString() : failed.getMessage();
    }

    private void paste(Consumer<Subject> then) {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isEmpty()) {
            person.trouble(texts.text("compare.clipboard-empty"));
        } else {
            then.accept(new Subject.Stored(texts.text("compare.clipboard",
                    TIME.format(java.time.LocalTime.now(ZoneId.systemDefault()))), Octets.utf8(text)));
        }
    }
}
