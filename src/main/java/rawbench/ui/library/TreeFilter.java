package rawbench.ui.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import rawbench.store.TemplateNode;

/** A listed tree with the requests that are known of its files, as far as a filter lets them through. */
final class TreeFilter {
    private final Map<Path, TemplateNode.File> known;
    private final String wanted;

    TreeFilter(Map<Path, TemplateNode.File> known, String filter) {
        this.known = known;
        wanted = filter.strip().toLowerCase(Locale.ROOT);
    }

    /** What matches by name or method, with the folders above; a folder that matches keeps all it has. */
    TemplateNode.Folder of(TemplateNode.Folder folder) {
        return of(folder, wanted.isEmpty());
    }

    private TemplateNode.Folder of(TemplateNode.Folder folder, boolean all) {
        List<TemplateNode> kept = new ArrayList<>(folder.children().size());
        for (TemplateNode child : folder.children()) {
            switch (child) {
                case TemplateNode.Folder group -> {
                    TemplateNode.Folder part = of(group, all || matches(group.name()));
                    if (all || !part.children().isEmpty() || matches(group.name())) {
                        kept.add(part);
                    }
                }
                case TemplateNode.File file -> keep(known.getOrDefault(file.path(), file), all, kept);
                case TemplateNode.Request request -> kept.add(request);
            }
        }
        return new TemplateNode.Folder(folder.name(), folder.path(), kept);
    }

    private void keep(TemplateNode.File file, boolean all, List<TemplateNode> kept) {
        if (all || matches(file.name())) {
            kept.add(file);
            return;
        }
        List<TemplateNode.Request> some = file.requests()
                .stream()
                .filter(request -> matches(request.method() + " " + request.name()))
                .toList();
        if (!some.isEmpty()) {
            kept.add(new TemplateNode.File(file.name(), file.path(), some, file.trouble()));
        }
    }

    private boolean matches(String name) {
        return name.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
