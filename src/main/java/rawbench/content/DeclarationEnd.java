package rawbench.content;

/** Finds the end of a document type declaration, whose internal subset has declarations, quotes and comments of its own. */
final class DeclarationEnd {
    private static final byte[] COMMENT = {'<', '!', '-', '-'};

    private int quote;
    private boolean subset;
    private int matched;
    /** Behind what a comment or processing instruction ends; 0 outside of them. */
    private int skipping;
    private int before;
    private int beforeThat;

    /** Takes the next octet behind {@code <!}; true where it is the one that ends the declaration. */
    boolean ends(int octet) {
        boolean ended = false;
        if (skipping != 0) {
            skip(octet);
        } else if (quote != 0) {
            quote = octet == quote ? 0 : quote;
        } else {
            ended = octet == '>' && !subset;
            mark(octet);
        }
        beforeThat = before;
        before = octet;
        return ended;
    }

    private void skip(int octet) {
        if (octet == '>' && before == skipping && (skipping == '?' || beforeThat == '-')) {
            skipping = 0;
        }
    }

    private void mark(int octet) {
        matched = octet == COMMENT[matched] ? matched + 1 : octet == '<' ? 1 : 0;
        if (matched == COMMENT.length) {
            matched = 0;
            skipping = '-';
        } else if (octet == '?' && before == '<') {
            skipping = '?';
        } else if (octet == '"' || octet == '\'') {
            quote = octet;
        } else if (octet == '[') {
            subset = true;
        } else if (octet == ']') {
            subset = false;
        }
    }
}
