/**
 * The sidebar: the templates of a folder as a tree, and what can be done with them.
 *
 * <p>The tree is read anew from the disk whenever the folder changed; what is unfolded and selected is kept by path.
 * Opening, and what becomes of open tabs when a template moves, is the shell's: the pane calls {@link
 * rawbench.ui.library.LibraryModel.Shell}.
 */
package rawbench.ui.library;
