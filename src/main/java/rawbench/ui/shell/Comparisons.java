package rawbench.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import rawbench.draft.RequestDraft;
import rawbench.exchange.Exchange;
import rawbench.ui.compare.Sources;
import rawbench.workbench.Subject;

/** The comparisons among the tabs: opened beside the tab that a person came from, once for each pair. */
final class Comparisons {
    private final TabStripModel strip;
    private final CompareTab.Around around;
    private final DeskSources sources;

    Comparisons(TabStripModel strip, CompareTab.Around around) {
        this.strip = strip;
        this.around = around;
        sources = around.sources();
    }

    /** Compares the answer of the request in front with the one before; false where there are no two. */
    boolean withPrevious() {
        TabModel tab = strip.requestProperty().get();
        Optional<Exchange> before = tab == null ? Optional.empty() : tab.response().previous();
        before.ifPresent(a -> with(tab, sources.answer(tab, a)));
        return before.isPresent();
    }

    /** Compares the answer that a tab shows with something else, which stands left. */
    void with(TabModel tab, Subject other) {
        tab.response().exchange().ifPresent(shown -> open(other, sources.answer(tab, shown), tab));
    }

    /** Compares two things that are no answers of a tab; Esc leads back to the tab that was in front. */
    void between(Subject a, Subject b, DeskTab from) {
        open(a, b, from);
    }

    /** Compares an edited request with what somebody else made of it on the disk, which stands left. */
    void withDisk(TabModel tab, RequestDraft disk) {
        open(sources.onDisk(tab, disk), sources.mine(tab), tab);
    }

    /** Shows all answers that a tab kept in a table, the last two of them ready to be compared. */
    void all(TabModel tab) {
        List<Subject.Answer> answers = sources.answers(tab).reversed();
        if (answers.size() > 1) {
            CompareTab comparison = open(answers.get(answers.size() - 2), answers.getLast(), tab);
            comparison.tabulate(answers);
        }
    }

    /** What can be compared, what a tab has first. */
    Sources sources(TabModel first) {
        return sources.from(first);
    }

    private CompareTab open(Subject a, Subject b, DeskTab from) {
        Optional<CompareTab> there = strip.tabs()
                .stream()
                .filter(CompareTab.class::isInstance)
                .map(CompareTab.class::cast)
                .filter(tab -> tab.compares(a, b))
                .findFirst();
        there.ifPresent(strip::select);
        return there.orElseGet(() -> {
            CompareTab comparison = new CompareTab(around, from);
            comparison.model().compare(a, b);
            strip.add(comparison, from);
            return comparison;
        });
    }

    /**
     * Puts files on the sides of the comparison in front.
     *
     * @param left whether a single file goes to the left side
     * @return false where no comparison is in front, or there are more files than sides
     */
    boolean drop(List<Path> files, boolean left) {
        if (!(strip.frontProperty().get() instanceof CompareTab comparison) || files.size() > 2) {
            return false;
        }
        if (files.size() == 1) {
            sources.read(files.getFirst(), subject -> comparison.choose(left, subject));
        } else {
            sources.read(files.getFirst(),
                    a -> sources.read(files.getLast(), b -> comparison.model().compare(a, b)));
        }
        return true;
    }
}
