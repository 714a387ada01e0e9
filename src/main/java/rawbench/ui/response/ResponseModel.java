package rawbench.ui.response;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import rawbench.content.Rendering;
import rawbench.content.StreamEvent;
import rawbench.exchange.Exchange;
import rawbench.exchange.Phase;
import rawbench.http.Wording;
import rawbench.octets.Octets;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.Marks;
import rawbench.ui.viewer.ViewerModel;
import rawbench.workbench.LiveAnswer;

/**
 * The response side of one tab: what is on its way, what came, and how a person wants to see it. Touched on the FX
 * thread alone.
 */
public final class ResponseModel {
    /** Before this nothing moves, so that a quick answer does not flicker. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /** How far a sending is; what the shell hands over from the engine's observer. */
    public record Progress(Phase phase, long sent, long received) {}

    private final Work work;
    private final Renderer renderer;
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(this, "progress",
            new Progress(Phase.RESOLVE, 0, 0));
    private final ReadOnlyObjectWrapper<String> notSent = new ReadOnlyObjectWrapper<>(this, "notSent", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(this, "waiting");
    private final ReadOnlyDoubleWrapper elapsed = new ReadOnlyDoubleWrapper(this, "elapsed");
    private final ReadOnlyObjectWrapper<LiveAnswer.Look> live = new ReadOnlyObjectWrapper<>(this, "live");
    private final ReadOnlyBooleanWrapper further = new ReadOnlyBooleanWrapper(this, "further");
    private final BooleanProperty rawHead = new SimpleBooleanProperty(this, "rawHead");
    private final TunnelModel tunnel;
    private final AnswersModel answers = new AnswersModel(this::look);
    private final BodyModel body;
    private final ViewerModel headOctets;
    private Wording wording = Wording.ENGLISH;
    private final PeerChoices choices = new PeerChoices();
    private Optional<Exchange> previous = Optional.empty();
    private Optional<Work.Running> rendering = Optional.empty();
    private Optional<Work.Running> tick = Optional.empty();
    private final LiveLooking looking;
    private long began;
    private int turn;
    private int doublings;

    public ResponseModel(Work work, Renderer renderer) {
        this.work = work;
        this.renderer = renderer;
        tunnel = new TunnelModel(work);
        body = new BodyModel(work);
        looking = new LiveLooking(work, this::looked);
        headOctets = new ViewerModel(work);
        headOctets.lineEndsProperty().set(true);
        answer.subscribe(this::heads);
        live.subscribe(this::heads);
    }

    /** The octets of the heads follow what is shown. */
    private void heads() {
        LiveAnswer.Look coming = live.get();
        Answer shown = answer.get();
        Octets heads = coming != null ? coming.head().headOctets()
                : shown == null ? Octets.empty() : shown.heads();
        if (!heads.equals(headOctets.octetsProperty().get())) {
            headOctets.show(heads);
        }
        // An answer of the last session is there before the view that has the words.
        headOctets.marksProperty()
                .set(coming != null || shown == null ? Marks.NONE
                        : shown.headMarks((key, english) -> wording.pattern(key, english)));
    }

    /** A request goes out now, and its answer can be looked at while it comes. */
    public void sending(LiveAnswer coming) {
        sending();
        looking.begin(coming);
    }

    /** A request goes out now. What was shown stays until its answer can be. */
    public void sending() {
        stopRendering();
        tunnel.leave();
        looking.end();
        live.set(null);
        further.set(false);
        turn++;
        began = System.nanoTime();
        notSent.set("");
        progress.set(new Progress(Phase.RESOLVE, 0, 0));
        elapsed.set(0);
        busy.set(true);
        tick.ifPresent(Work.Running::cancel);
        tick = Optional.of(work.after(PATIENCE, this::tick));
    }

    /** The request that goes out is so far. */
    public void progressed(Progress now) {
        if (busy.get()) {
            progress.set(now);
        }
    }

    /** The exchange is over; it is shown as soon as it is rendered. */
    public void answered(Exchange exchange) {
        if (!busy.get()) {
            sending();
        }
        progress.set(new Progress(Phase.DONE, exchange.request().length(), exchange.received().length()));
        look(answers.came(exchange));
    }

    /** Renders one answer and shows it then. */
    private void look(Exchange exchange) {
        stopRendering();
        doublings = 0;
        further.set(false);
        Optional<LiveAnswer> seen = looking.end();
        boolean alone = answers.allProperty().get().isEmpty();
        start(exchange, rendered -> seen.filter(_ -> alone)
                .flatMap(LiveAnswer::events)
                .map(log -> Answer.of(exchange, rendered, Optional.of(log)))
                .orElseGet(() -> Answer.of(exchange, rendered)), this::show);
    }

    private void start(Exchange exchange, Function<Rendering, Answer> made, Consumer<Answer> ready) {
        int mine = ++turn;
        int doubled = doublings;
        AtomicBoolean cancelled = new AtomicBoolean();
        Work.Job<Void, Answer> job = (_, onCancel) -> {
            onCancel.accept(() -> cancelled.set(true));
            return made.apply(renderer.render(exchange, doubled, cancelled::get));
        };
        rendering = Optional.of(work.start("render", job, done -> {
            if (turn == mine) {
                ready.accept(done);
            }
        }, trouble -> {
            if (turn == mine) {
                refused(trouble.toString());
            }
        }));
    }

    /** Decodes what is shown again, up to twice the limits of the last time. */
    public void decodeFurther() {
        if (busy.get() || further.get() || answer.get() == null) {
            return;
        }
        doublings++;
        further.set(true);
        Exchange exchange = answer.get().exchange();
        start(exchange, rendered -> Answer.of(exchange, rendered), ready -> {
            further.set(false);
            body.show(ready, true);
            answer.set(ready);
        });
    }

    /** Leaves it at what is decoded already. */
    public void stopDecodingFurther() {
        if (further.get()) {
            stopRendering();
            turn++;
            doublings--;
            further.set(false);
        }
    }

    /** Lays the data of an event out for reading, where it can be, and hands it back later. */
    void layOut(StreamEvent event, Consumer<Octets> ready) {
        work.start("layout", (_, _) -> EventRow.laidOut(event), ready, _ -> {});
    }

    /** The request could not go out at all; {@code sentence} says why. */
    public void refused(String sentence) {
        stopRendering();
        turn++;
        over();
        looking.end();
        if (live.get() != null && answer.get() != null) {
            body.show(answer.get(), false);
        }
        live.set(null);
        further.set(false);
        notSent.set(sentence);
    }

    /** What came before all that is shown here, where nothing did in this run. */
    public void before(Exchange earlier) {
        previous = previous.or(() -> Optional.of(earlier));
    }

    /** Ends the rendering of a long body early; what there is of it is shown. */
    public void stopRendering() {
        rendering.ifPresent(Work.Running::cancel);
    }

    /** Ends what runs, since nobody looks at it any more. */
    public void leave() {
        stopRendering();
        turn++;
        body.leave();
        tunnel.close();
    }

    private void show(Answer ready) {
        // Another answer of the same exchange has nothing before it that could be compared.
        previous = Optional.ofNullable(answer.get())
                .map(Answer::exchange)
                .filter(before -> before.transcript() != ready.exchange().transcript())
                .or(() -> previous);
        over();
        notSent.set("");
        // Of several answers the one that came last was to be seen, and the first is shown.
        body.show(ready, live.get() != null && answers.allProperty().get().isEmpty());
        answer.set(ready);
        live.set(null);
    }

    private void looked(LiveAnswer.Look look) {
        if (busy.get()) {
            body.show(look, live.get() != null && live.get().number() == look.number());
            live.set(look);
        }
    }

    private void over() {
        tick.ifPresent(Work.Running::cancel);
        tick = Optional.empty();
        waiting.set(false);
        busy.set(false);
    }

    private void tick() {
        if (busy.get()) {
            elapsed.set((System.nanoTime() - began) / 1e6);
            waiting.set(true);
            looking.look(progress.get().received());
            tick = Optional.of(work.after(PATIENCE, this::tick));
        }
    }

    /** Which of several answers is looked at. */
    public AnswersModel answers() {
        return answers;
    }

    /** What stands in place of a body where the connection became a tunnel. */
    public TunnelModel tunnel() {
        return tunnel;
    }

    /** What is shown; null while nothing ever came. */
    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** What there is of the answer that is coming; null where nobody waits for one, or nothing of it can be seen yet. */
    public ReadOnlyObjectProperty<LiveAnswer.Look> liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** Whether what is shown is being decoded again beyond a limit. */
    public ReadOnlyBooleanProperty furtherProperty() {
        return further.getReadOnlyProperty();
    }

    /** Why the last request could not go out; empty where it could. */
    public ReadOnlyObjectProperty<String> notSentProperty() {
        return notSent.getReadOnlyProperty();
    }

    /** Whether an answer is awaited or being rendered. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether it is busy for so long that a person wants to see something move. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Milliseconds since the request went out, while waiting. */
    public ReadOnlyDoubleProperty elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /** The body of what is shown. */
    public BodyModel body() {
        return body;
    }

    /**
     * The view of the body that a person wants, null where they leave it to the content; where an answer lacks it, the next
     * best is shown.
     */
    public ObjectProperty<BodyView> bodyViewProperty() {
        return body.wantedProperty();
    }

    /** Whether the head is shown octet for octet instead of as a table. */
    public BooleanProperty rawHeadProperty() {
        return rawHead;
    }

    /** How what is odd is said from now on, also of what is shown already. */
    void word(Wording how) {
        wording = how;
    }

    /** The heads as they were received, and the trailer section. */
    ViewerModel headOctets() {
        return headOctets;
    }

    /** The exchange that is shown. */
    public Optional<Exchange> exchange() {
        return Optional.ofNullable(answer.get()).map(Answer::exchange);
    }

    /** The exchange that was shown before it. */
    public Optional<Exchange> previous() {
        return previous;
    }

    /** What can be chosen about the peer. */
    public PeerChoices choices() {
        return choices;
    }
}
