package rawbench.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import rawbench.draft.RequestDraft;
import rawbench.draft.Values;
import rawbench.exchange.Exchange;
import rawbench.exchange.HeldConnection;
import rawbench.exchange.Sending;
import rawbench.exchange.Speech;
import rawbench.exchange.Standing;
import rawbench.exchange.Utterance;
import rawbench.history.Kept;
import rawbench.octets.Octets;
import rawbench.store.OpenTemplate;
import rawbench.store.SessionTab;
import rawbench.store.TabLook;
import rawbench.store.TabOptions;
import rawbench.store.TemplateFolder.DiskState;
import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Work;
import rawbench.ui.request.HoldModel;
import rawbench.ui.request.RequestModel;
import rawbench.ui.request.SendModel;
import rawbench.ui.response.ResponseModel;
import rawbench.wire.Cancellation;
import rawbench.workbench.HistoryEntry;
import rawbench.workbench.LiveAnswer;
import rawbench.workbench.Reopened;
import rawbench.workbench.Workbench;
import rawbench.workbench.WorkbenchException;

/** One tab: a request being edited, where it is kept, and what came back for it. */
public final class TabModel implements DeskTab {
    private final Workbench workbench;
    private final Work work;
    private final Unlocking unlocking;
    private final RequestModel request;
    private final ObjectProperty<TabOptions> options = new SimpleObjectProperty<>(this, "options", TabOptions.USUAL);
    private final SendModel sending;
    private final ObjectProperty<OpenTemplate> origin = new SimpleObjectProperty<>(this, "origin");
    private final ObjectProperty<DiskState> disk = new SimpleObjectProperty<>(this, "disk", DiskState.SAME);
    private final ResponseModel response;
    private final ReadOnlyObjectWrapper<Exchange> exchange = new ReadOnlyObjectWrapper<>(this, "exchange");
    private Octets typed = Octets.empty();
    private final KeptAnswers answers = new KeptAnswers();
    private final ReadOnlyObjectWrapper<Reopened> reopened = new ReadOnlyObjectWrapper<>(this, "reopened");
    private final AnswerPlaces places = new AnswerPlaces();
    private Consumer<Kept> toKeep = _ -> {};
    private final ObservableValue<String> title;
    private TabSight sight = new TabSight(TabLook.USUAL);
    private final HoldModel hold;
    private final Latest preparing;
    private Work.Running running;

    TabModel(Workbench workbench, Work work, Unlocking unlocking, RequestDraft draft) {
        this.workbench = workbench;
        this.work = work;
        this.unlocking = unlocking;
        preparing = new Latest(work);
        request = new RequestModel(workbench, work, draft);
        sending = new SendModel(work, System::nanoTime, this::send, this::cancel);
        title = request.draftProperty().map(RequestDraft::title);
        response = new ResponseModel(work, workbench::rendering);
        hold = new HoldModel(work, System::nanoTime, this::ready, sending::send);
        hold.onFailed(response::answered);
        response.tunnel().editor(then -> ready(now -> then.accept(Utterance.of(now))));
        hold.onRaw((through, way, first) -> {
            response.tunnel().open(through, way, Octets.empty(), false);
            if (first) {
                response.tunnel().send(Utterance.of(way));
            }
        });
        response.choices().onUnverified(failed -> {
            workbench.allowUnverified(failed.target().endpoint());
            sending.send();
        });
    }

    /** A tab of a request that lies on the disk. */
    static TabModel of(OpenTemplate opened, Workbench workbench, Work work, Unlocking unlocking) {
        TabModel tab = new TabModel(workbench, work, unlocking, opened.draft());
        tab.kept(opened);
        return tab;
    }

    /** A tab of an exchange that was kept; nothing is sent for it. */
    static TabModel of(Reopened opened, Workbench workbench, Work work, Unlocking unlocking) {
        TabModel tab = new TabModel(workbench, work, unlocking, opened.draft());
        tab.request.saved(tab.request.draft());
        if (opened instanceof HistoryEntry entry) {
            tab.options.set(entry.kept().options());
        }
        tab.places.set(opened);
        tab.show(opened);
        return tab;
    }

    private void show(Reopened kept) {
        reopened.set(kept);
        show(kept.exchange().withSecrecy(workbench.secrecy()), kept.draft());
    }

    private void show(Exchange now, RequestDraft sent) {
        typed = sent.octets();
        exchange.set(now);
        response.answered(now);
        List<Exchange> several = response.answers().allProperty().get();
        answers.came(several.isEmpty() ? List.of(now) : several);
    }

