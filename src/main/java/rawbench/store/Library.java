package rawbench.store;

import java.nio.file.Path;

/** The folder of templates that Rawbench opens first. */
public final class Library {
    private Library() {
    }

    /**
     * Opens the library; where there is none yet it is made, with the tutorial's templates in it. A library that is
     * there is never written to.
     */
    public static TemplateFolder open(Path folder) throws StoreException {
        return null;
    }
}
