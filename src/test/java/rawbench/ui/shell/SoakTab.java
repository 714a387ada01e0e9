package rawbench.ui.shell;

import java.util.function.BiConsumer;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.ui.shell.SoakJob.Manner;

/** Somebody who works in one tab of the window without a rest, and tells what became of each exchange. */
final class SoakTab {
    private final TabModel tab;
    private final Supplier<SoakJob> jobs;
    private final BiConsumer<SoakJob, String> told;
    private final Runnable rests;
    private final ChangeListener<Boolean> listener = (_, _, _) -> look();
    private volatile SoakJob job;
    private volatile boolean sent;

    /**
     * @param jobs gives the next thing to do, null where there is none
     * @param told what became of it: the word of an outcome
     * @param rests called when there is no more to do
     */
    SoakTab(TabModel tab, Supplier<SoakJob> jobs, BiConsumer<SoakJob, String> told, Runnable rests) {
        this.tab = tab;
        this.jobs = jobs;
        this.told = told;
        this.rests = rests;
    }

    /** Begins; on the FX thread. */
    void begin() {
        tab.sending().runningProperty().addListener(listener);
        tab.response().busyProperty().addListener(listener);
        next();
    }

    private void next() {
        job = jobs.get();
        if (job == null) {
            tab.sending().runningProperty().removeListener(listener);
            tab.response().busyProperty().removeListener(listener);
            rests.run();
            return;
        }
        sent = false;
        tab.hold().holdProperty().set(job.manner() == Manner.HELD);
        tab.request().show(new RequestDraft("", job.target(), job.request()));
        sent = true;
        tab.sending().send();
        if (job.manner() == Manner.CANCELLED) {
            Platform.runLater(() -> Platform.runLater(tab.sending()::cancel));
        }
        look();
    }

    /** Goes on where nothing is on its way any more: later, so that whoever else listens has heard of it too. */
    private void look() {
        if (sent && !tab.sending().runningProperty().get() && !tab.response().busyProperty().get()) {
            sent = false;
            Platform.runLater(this::came);
        }
    }

    private void came() {
        boolean refused = !tab.response().notSentProperty().get().isEmpty()
                || tab.hold().refusedProperty().get() != null;
        told.accept(job, refused ? "not sent" : tab.exchangeProperty().get().outcome().code());
        if (job.manner() == Manner.TUNNEL && tab.response().tunnel().open()) {
            told.accept(job, "tunnel");
            tab.response().tunnel().send(Octets.latin1("hello through the tunnel"));
            Platform.runLater(() -> {
                tab.response().tunnel().close();
                next();
            });
            return;
        }
        next();
    }

    /** For whoever wonders why it does not go on. */
    @Override
    public String toString() {
        return job + (sent ? " is on its way" : " is over") + (tab.sending().runningProperty().get() ? ", running" : "")
                + (tab.response().busyProperty().get() ? ", rendered" : "");
    }
}
