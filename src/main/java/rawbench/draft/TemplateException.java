package rawbench.draft;

/** Why a template, or a block of it, cannot be read or written, and at which line of the file. */
public final class TemplateException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    /** A refusal at a line counted from 1; 0 where no line is at fault. */
    public TemplateException(int line, String sentence) {
        super(sentence);
        this.line = line;
    }

    /** The line of the file, counted from 1; 0 where no line is at fault. */
    public int line() {
        return line;
    }

    /** The reason with its line, as "line 7: …". */
    public String says() {
        return line == 0 ? getMessage() : TemplateWords.AT_LINE.of(line, getMessage());
    }
}
