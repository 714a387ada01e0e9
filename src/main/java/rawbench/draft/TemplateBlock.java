package rawbench.draft;

/** One request of a template file, as the lines it was read from. */
public final class TemplateBlock {
    /** The name to choose by: {@code @name}, else the {@code ###} title, else empty. */
    public String name() {
        return null;
    }

    /** The method, for a list of templates; empty where the octets begin with none. */
    public String method() {
        return null;
    }

    /** The line of the file at which the block begins, counted from 1. */
    public int line() {
        return 0;
    }

    /** The block's text as it stands in the file. */
    public String text() {
        return null;
    }

    /**
     * The request of this block, its variables as they are written.
     *
     * @throws TemplateException when a line cannot be read, or a side file is missing or was changed elsewhere
     */
    public RequestDraft draft(SideFiles beside) throws TemplateException {
        return null;
    }
}
