package rawbench.curl;

import java.util.List;

/**
 * A request in words of another tool.
 *
 * @param text what to run there; empty where that tool cannot send these octets
 * @param remarks what has to be known about it: why it cannot, or what is to be heeded
 */
public record Copied(String text, List<String> remarks) {
    public Copied {
        remarks = List.copyOf(remarks);
    }

    /** A tool that cannot, and why. */
    public static Copied cannot(List<String> reasons) {
        return new Copied("", reasons);
    }

    /** Whether the tool can send the octets. */
    public boolean able() {
        return !text.isEmpty();
    }
}