    /** Shows its last answers again, the oldest first; nothing was sent for them. */
    void restored(List<Reopened> oldestFirst) {
        if (exchange.get() == null && !sending.runningProperty().get()) {
            for (Reopened earlier : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - 1))) {
                answers.came(earlier.exchange().each());
                response.before(earlier.exchange().each().getFirst());
            }
            oldestFirst.stream().skip(Math.max(0, oldestFirst.size() - 1)).forEach(this::show);
        }
    }

    /** A tab as it was left. */
    static TabModel of(SessionTab left, Workbench workbench, Work work, Unlocking unlocking) {
        TabModel tab = new TabModel(workbench, work, unlocking, left.draft());
        tab.options.set(left.options());
        tab.sight = new TabSight(left.look());
        tab.places.set(left.answers());
        left.origin()
                .ifPresent(
                        from -> tab.origin.set(new OpenTemplate(from.place(), left.draft(), from.written())));
        if (!left.dirty()) {
            tab.request.saved(tab.request.draft());
        }
        return tab;
    }

    /** The request lies on the disk as {@code opened} now. */
    void kept(OpenTemplate opened) {
        origin.set(opened);
        disk.set(DiskState.SAME);
        request.saved(opened.draft());
    }

    /** Takes over what lies on the disk; undo brings the old octets back. */
    void reload(OpenTemplate opened) {
        request.show(opened.draft());
        kept(opened);
    }

    private void send() {
        ready(this::send);
    }

    /** Gives on what would be sent now, once what keeps it secret was asked for; says where it cannot be sent. */
    private void ready(Consumer<Sending> then) {
        ready(then, response::refused);
    }

    /** The same, but what keeps it from being sent is told elsewhere than in the tab. */
    void ready(Consumer<Sending> then, Consumer<String> refused) {
        unlocking.before(options.get(), () -> prepare(then, refused), refused);
    }

    /** Puts the draft together as it is now; on a worker where a value may have to be looked for in a long answer. */
    private void prepare(Consumer<Sending> then, Consumer<String> refused) {
        RequestDraft draft = request.draft();
        TabOptions chosen = options.get();
        Values values = request.valuesProperty().get();
        if (draft.settings().variables().on()) {
            preparing.start("prepare", _ -> workbench.prepare(draft, chosen, values), then,
                    unsendable -> refused.accept(String.valueOf(unsendable.getMessage())));
            return;
        }
        try {
            then.accept(workbench.prepare(draft, chosen, values));
        } catch (WorkbenchException unsendable) {
            refused.accept(unsendable.getMessage());
        }
    }

    private void send(Sending ready) {
        if (ready.target().speech() == Speech.RAW && hold.holdProperty().get()) {
            sendRaw(ready);
        } else {
            hold.use(ready).ifPresent(use -> send(ready, use));
        }
    }

    /** What has no framing goes through a tunnel while its connection is held. */
    private void sendRaw(Sending ready) {
        if (response.tunnel().open()) {
            response.tunnel().send(ready.request());
        } else {
            hold.connectRaw(ready);
        }
    }

    private void send(Sending ready, HoldModel.Use use) {
        sending.begun();
        Function<Exchange, Kept> kept = kept();
        LiveAnswer live = workbench.live();
        response.sending(live);
        running = work.start("send", (progress, onCancel) -> {
            Cancellation cancellation = new Cancellation();
            onCancel.accept(cancellation::cancel);
            try (live) {
                return use.connection().send(ready, use.anyway(), new Watcher(progress, live), cancellation);
            }
        }, this::reached, came -> answered(kept.apply(came), use.connection()), failed -> {
            sending.ended();
            response.refused(String.valueOf(failed.getMessage()));
        });
    }

    private void reached(ResponseModel.Progress now) {
        sending.reached(now.phase(), now.received());
        response.progressed(now);
    }

    /** What the history is to know of the request that is sent now. */
    private Function<Exchange, Kept> kept() {
        RequestDraft draft = request.draft();
        TabOptions chosen = options.get();
        Optional<SessionTab.Origin> from = from();
        return came -> new Kept(draft, chosen, from, came);
    }

    private void answered(Kept kept, HeldConnection through) {
        Exchange came = kept.exchange();
        sending.ended();
        reopened.set(null);
        workbench.secrets().forgetRefused(came);
        workbench.came(request.variables().fileProperty().get(), kept.draft().name(), came);
        show(came, kept.draft());
        if (through.standing().state() == Standing.State.TUNNEL) {
            response.tunnel().open(through, came.sending(), came.tunnelled(), true);
        }
        toKeep.accept(kept);
    }

    /** Who keeps what was sent and came. */
    void keptBy(Consumer<Kept> keeper) {
        toKeep = keeper;
    }

    /** Where its last answers are kept. */
    AnswerPlaces places() {
        return places;
    }

    @Override
    public void release() {
        preparing.drop();
        sending.cancel();
        response.leave();
        hold.close();
        answers.clear();
    }

    private void cancel() {
        running.cancel();
    }

    /** What is left of it for the session. */
    SessionTab left() {
        return new SessionTab(request.draft(), from(), request.dirtyProperty().get(), sight.look(), options.get(),
                places.all());
    }

    private Optional<SessionTab.Origin> from() {
        return Optional.ofNullable(origin.get())
                .map(opened -> new SessionTab.Origin(opened.place(), opened.written()));
    }

    /** How it is looked at, or was left. */
    TabLook look() {
        return sight.look();
    }

    /** How it is looked at. */
    TabSight sight() {
        return sight;
    }

    public RequestModel request() {
        return request;
    }

    public SendModel sending() {
        return sending;
    }

    /** Its connection, held between sends or not. */
    public HoldModel hold() {
        return hold;
    }

    public ResponseModel response() {
        return response;
    }

    /** What came back lately. */
    KeptAnswers answers() {
        return answers;
    }

    /** What was chosen for its connections, beside what the draft says. */
    ObjectProperty<TabOptions> optionsProperty() {
        return options;
    }

    ObjectProperty<OpenTemplate> originProperty() {
        return origin;
    }

    /** What became on the disk of the request that was opened. */
    ObjectProperty<DiskState> diskProperty() {
        return disk;
    }

    /** Whether the editor holds still what it held when the last exchange's request was sent. */
    boolean unchanged() {
        return typed.equals(request.octetsProperty().get());
    }

    /** Where the answer was opened from; null where it came over the network, or there is none. */
    ReadOnlyObjectProperty<Reopened> reopenedProperty() {
        return reopened.getReadOnlyProperty();
    }

    /** The last answer; null before the first. */
    public ReadOnlyObjectProperty<Exchange> exchangeProperty() {
        return exchange.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<String> titleProperty() {
        return title;
    }
}
