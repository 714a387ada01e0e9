/**
 * The settings of everything, and the connection options of one tab.
 *
 * <p>Both are edited in place: what is typed counts as soon as it can be read, and until then the last value does. What
 * nobody chose is not written down, so a later default reaches everybody.
 */
package rawbench.ui.settings;
