package rawbench.ui.timing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.exchange.Exchange;
import rawbench.exchange.Reply;
import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Work;

/** When what happened in the exchange that a tab shows. Touched on the FX thread alone. */
public final class TimingModel {
    private final Latest counting;
    private final ReadOnlyObjectWrapper<Waterfall> waterfall = new ReadOnlyObjectWrapper<>(this, "waterfall");
    private Exchange shown;

    public TimingModel(Work work) {
        counting = new Latest(work);
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
        if (exchange == null) {
            counting.drop();
            waterfall.set(null);
            return;
        }
        counting.start("timing", cancelled -> Waterfall.of(exchange, cancelled), waterfall::set, trouble -> {
            throw new IllegalStateException("counting fails for no transcript", trouble);
        });
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
