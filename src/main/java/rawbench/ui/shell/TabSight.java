package rawbench.ui.shell;

import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import rawbench.store.TabLook;

/** How a tab is looked at, or was left, as far as the session keeps it; a part of {@link TabModel}. */
final class TabSight {
    private Supplier<TabLook> look;
    private Runnable changed = () -> {};
    /** Null until the request was looked at. */
    private LongConsumer caret;

    /** @param left how it was left */
    TabSight(TabLook left) {
        look = () -> left;
    }

    /** How it is looked at, or was left. */
    TabLook look() {
        return look.get();
    }

    /**
     * It is looked at from now on.
     *
     * @param now says how
     * @param mover puts the caret before an octet
     */
    void by(Supplier<TabLook> now, LongConsumer mover) {
        look = now;
        caret = mover;
    }

    /** Puts the caret before an octet, once the request is looked at. */
    void go(long offset) {
        if (caret == null) {
            TabLook there = new TabLook(offset, offset, 0, Map.of());
            look = () -> there;
        } else {
            caret.accept(offset);
        }
    }

    /** It may be looked at otherwise now. */
    void changed() {
        changed.run();
    }

    /** Is told when it may be looked at otherwise. */
    void onChange(Runnable told) {
        changed = told;
    }
}
