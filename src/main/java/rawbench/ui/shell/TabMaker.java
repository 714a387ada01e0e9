package rawbench.ui.shell;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import rawbench.draft.ListenerDraft;
import rawbench.draft.RequestDraft;
import rawbench.draft.SideFiles;
import rawbench.store.OpenTemplate;
import rawbench.store.SessionEntry;
import rawbench.store.SessionListener;
import rawbench.store.SessionTab;
import rawbench.ui.kit.Work;
import rawbench.ui.listen.ListenerModel;
import rawbench.workbench.Reopened;
import rawbench.workbench.Workbench;

/**
 * Makes the tabs of a window, from what a person begins and from what the session kept.
 *
 * @param changed called at everything about a listener that the session must not lose
 * @param join is given each tab of a listener, for what its captures are made into
 */
record TabMaker(Workbench workbench, Work work, Unlocking unlocking, Runnable changed,
        Consumer<ListenerTab> join) {
    TabModel request(RequestDraft draft) {
        return new TabModel(workbench, work, unlocking, draft);
    }

    TabModel request(OpenTemplate template) {
        return TabModel.of(template, workbench, work, unlocking);
    }

    TabModel request(Reopened opened) {
        return TabModel.of(opened, workbench, work, unlocking);
    }

    ListenerTab listener(ListenerDraft draft) {
        return listener(new SessionListener(draft));
    }

    private ListenerTab listener(SessionListener left) {
        ListenerModel model = new ListenerModel(work, workbench.listeners(), SideFiles.of("listener", Map.of()));
        ListenerTab tab = new ListenerTab(model, left);
        model.draftProperty().subscribe((_, _) -> changed.run());
        join.accept(tab);
        return tab;
    }

    /** A tab as the session kept it. */
    DeskTab again(SessionEntry left) {
        return switch (left) {
            case SessionTab request -> TabModel.of(request, workbench, work, unlocking);
            case SessionListener listener -> listener(listener);
        };
    }

    /** What the session keeps of a tab; nothing of a comparison, which is of answers. */
    static Optional<SessionEntry> left(DeskTab tab) {
        return switch (tab) {
            case TabModel request -> Optional.of(request.left());
            case ListenerTab listener -> Optional.of(listener.left());
            case CompareTab _ -> Optional.empty();
        };
    }
}
