package rawbench.history;

import rawbench.octets.Sentence;

/** The sentences about a history that cannot be read or kept, and about entries of it. */
public enum HistoryWords implements Sentence {
    WRITTEN_BY_NEWER("The history in {0} was written by a newer Rawbench (version {1} of "
            + "its tables, this one knows {2}). It is left as it is, and nothing is kept: use the newer "
            + "Rawbench, or move that folder away."),
    BEGUN_ANEW("The history could not be read: it is damaged. What there is of it is kept "
            + "in {0}, and a fresh one begins."),
    NOT_OPENED(Form.of("The history in {0} cannot be opened ({1}).", 1)),
    NOT_KEPT(Form.of("The history in {0} was not kept: what was sent and came stays in "
            + "its tab ({1}).", 1)),
    NOT_SEARCHED(Form.of("The history in {0} cannot be searched ({1}).", 1)),
    NOT_READ(Form.of("The history in {0} cannot be read ({1}).", 1)),
    NOT_CHANGED(Form.of("The history in {0} was not changed ({1}).", 1)),
    NOT_PRUNED(Form.of("The history in {0} was not pruned ({1}).", 1)),
    NOT_CLOSED(Form.of("The history in {0} was not closed ({1}).", 1)),
    ENTRY_NOT_OPENED(Form.of("This entry of the history cannot be opened: {0}. All "
            + "others are as they were.", 0)),

    // What keeps an entry from being opened
    NOT_THERE("it is not there any more"),
    FACTS_DAMAGED("what is written down of it is damaged"),
    OCTETS_MISSING("its octets ({0}) are not there"),
    OCTETS_DAMAGED("its octets ({0}) are damaged");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    HistoryWords(String english) {
        this(Form.of(english));
    }

    HistoryWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "history";
    }

    @Override
    public Form form() {
        return form;
    }
}
