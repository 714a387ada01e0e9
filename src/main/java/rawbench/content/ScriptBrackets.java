package rawbench.content;

import java.util.Arrays;

/** The brackets that are open in a script, with the templates whose code they stand in. */
final class ScriptBrackets {
    private static final int DEEPEST = 100_000;
    /** Set beside the bracket of a statement such as {@code if}. */
    private static final int STATEMENT = 0x80;

    private byte[] open = new byte[32];
    private int count;
    private int braces;
    private int templates;
    private boolean closedStatement;

    /** Opens a bracket, or with a backquote the code in a template; false where too many are open. */
    boolean open(byte bracket, boolean statement) {
        if (count == DEEPEST) {
            return false;
        }
        if (count == open.length) {
            open = Arrays.copyOf(open, 2 * count);
        }
        open[count++] = (byte) (bracket | (statement ? STATEMENT : 0));
        braces += bracket == '{' ? 1 : 0;
        templates += bracket == '`' ? 1 : 0;
        return true;
    }

    /** Closes the innermost bracket; false where that is not the one that belongs to this closing one. */
    boolean close(byte bracket) {
        int innermost = count == 0 ? 0 : open[count - 1] & ~STATEMENT & 0xFF;
        boolean belongs = switch (bracket) {
            case ')' -> innermost == '(';
            case ']' -> innermost == '[';
            default -> innermost == '{' || innermost == '`';
        };
        if (belongs) {
            closedStatement = open[--count] < 0;
            braces -= innermost == '{' ? 1 : 0;
            templates -= innermost == '`' ? 1 : 0;
        }
        return belongs;
    }

    /** Whether the bracket that was closed last is that of a statement, behind which another one begins. */
    boolean closedStatement() {
        return closedStatement;
    }

    /** Whether the innermost is the code of a template, which a closing brace ends. */
    boolean inTemplate() {
        return count > 0 && open[count - 1] == '`';
    }

    /** Whether lines may end here: between braces or outside of all brackets, and in no template. */
    boolean breaks() {
        return templates == 0 && (count == 0 || open[count - 1] == '{');
    }

    /** How many braces are open. */
    int depth() {
        return braces;
    }
}
