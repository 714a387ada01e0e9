/**
 * What outlives the window: template folders, the session, the settings, and where they lie.
 *
 * <p>Every file is replaced whole: a temporary file in the same folder, forced to the disk, moved over the old one. A
 * crash leaves the old or the new file, never a mix. Nothing is ever unlinked for good: a deleted template goes to the
 * trash. Calls block and start no thread; the window runs them through its one seam.
 */
package rawbench.store;
