/**
 * The palette: a field and a list over the window, in which a few letters find a command, a tab or a template. What can be
 * found is given by the shell; what was chosen lately stands first.
 */
package rawbench.ui.palette;
