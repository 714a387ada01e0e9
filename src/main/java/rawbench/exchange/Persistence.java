package rawbench.exchange;

import rawbench.http.HeaderSection;

/** Whether a message leaves its connection open for another one (RFC 9112 9.3). */
final class Persistence {
    private Persistence() {
    }

    /** {@code close} ends it; else HTTP/1.1 keeps it, and an older version only with {@code keep-alive}. */
    static boolean keeps(String version, HeaderSection head) {
        if (option(head, "close")) {
            return false;
        }
        return version.compareTo("HTTP/1.1") >= 0 || option(head, "keep-alive");
    }

    static boolean option(HeaderSection head, String name) {
        for (String member : head.list("Connection")) {
            if (member.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
