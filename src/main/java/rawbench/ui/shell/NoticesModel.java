package rawbench.ui.shell;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rawbench.ui.kit.Work;

/**
 * What the person was told, the newest last: the newest few are in sight for a while, all lately told can be read again.
 * What went wrong stays in sight until the person puts it away.
 */
final class NoticesModel {
    /** In sight at once; older ones are in the list. */
    static final int IN_SIGHT = 4;
    private static final int KEPT = 100;
    private static final Duration WHILE = Duration.ofSeconds(6);
    /** What can be acted on has to be read first. */
    private static final Duration LONGER = Duration.ofSeconds(12);

    /** Something that can be done about a notice, once. */
    record Action(String name, Runnable act) {}

    /**
     * A sentence for the person.
     *
     * @param trouble whether something was not done
     */
    record Notice(LocalTime at, boolean trouble, String sentence, List<Action> actions) {}

    private final Work work;
    private final Supplier<LocalTime> clock;
    private final ObservableList<Notice> all = FXCollections.observableArrayList();
    private final ObservableList<Notice> inSight = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper(this, "unread");

    NoticesModel(Work work, Supplier<LocalTime> clock) {
        this.work = work;
        this.clock = clock;
    }

    /** Something went well. */
    void tell(String sentence, List<Action> actions) {
        Notice notice = new Notice(clock.get(), false, sentence, List.copyOf(actions));
        add(notice);
        work.after(actions.isEmpty() ? WHILE : LONGER, () -> inSight.removeIf(each -> each.equals(notice)));
    }

    /** Something was not done, and why. The same trouble again takes the place of the first. */
    void trouble(String sentence, List<Action> actions) {
        inSight.removeIf(each -> each.trouble() && each.sentence().equals(sentence));
        add(new Notice(clock.get(), true, sentence, List.copyOf(actions)));
    }

    private void add(Notice notice) {
        all.add(notice);
        if (all.size() > KEPT) {
            all.removeFirst();
        }
        inSight.add(notice);
        if (inSight.size() > IN_SIGHT) {
            inSight.removeFirst();
            unread.set(unread.get() + 1);
        }
    }

    /** Puts a notice away. */
    void dismiss(Notice notice) {
        inSight.removeIf(each -> each.equals(notice));
    }

    /** Puts all of them away; false where none was in sight. */
    boolean dismissAll() {
        boolean any = !inSight.isEmpty();
        inSight.clear();
        return any;
    }

    /** The list was looked at. */
    void read() {
        unread.set(0);
    }

    /** All that was told lately. */
    ObservableList<Notice> all() {
        return all;
    }

    /** What is to be seen now. */
    ObservableList<Notice> inSight() {
        return inSight;
    }

    /** How many went out of sight because of newer ones. */
    ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }
}
