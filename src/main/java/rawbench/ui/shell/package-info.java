/**
 * The window: places the panes, joins their models, keeps the session.
 *
 * <p>The panes do not know each other. {@link rawbench.ui.shell.WorkspaceModel} holds the open requests and what can be
 * done with them; it asks and tells the person through {@link rawbench.ui.shell.Person}, so that it is tested without a
 * window. What a quit or a crash must not lose goes to the session within a second ({@link
 * rawbench.ui.shell.SessionKeeper}).
 */
package rawbench.ui.shell;
