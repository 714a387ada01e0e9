/**
 * The palette: a field and a list over the window, in which a few letters find a command, a tab or a template. What can be
 * found is given by the shell; what was chosen lately stands first.
 *
 * <p>And the help: every key as it is now, and the topics, which the manual page of the command line prints, too.
 */
package rawbench.ui.palette;
