package rawbench.ui.listen;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.SideFiles;
import rawbench.draft.TemplateBlock;
import rawbench.draft.TemplateException;
import rawbench.draft.TemplateFile;
import rawbench.octets.Octets;
import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Work;
import rawbench.workbench.Misbehaviour;
import rawbench.workbench.Misbehaviours;

/**
 * What a listener does with those who come, as a person chooses it: what was typed for one choice stays while another is
 * looked at, and replies are read on a worker as they are typed. Touched on the FX thread alone.
 */
final class DoesModel {
    /** What there is to choose from. */
    enum Kind {
        ECHO,
        REPLIES,
        QUIET,
        RELAY;

        static Kind of(Behaviour does) {
            return switch (does) {
                case Behaviour.Echo _ -> ECHO;
                case Behaviour.Replies _ -> REPLIES;
                case Behaviour.Quiet _ -> QUIET;
                case Behaviour.Relay _ -> RELAY;
            };
        }
    }

    /**
     * What is wrong with the replies as they are typed.
     *
     * @param line counted from 1; 0 where no line is at fault
     * @param says why, in a sentence; empty where there is no reply at all
     */
    record Trouble(int line, String says) {}

    /** What stands in the editor where nobody wrote anything yet. */
    static final String FIRST = """
        # @rb-reply
        HTTP/1.1 200 OK
        Content-Type: text/plain; charset=utf-8
        Content-Length: 5

        Hello""";
    private static final Behaviour.Replies NO_REPLIES = new Behaviour.Replies(FIRST);
    private static final Behaviour.Relay NO_RELAY = new Behaviour.Relay("", false);
    /** So long nothing was typed before it is read. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Work work;
    private final Latest reading;
    private final SideFiles beside;
    private final ObjectProperty<ListenerDraft> draft;
    private final ReadOnlyObjectWrapper<Kind> kind = new ReadOnlyObjectWrapper<>(this, "kind");
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(this, "trouble",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Misbehaviour>> example = new ReadOnlyObjectWrapper<>(this, "example",
            Optional.empty());
    private Behaviour.Replies replies = NO_REPLIES;
    private Behaviour.Relay relay = NO_RELAY;
    private final ReadOnlyObjectWrapper<List<Misbehaviour>> examples = new ReadOnlyObjectWrapper<>(this, "examples",
            List.of());
    private final Latest offering;
    private Optional<Work.Running> pause = Optional.empty();

    DoesModel(Work work, SideFiles beside, ObjectProperty<ListenerDraft> draft) {
        this.work = work;
        this.beside = beside;
        this.draft = draft;
        reading = new Latest(work);
        offering = new Latest(work);
        draft.subscribe(this::became);
    }

    private void became(ListenerDraft now) {
        keep(now.does());
        if (now.does() instanceof Behaviour.Replies(String template)) {
            readSoon(template);
        }
        kind.set(Kind.of(now.does()));
    }

    private void keep(Behaviour typed) {
        switch (typed) {
            case Behaviour.Replies now -> replies = now;
            case Behaviour.Relay now -> relay = now;
            case Behaviour.Echo _,Behaviour.Quiet _ -> {
                // Nothing is typed for these.
            }
        }
    }

    /** What was typed for behaviours that are not chosen now. */
    List<Behaviour> others() {
        return Stream.<Behaviour>of(replies, relay)
                .filter(typed -> !typed.equals(NO_REPLIES) && !typed.equals(NO_RELAY))
                .filter(typed -> Kind.of(typed) != kind.get())
                .toList();
    }

    /** Has these when their kind is chosen; what is chosen now stays. */
    void recall(List<Behaviour> typed) {
        typed.forEach(this::keep);
        keep(draft.get().does());
    }

    /** Takes another choice; what was typed for it before is there again. */
    void choose(Kind wanted) {
        if (wanted != kind.get()) {
            does(switch (wanted) {
                case ECHO -> new Behaviour.Echo();
                case REPLIES -> replies;
                case QUIET -> new Behaviour.Quiet();
                case RELAY -> relay;
            });
        }
    }

    /** The replies, as they are typed. */
    void replies(String template) {
        does(new Behaviour.Replies(template));
    }

    void relay(String target, boolean insecure, boolean kept) {
        does(new Behaviour.Relay(target, insecure, kept));
    }

    private void does(Behaviour now) {
        if (!draft.get().does().equals(now)) {
            draft.set(draft.get().doing(now));
        }
    }

    private void readSoon(String template) {
        pause.ifPresent(Work.Running::cancel);
        pause = Optional.of(work.after(PAUSE, () -> read(template)));
    }

    private void read(String template) {
        reading.start("replies", _ -> troubleOf(template), trouble::set,
                failed -> trouble.set(Optional.of(new Trouble(0, String.valueOf(failed.getMessage())))));
    }

    private Optional<Trouble> troubleOf(String template) {
        try {
            List<TemplateBlock> blocks = TemplateFile.parse(Octets.utf8(template)).replies();
            for (TemplateBlock block : blocks) {
                block.reply(beside);
            }
            return blocks.isEmpty() ? Optional.of(new Trouble(0, "")) : Optional.empty();
        } catch (TemplateException unreadable) {
            return Optional.of(new Trouble(unreadable.line(), unreadable.says()));
        }
    }

    Work work() {
        return work;
    }

    /** Puts an example's text in the place of what was typed. */
    void take(Misbehaviour wanted) {
        example.set(Optional.of(wanted));
        replies(wanted.template());
    }

    /** Has the ways to misbehave told in this language; that which was taken too. */
    void offer(Locale language) {
        offering.start("misbehaviours", _ -> Misbehaviours.all(language), all -> {
            examples.set(all);
            example.set(example.get()
                    .flatMap(old -> all.stream().filter(one -> one.name().equals(old.name())).findFirst()));
        }, failed -> trouble.set(Optional.of(new Trouble(0, String.valueOf(failed.getMessage())))));
    }

    /** The ways to misbehave, in the order to show them. */
    ReadOnlyObjectProperty<List<Misbehaviour>> examplesProperty() {
        return examples.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** What is wrong with the replies; empty where they can be read. */
    ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The example that was taken last, which may have been changed since. */
    ReadOnlyObjectProperty<Optional<Misbehaviour>> exampleProperty() {
        return example.getReadOnlyProperty();
    }

    Behaviour.Relay relay() {
        return relay;
    }

    ObjectProperty<ListenerDraft> draftProperty() {
        return draft;
    }
}
