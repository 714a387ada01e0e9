package rawbench.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comment that says something: {@code # @word value}. */
record Directive(String word, String value) {
    static final String NAME = "name";
    static final String TARGET = "rb-target";
    static final String SNI = "rb-sni";
    static final String TLS = "rb-tls";
    static final String ALPN = "rb-alpn";
    static final String LENGTH = "rb-content-length";
    static final String VARS = "rb-vars";
    static final String TIMEOUT = "timeout";
    static final String CONNECTION_TIMEOUT = "connection-timeout";
    static final String WRITE = "rb-write";
    static final String IGNORE = "rb-ignore";
    static final String BODY_EOL = "rb-body-eol";
    static final String BODY_TAIL = "rb-body-tail";
    static final String SHA256 = "rb-body-sha256";
    static final String RAW = "rb-raw";
    static final String REPLY = "rb-reply";
    static final String DO = "rb-do";
    static final String WHEN = "rb-when";

    private static final Pattern LINE = Pattern.compile("(?s)\\s*(?:#|//)\\s*@([A-Za-z][\\w-]*)(?:\\s+(.*))?");

    /** The directive that a line of a template is. */
    static Optional<Directive> of(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String value = matcher.group(2);
        return Optional.of(new Directive(matcher.group(1), value == null ? "" : value.strip()));
    }

    String spelled() {
        return value.isEmpty() ? "# @" + word : "# @" + word + " " + value;
    }
}
