package rawbench.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import rawbench.foreign.Imported;

/** Who sits before the window: asked when there is something to choose, told what happened. */
interface Person {
    /** What to do with a request that was never saved as it is. */
    enum Unsaved {
        SAVE,
        DISCARD,
        KEEP_OPEN
    }

    /** Where imported requests go. */
    enum Into {
        TABS,
        FOLDER,
        NOWHERE
    }

    Unsaved unsaved(String title);

    /**
     * Shows what will be made of a file of another tool, and asks where it goes.
     *
     * @param tabs whether they are few enough to be opened
     */
    default Into importing(String name, Imported made, boolean tabs) {
        return tabs ? Into.TABS : Into.FOLDER;
    }

    /** Where to save; the person was asked before an existing file is named. */
    Optional<Path> saveAs(Path folder, String suggested);

    Optional<Path> folder(Path now);

    /** Another name in the place of one that is taken, which the sentence says. */
    Optional<String> otherName(String sentence, String suggested);

    /** A password that is shown to nobody; empty where none is given. */
    Optional<String> password(String question);

    /** Whether something that cannot be undone is meant. */
    default boolean sure(String question, String detail, String act) {
        return false;
    }

    /** A number that is asked for; empty where none is given. */
    default Optional<Integer> number(String question, int suggested) {
        return Optional.empty();
    }

    /** A file that is there. */
    Optional<Path> file();

    /** Something went well. */
    void tell(String sentence);

    /** Something went well, and this can be done about it. */
    default void tell(String sentence, List<NoticesModel.Action> actions) {
        tell(sentence);
    }

    /** Something was not done, and why. */
    void trouble(String sentence);
}
