package rawbench.draft;

import java.util.List;
import java.util.Map;

import rawbench.octets.Octets;

/** A template file: its blocks, each kept as it was written until it is changed. */
public final class TemplateFile {
    /**
     * Reads a template; takes a byte order mark and any line ends.
     *
     * @throws TemplateException when it is not UTF-8
     */
    public static TemplateFile parse(Octets file) throws TemplateException {
        return null;
    }

    /**
     * A new template with these requests.
     *
     * @throws TemplateException when a draft with variables holds octets that only a raw block can keep
     */
    public static TemplateFile of(String stem, RequestDraft... drafts) throws TemplateException {
        return null;
    }

    /** The requests of the file, in order. */
    public List<TemplateBlock> blocks() {
        return null;
    }

    /**
     * This file with one request changed; every other line stays as it is.
     *
     * @throws TemplateException when the draft cannot be written
     */
    public TemplateFile with(int block, RequestDraft draft, SideFiles beside) throws TemplateException {
        return null;
    }

    /** This file with one more request at its end. */
    public TemplateFile plus(RequestDraft draft, SideFiles beside) throws TemplateException {
        return null;
    }

    /** This file without one of its requests. */
    public TemplateFile without(int block) {
        return null;
    }

    /** The text of the file. */
    public Octets octets() {
        return null;
    }

    /** What has to lie beside the file before it is written, by relative name: only what is new. */
    public Map<String, Octets> sideFiles() {
        return null;
    }
}
