package rawbench.ui.library;

import rawbench.store.Searchable.Hit;

/** A row of what was found: a request, or a place in it. */
sealed interface Found {
    /** What holds the hits below. */
    record Request(String title, String method, String where) implements Found {}

    /** A place; {@code open} goes there. */
    record Place(Hit<?> hit, Runnable open) implements Found {}
}
