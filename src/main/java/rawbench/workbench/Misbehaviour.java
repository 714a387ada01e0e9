package rawbench.workbench;

/**
 * One way of a peer to misbehave, ready to be listened with.
 *
 * @param name what it is chosen by, such as {@code rst-mid-body}
 * @param title what it is, for a list
 * @param explanation what it does, and what a client should do then
 * @param rfc where that is said, such as {@code RFC 9112 8}
 * @param template the text of its block alone, for {@link rawbench.draft.Behaviour.Replies}
 */
public record Misbehaviour(String name, String title, String explanation, String rfc, String template) {
    /** Whether it is one of TLS, and needs a listener at {@code tls://}. */
    public boolean ofTls() {
        return template.contains("@rb-do alert ") || template.contains("@rb-do close-without-notify");
    }

    /** Whether it answers datagrams, and needs a listener at {@code udp://}. */
    public boolean ofDatagrams() {
        return template.contains("@rb-reply raw");
    }
}
