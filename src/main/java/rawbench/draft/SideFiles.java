package rawbench.draft;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;

import rawbench.octets.Octets;

/** The files beside a template that hold what its text does not: looked up by the name the template gives. */
public interface SideFiles {
    /**
     * The octets of a side file.
     *
     * @param name the path as the template spells it, such as {@code ./upload.body.bin}
     * @throws IOException with a sentence for the person: missing, unreadable, or outside the template's folder
     */
    Octets read(String name) throws IOException;

    /** How the names of new side files begin: the template's own file name without its ending. */
    String stem();

    /** Side files that are already in memory. */
    static SideFiles of(String stem, Map<String, Octets> files) {
        return new SideFiles() {
            @Override
            public Octets read(String name) throws IOException {
                Octets octets = files.get(name);
                if (octets == null) {
                    throw new FileNotFoundException(TemplateWords.FILE_MISSING.of(name));
                }
                return octets;
            }

            @Override
            public String stem() {
                return stem;
            }
        };
    }
}
