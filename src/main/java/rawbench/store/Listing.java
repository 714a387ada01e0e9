package rawbench.store;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * The names in a template folder at one moment: quick to have, since no file is read for it.
 *
 * @param tree folders and files; the files without their requests
 * @param files every template file in the tree's order, and what tells whether it is still the same
 */
public record Listing(TemplateNode.Folder tree, Map<Path, Stamp> files) {
    /** What of a file changes when somebody writes it. */
    public record Stamp(long size, FileTime modified) {}
}
