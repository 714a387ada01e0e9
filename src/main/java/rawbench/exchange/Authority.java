package rawbench.exchange;

/**
 * The host and port of a target's text.
 *
 * @param host without brackets
 * @param written the port, or -1 where none is written
 */
record Authority(String host, int written) {
    /** Reads {@code host}, {@code host:port}, {@code [ipv6]} or {@code [ipv6]:port}; {@code whole} is for sentences. */
    static Authority parse(String whole, String text) throws TargetException {
        String plain = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        if (plain.startsWith("[")) {
            return bracketed(whole, plain);
        }
        int colon = plain.indexOf(':');
        if (colon != plain.lastIndexOf(':')) {
            throw new TargetException("The target \"" + whole
                    + "\" has several colons: write an IPv6 address in brackets, as [::1]:8080");
        }
        String host = colon < 0 ? plain : plain.substring(0, colon);
        checkHost(whole, host);
        return new Authority(host, colon < 0 ? -1 : port(whole, plain.substring(colon + 1)));
    }

    int portOr(int usual) {
        return written < 0 ? usual : written;
    }

    int port(String whole) throws TargetException {
        if (written < 0) {
            throw new TargetException("The target \"" + whole + "\" has no port: write it after a colon, as " + whole
                    + ":9000");
        }
        return written;
    }

    private static Authority bracketed(String whole, String text) throws TargetException {
        int end = text.indexOf(']');
        String address = end < 0 ? "" : text.substring(1, end);
        if (address.indexOf(':') < 0 || !address.matches("[0-9A-Fa-f:.]+(%[\\w.-]+)?")) {
            throw new TargetException("The target \"" + whole
                    + "\" has no IPv6 address between its brackets: write it as [::1]:8080");
        }
        String rest = text.substring(end + 1);
        if (rest.isEmpty()) {
            return new Authority(address, -1);
        }
        if (!rest.startsWith(":")) {
            throw new TargetException(
                    "The target \"" + whole + "\" goes on after \"]\" with something that is no port");
        }
        return new Authority(address, port(whole, rest.substring(1)));
    }

    private static void checkHost(String whole, String host) throws TargetException {
        if (host.isEmpty()) {
            throw new TargetException("The target \"" + whole + "\" has no host: write it as host:port");
        }
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c <= ' ' || c == 0x7F || "/?#@\\\"<>[]{}|^`".indexOf(c) >= 0) {
                throw new TargetException("The target \"" + whole + "\" has \"" + c
                        + "\" in it: only scheme, host and port belong here; path and query stand in the request line");
            }
        }
    }

    private static int port(String whole, String digits) throws TargetException {
        if (digits.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(digits);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        }
        throw new TargetException(
                "The target \"" + whole + "\" has the port \"" + digits + "\": a port is a number from 1 to 65535");
    }
}
