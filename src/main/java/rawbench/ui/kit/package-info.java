/**
 * What every pane of the window stands on: the seam to the FX thread, texts in two languages, the theme and
 * its tokens, icons, badges, marks, and the text control for code. Knows octets, and nothing else of Rawbench.
 *
 * <p>Nothing here is static and mutable: the shell makes one {@link rawbench.ui.kit.Work}, one language property and
 * one {@link rawbench.ui.kit.Theme}, and hands them to the panes. Style sheets name tokens (AtlantaFX's
 * {@code -color-…}), never colours, so that light and dark differ in one place.
 */
package rawbench.ui.kit;
