/**
 * The history beside the templates: a list over pages of the database, of which only what is seen is read, the
 * search above it, and what can be done with an entry. What an entry is opened into is the shell's.
 */
package rawbench.ui.history;
