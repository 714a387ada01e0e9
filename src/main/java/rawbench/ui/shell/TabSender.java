package rawbench.ui.shell;

import java.util.function.Consumer;

import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Sending;
import rawbench.ui.compare.LearnModel;
import rawbench.wire.Cancellation;
import rawbench.workbench.Workbench;

/** Sends the request of a tab again and again, on connections of its own and without showing what comes in the tab. */
record TabSender(TabModel tab, Workbench workbench) implements LearnModel.Sender {
    @Override
    public void ready(Consumer<LearnModel.Ready> then, Consumer<String> refused) {
        tab.ready(sending -> then.accept(new Composed(workbench, sending)), refused);
    }

    private record Composed(Workbench workbench, Sending sending) implements LearnModel.Ready {
        @Override
        public String method() {
            return sending.method();
        }

        @Override
        public Exchange send(Cancellation cancellation) {
            return workbench.send(sending, ExchangeObserver.NONE, cancellation);
        }
    }
}
