package rawbench.ui.library;

import java.util.Optional;

import rawbench.store.TemplateFolder;
import rawbench.store.TemplateNode;

/**
 * One folder of the library as it is to be shown.
 *
 * @param tree what of it the filter lets through; without children until it was listed
 * @param trouble why it cannot be shown, such as a disk that is not plugged in; it stays in the list
 */
public record Shelf(TemplateFolder folder, TemplateNode.Folder tree, Optional<String> trouble) {}
