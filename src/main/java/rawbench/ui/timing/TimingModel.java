package rawbench.ui.timing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.exchange.Exchange;
import rawbench.exchange.Reply;
import rawbench.ui.kit.Work;

/** When what happened in the exchange that a tab shows. Touched on the FX thread alone. */
public final class TimingModel {
    private final Work work;
    private final ReadOnlyObjectWrapper<Waterfall> waterfall = new ReadOnlyObjectWrapper<>(this, "waterfall");
    private Optional<Work.Running> counting = Optional.empty();
    private Exchange shown;
    private int turn;

    public TimingModel(Work work) {
        this.work = work;
    }

    /**
     * Counts the events of an exchange and shows them then; what was shown stays until that is done.
     *
     * @param exchange null for none
     */
    public void show(Exchange exchange) {
        if (exchange != null && shown != null && same(exchange, shown)) {
            return;
        }
        shown = exchange;
        counting.ifPresent(Work.Running::cancel);
        int mine = ++turn;
        if (exchange == null) {
            waterfall.set(null);
            return;
        }
        AtomicBoolean cancelled = new AtomicBoolean();
        counting = Optional.of(work.<Waterfall>start("timing", (_, onCancel) -> {
            onCancel.accept(() -> cancelled.set(true));
            return Waterfall.of(exchange, cancelled::get);
        }, counted -> {
            if (turn == mine) {
                waterfall.set(counted);
            }
        }, trouble -> {
            throw new IllegalStateException("counting fails for no transcript", trouble);
        }));
    }

    /** Whether they are the same answer of the same exchange, however often that was decoded. */
    private static boolean same(Exchange a, Exchange b) {
        return a.transcript() == b.transcript() && begin(a) == begin(b);
    }

    private static long begin(Exchange exchange) {
        return exchange.replies().stream().mapToLong(Reply::from).findFirst().orElse(-1);
    }

    /** What is shown; null where nothing was sent yet. */
    ReadOnlyObjectProperty<Waterfall> waterfallProperty() {
        return waterfall.getReadOnlyProperty();
    }
}
