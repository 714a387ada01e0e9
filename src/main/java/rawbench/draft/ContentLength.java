package rawbench.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.octets.Octets;

/** Writes the length of a request's body into its text: an action on what is typed, never done unseen. */
public final class ContentLength {
    private static final Pattern HEAD_END = Pattern.compile("\r?\n\r?\n");
    /** A line ends with LF and nothing else: octet 0x85, which UTF-8 is full of, is no line end here. */
    private static final Pattern FIELD = Pattern.compile("(?imd)^(Content-Length[ \t]*:[ \t]*)[^\r\n]*");

    private ContentLength() {
    }

    /**
     * The request with its Content-Length field set to the length of what follows the head; with a field added when
     * there is none and a body. A head that does not end is left as it is, and so is one with Transfer-Encoding.
     */
    public static Octets set(Octets request) {
        String text = request.latin1();
        Matcher end = HEAD_END.matcher(text);
        if (!end.find()) {
            return request;
        }
        String head = text.substring(0, end.start());
        String length = Integer.toString(text.length() - end.end());
        Matcher field = FIELD.matcher(head);
        if (field.find()) {
            return Octets.latin1(field.replaceFirst("$1" + length) + text.substring(end.start()));
        }
        boolean wanted = !length.equals("0")
                && !Pattern.compile("(?imd)^Transfer-Encoding[ \t]*:").matcher(head).find();
        return wanted ? Octets.latin1(head + "\r\nContent-Length: " + length + text.substring(end.start())) : request;
    }
}
