package rawbench.ui.compare;

import java.util.List;
import java.util.function.Consumer;

import rawbench.workbench.Subject;

/** What can be put on a side of a comparison, as the shell knows it; asked on the FX thread. */
public interface Sources {
    /** The answers that are there, each tab a group, the newest of a group first; the tab that is compared from first. */
    List<Group> groups();

    /** What came back lately and is kept, also before this run, the newest first; opened when it is chosen. */
    default List<Past> past() {
        return List.of();
    }

    /** What listeners saw, each listener by itself, the newest first; opened when it is chosen. */
    default List<Listened> listened() {
        return List.of();
    }

    /** @param name what a person calls the listener */
    record Listened(String name, List<Past> seen) {
        public Listened {
            seen = List.copyOf(seen);
        }
    }

    /**
     * An answer of the history, or octets that a listener saw.
     *
     * @param open opens it, and hands it over; says itself why it cannot be
     */
    record Past(String name, Consumer<Consumer<Subject>> open) {}

    /** Asks for a file, and hands over what is in it as soon as it is read; says itself why it cannot be. */
    void file(Consumer<Subject> then);

    /** Hands over what text there is in the clipboard; says itself where there is none. */
    void clipboard(Consumer<Subject> then);

    /** @param name what a person calls the tab that they came back in */
    record Group(String name, List<Subject.Answer> answers) {
        public Group {
            answers = List.copyOf(answers);
        }
    }
}
