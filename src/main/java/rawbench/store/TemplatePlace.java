package rawbench.store;

import java.nio.file.Path;

/**
 * Where a draft is kept: a request of a template file.
 *
 * @param file the file
 * @param block which of its requests, counted from 0; {@link #OCTETS} where the whole file is the octets
 */
public record TemplatePlace(Path file, int block) {
    /** The file is no template: its octets are the request. */
    public static final int OCTETS = -1;
}
