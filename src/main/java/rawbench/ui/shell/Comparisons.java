package rawbench.ui.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import rawbench.exchange.Exchange;
import rawbench.ui.kit.Work;
import rawbench.workbench.Subject;

/** The comparisons among the tabs: opened beside the tab that a person came from, once for each pair. */
final class Comparisons {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final TabStripModel strip;
    private final Work work;

    Comparisons(TabStripModel strip, Work work) {
        this.strip = strip;
        this.work = work;
    }

    /** Compares the answer of the request in front with the one before; false where there are no two. */
    boolean withPrevious() {
        TabModel tab = strip.requestProperty().get();
        if (tab == null) {
            return false;
        }
        Optional<Exchange> before = tab.response().previous();
        before.ifPresent(a -> open(subject(a), subject(tab.response().exchange().orElseThrow()), tab));
        return before.isPresent();
    }

    private static Subject subject(Exchange exchange) {
        return new Subject.Answer(exchange.target().endpoint().authority() + " · "
                + TIME.format(exchange.transcript().start().atZone(ZoneId.systemDefault())), exchange);
    }

    private void open(Subject a, Subject b, TabModel from) {
        strip.tabs()
                .stream()
                .filter(tab -> tab instanceof CompareTab there && there.compares(a, b))
                .findFirst()
                .ifPresentOrElse(strip::select, () -> strip.add(new CompareTab(work, a, b, Optional.of(from)), from));
    }
}
