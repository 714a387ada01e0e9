package rawbench.ui.listen;

/**
 * Replies that a person can begin with.
 *
 * @param title in a few words
 * @param explanation what goes wrong, and what a client should do then
 * @param template the text of a template file with reply blocks
 */
public record Example(String title, String explanation, String template) {}
