package rawbench.exchange;

/**
 * The host and port in the text of a target or a proxy.
 *
 * @param host without brackets
 * @param written the port, or -1 where none is written; 0 is for who listens and leaves the choice to the system
 */
record Authority(String host, int written) {
    /** Reads {@code host}, {@code host:port}, {@code [ipv6]} or {@code [ipv6]:port}; {@code what} begins the sentences. */
    static Authority parse(String what, String text) throws TargetException {
        return parse(what, text, 1);
    }

    /** The same where port 0 leaves the choice to the system. */
    static Authority listening(String what, String text) throws TargetException {
        return parse(what, text, 0);
    }

    private static Authority parse(String what, String text, int least) throws TargetException {
        String plain = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        if (plain.startsWith("[")) {
            return bracketed(what, plain, least);
        }
        int colon = plain.indexOf(':');
        if (colon != plain.lastIndexOf(':')) {
            throw new TargetException(TargetWords.SEVERAL_COLONS.of(what));
        }
        String host = colon < 0 ? plain : plain.substring(0, colon);
        checkHost(what, host);
        return new Authority(host, colon < 0 ? -1 : port(what, plain.substring(colon + 1), least));
    }

    int portOr(int usual) {
        return written < 0 ? usual : written;
    }

    int port(String what) throws TargetException {
        if (written < 0) {
            throw new TargetException(TargetWords.NO_PORT.of(what, host));
        }
        return written;
    }

    private static Authority bracketed(String what, String text, int least) throws TargetException {
        int end = text.indexOf(']');
        String address = end < 0 ? "" : text.substring(1, end);
        if (address.indexOf(':') < 0 || !address.matches("[0-9A-Fa-f:.]+(%[\\w.-]+)?")) {
            throw new TargetException(TargetWords.NO_IPV6.of(what));
        }
        String rest = text.substring(end + 1);
        if (rest.isEmpty()) {
            return new Authority(address, -1);
        }
        if (!rest.startsWith(":")) {
            throw new TargetException(TargetWords.BEHIND_BRACKET.of(what));
        }
        return new Authority(address, port(what, rest.substring(1), least));
    }

    private static void checkHost(String what, String host) throws TargetException {
        if (host.isEmpty()) {
            throw new TargetException(TargetWords.NO_HOST.of(what));
        }
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c <= ' ' || c == 0x7F || "/?#@\\\"<>[]{}|^`".indexOf(c) >= 0) {
                throw new TargetException(TargetWords.ODD_CHARACTER.of(what, c));
            }
        }
    }

    private static int port(String what, String digits, int least) throws TargetException {
        if (digits.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(digits);
            if (port >= least && port <= 65535) {
                return port;
            }
        }
        throw new TargetException(
                least == 0 ? TargetWords.ODD_PORT_OF_LISTENER.of(what, digits) : TargetWords.ODD_PORT.of(what, digits));
    }
}
