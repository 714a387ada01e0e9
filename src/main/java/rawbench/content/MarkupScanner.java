package rawbench.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import rawbench.content.Markup.Token;

/**
 * Finds the tokens of XML or HTML: fed in blocks, it keeps no more of a token than its name, and resolves nothing.
 *
 * <p>Total: in HTML everything is something; in XML the scan ends at the octet that cannot stand where it stands.
 */
final class MarkupScanner {
    /** Longer names are cut in HTML and wrong in XML. */
    private static final int MAX_NAME = 1024;
    private static final String COMMENT = "<!--";
    private static final String SECTION = "<![CDATA[";
    private static final byte[] COMMENT_END = {'-', '-', '>'};
    private static final byte[] CDATA_END = {']', ']', '>'};
    private static final byte[] INSTRUCTION_END = {'?', '>'};
    private static final byte[] BOGUS_END = {'>'};
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed",
            "noframes");

    /** Where in the markup the next octet stands. */
    private enum At {
        TEXT,
        OPEN,
        END_OPEN,
        NAME,
        BANG,
        TAG,
        UNTIL,
        DECLARATION,
        RAW,
        RAW_END
    }

    private final Markup markup;
    private final boolean html;
    private At at = At.TEXT;
    /** The first octets of a token that is not known yet. */
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean closing;
    private String name = "";
    private int quote;
    /** The octet of a tag that is no white space and came last. */
    private int last;
    private byte[] end = BOGUS_END;
    private int matched;
    private DeclarationEnd declaration = new DeclarationEnd();
    private long fed;
    /** Added to an index in the array that is fed, it gives the offset of the octet. */
    private long base;
    private long textAt;
    private long tokenAt;
    private String wrong = "";

    MarkupScanner(Markup markup, boolean html) {
        this.markup = markup;
        this.html = html;
    }

    /** Takes the next octets; false once they are no XML. */
    boolean feed(byte[] octets, int from, int to) throws StopException {
        base = fed - from;
        int index = from;
        while (index < to && wrong.isEmpty()) {
            if (at == At.TEXT) {
                index = text(octets, index, to);
            } else if (at == At.TAG) {
                index = tag(octets, index, to);
            } else if (at == At.UNTIL) {
                index = until(octets, index, to);
            } else if (at == At.DECLARATION) {
                index = declaration(octets, index, to);
            } else if (at == At.RAW) {
                index = raw(octets, index, to);
            } else if (known(octets[index])) {
                index++;
            }
        }
        fed += to - from;
        return wrong.isEmpty();
    }

    /** Ends the feeding: what began like a token and is none is text. */
    void end() throws StopException {
        if (held.size() > 0) {
            byte[] octets = held.toByteArray();
            if (at == At.RAW_END) {
                markup.piece(octets, 0, octets.length);
            } else {
                markup.text(octets, 0, octets.length);
            }
            held.reset();
        }
    }

    /** Where the token begins that came last. */
    long tokenAt() {
        return tokenAt;
    }

    /** Where the piece of text begins that came last. */
    long textAt() {
        return textAt;
    }

    /** What is wrong with that token, as the end of a sentence; empty where nothing is. */
    String wrong() {
        return wrong;
    }

    /** Whether it is in the midst of a token. */
    boolean inToken() {
        return at != At.TEXT;
    }

    private int text(byte[] octets, int from, int to) throws StopException {
        int end = from;
        while (end < to && octets[end] != '<') {
            end++;
        }
        if (end > from) {
            textAt = base + from;
            markup.text(octets, from, end);
        }
        if (end == to) {
            return end;
        }
        tokenAt = base + end;
        held.write('<');
        at = At.OPEN;
        return end + 1;
    }

    /** Takes an octet of a token that is not known yet; false when it must be looked at again. */
    private boolean known(byte octet) throws StopException {
        return switch (at) {
            case OPEN -> open(octet);
            case END_OPEN -> endOpen(octet);
            case BANG -> bang(octet);
            case RAW_END -> rawEnd(octet);
            default -> name(octet);
        };
    }

    private boolean open(byte octet) throws StopException {
        if (octet == '/') {
            return hold(octet, At.END_OPEN);
        }
        if (octet == '!') {
            return hold(octet, At.BANG);
        }
        if (octet == '?') {
            begin(Token.INSTRUCTION, At.UNTIL);
            end = html ? BOGUS_END : INSTRUCTION_END;
            return false;
        }
        if (nameStart(octet)) {
            closing = false;
            return hold(octet, At.NAME);
        }
        if (html) {
            at = At.TEXT;
            end();
        } else {
            wrong = LayoutWords.NO_TAG.of();
        }
        return false;
    }

    private boolean endOpen(byte octet) throws StopException {
        if (nameStart(octet)) {
            closing = true;
            return hold(octet, At.NAME);
        }
        if (html) {
            // What begins like a token and is none is read as a comment (13.2.5.7).
            begin(Token.COMMENT, At.UNTIL);
            end = BOGUS_END;
        } else {
            wrong = LayoutWords.NO_NAME_OF_END.of();
        }
        return false;
    }

    private boolean bang(byte octet) throws StopException {
        String begun = held.toString(StandardCharsets.ISO_8859_1) + (char) (octet & 0xFF);
        if (COMMENT.startsWith(begun) || SECTION.startsWith(begun)) {
            hold(octet, At.BANG);
            if (begun.equals(COMMENT)) {
                begin(Token.COMMENT, At.UNTIL);
                end = COMMENT_END;
                // In HTML a comment may end as soon as it has begun.
                matched = html ? 2 : 0;
            } else if (begun.equals(SECTION)) {
                begin(Token.CDATA, At.UNTIL);
                end = html ? BOGUS_END : CDATA_END;
            }
            return true;
        }
        begin(Token.DECLARATION, html ? At.UNTIL : At.DECLARATION);
        end = BOGUS_END;
        declaration = new DeclarationEnd();
        return false;
    }

    private boolean name(byte octet) throws StopException {
        if (!Layout.blank(octet) && octet != '/' && octet != '>' && (html || octet != '<') && held.size() < MAX_NAME) {
            return hold(octet, At.NAME);
        }
        if (held.size() == MAX_NAME && !html) {
            wrong = LayoutWords.LONG_NAME.of(MAX_NAME);
            return false;
        }
        String spelled = held.toString(StandardCharsets.ISO_8859_1).substring(closing ? 2 : 1);
        name = html ? spelled.toLowerCase(Locale.ROOT) : spelled;
        begin(closing ? Token.END_TAG : Token.START_TAG, At.TAG);
        quote = 0;
        last = 0;
        return false;
    }

    private boolean hold(byte octet, At next) {
        held.write(octet);
        at = next;
        return true;
    }

    private void begin(Token token, At next) throws StopException {
        byte[] octets = held.toByteArray();
        held.reset();
        matched = 0;
        at = next;
        markup.begin(token, next == At.TAG ? name : "");
        markup.piece(octets, 0, octets.length);
    }

    /** Copies a tag up to its end; a {@code >} in a quoted value is none. */
    private int tag(byte[] octets, int from, int to) throws StopException {
        for (int i = from; i < to; i++) {
            byte octet = octets[i];
            if (octet == '<' && !html) {
                wrong = "a tag is not closed before the next <";
                return i;
            }
            if (quote != 0) {
                quote = octet == quote ? 0 : quote;
                last = octet;
            } else if (octet == '>') {
                return over(octets, from, i + 1, last == '/');
            } else if ((octet == '"' || octet == '\'') && last == '=') {
                quote = octet;
            } else if (!Layout.blank(octet)) {
                last = octet;
            }
        }
        markup.piece(octets, from, to);
        return to;
    }

    private int over(byte[] octets, int from, int next, boolean empty) throws StopException {
        markup.piece(octets, from, next);
        boolean raw = html && at == At.TAG && !closing && RAW.contains(name);
        at = raw ? At.RAW : At.TEXT;
        markup.end(empty);
        if (raw) {
            markup.begin(Token.RAW, "");
        }
        return next;
    }

    private int until(byte[] octets, int from, int to) throws StopException {
        for (int i = from; i < to; i++) {
            matched = octets[i] == end[matched] ? matched + 1 : octets[i] == end[0] ? Math.max(1, matched) : 0;
            if (matched == end.length) {
                return over(octets, from, i + 1, false);
            }
        }
        markup.piece(octets, from, to);
        return to;
    }

    private int declaration(byte[] octets, int from, int to) throws StopException {
        for (int i = from; i < to; i++) {
            if (declaration.ends(octets[i])) {
                return over(octets, from, i + 1, false);
            }
        }
        markup.piece(octets, from, to);
        return to;
    }

    /** Copies what is no markup, up to what may be the end tag of the element. */
    private int raw(byte[] octets, int from, int to) throws StopException {
        int end = from;
        while (end < to && octets[end] != '<') {
            end++;
        }
        markup.piece(octets, from, end);
        if (end < to) {
            hold((byte) '<', At.RAW_END);
            return end + 1;
        }
        return end;
    }

    private boolean rawEnd(byte octet) throws StopException {
        String wanted = "</" + name;
        int count = held.size();
        if (count < wanted.length() && Character.toLowerCase(octet) == wanted.charAt(count)) {
            return hold(octet, At.RAW_END);
        }
        if (count == wanted.length() && (Layout.blank(octet) || octet == '/' || octet == '>')) {
            markup.end(false);
            closing = true;
            at = At.NAME;
        } else {
            end();
            at = At.RAW;
        }
        return false;
    }

    private boolean nameStart(byte octet) {
        int letter = octet | 0x20;
        return letter >= 'a' && letter <= 'z' || !html && (octet < 0 || octet == '_' || octet == ':');
    }
}
