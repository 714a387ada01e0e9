package rawbench.ui.transcript;

import rawbench.octets.Escapes;
import rawbench.octets.Octets;

/** What is put behind a line that a person types into a conversation. */
public enum TypedEnd {
    CRLF("\r\n"),
    LF("\n"),
    NONE("");

    private final String spelled;

    TypedEnd(String spelled) {
        this.spelled = spelled;
    }

    /**
     * A line as it is sent, this end behind it.
     *
     * @param escapes whether {@code \xHH} and its kind stand for octets in it
     * @throws Escapes.MalformedEscapeException where one of them cannot be read
     */
    public Octets behind(String line, boolean escapes) throws Escapes.MalformedEscapeException {
        return (escapes ? Escapes.decode(line) : Octets.utf8(line)).concat(Octets.latin1(spelled));
    }
}
