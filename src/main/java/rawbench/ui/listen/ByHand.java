package rawbench.ui.listen;

/** What a person has typed for one client and how the acts on it went: a part of {@link ActsModel}, on the FX thread alone. */
final class ByHand {
    private String typed = "";
    private String trouble = "";
    private boolean sending;

    void typed(String line) {
        typed = line;
    }

    void trouble(String why) {
        trouble = why;
    }

    void sending(boolean now) {
        sending = now;
    }

    /** The line as it stands, not sent yet. */
    String typed() {
        return typed;
    }

    /** What went wrong with the last act; empty where nothing did. */
    String trouble() {
        return trouble;
    }

    /** Whether octets are on their way to it. */
    boolean sending() {
        return sending;
    }
}
