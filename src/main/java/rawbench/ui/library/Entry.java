package rawbench.ui.library;

import rawbench.store.TemplatePlace;

/**
 * A request of the library, for whoever offers all of them to choose from.
 *
 * @param name its own, or its file's
 * @param path of its file for people: the folder's name and what is below it
 * @param method empty where it has none, or where the file was not read yet
 */
public record Entry(String name, String path, String method, TemplatePlace place) {}
