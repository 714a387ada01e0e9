package rawbench.ui.history;

/** What was answered, as far as the list is narrowed by that. */
public enum Answered {
    ANY(0, 999),
    SUCCESS(200, 299),
    REDIRECTION(300, 399),
    CLIENT_ERROR(400, 499),
    SERVER_ERROR(500, 599),
    NONE(0, 0);

    private final int from;
    private final int to;

    Answered(int from, int to) {
        this.from = from;
        this.to = to;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
