package rawbench.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.octets.Octets;

/** Where a request goes that has no target of its own: to its Host field, port 80 unless that names another. */
final class HostTarget {
    private static final Pattern HOST = Pattern.compile("(?i)\r\nHost[ \t]*:[ \t]*([^\r\n]*?)[ \t]*(?=\r\n)");

    private HostTarget() {
    }

    /** The target; empty without a Host field. */
    static String of(Octets request) {
        Matcher host = HOST.matcher(headOf(request));
        return host.find() && !host.group(1).isEmpty() ? "http://" + host.group(1) : "";
    }

    /** The head with its last line end, as text with one character an octet. */
    private static String headOf(Octets request) {
        long end = request.indexOf(Octets.latin1("\r\n\r\n"), 0);
        return request.slice(0, end < 0 ? request.length() : end + 2).latin1();
    }
}
