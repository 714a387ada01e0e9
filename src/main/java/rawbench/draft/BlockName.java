package rawbench.draft;

import java.util.List;
import java.util.Optional;

import rawbench.draft.BlockLine.Kind;

/** What changes in a block when its name does: the {@code @name} directive, or the title line where there is none. */
record BlockName(TemplateBlock block, String before, String after) {
    /** The values of {@code @name} from now on; empty where nothing changes. */
    Optional<List<String>> directive() {
        if (after.equals(before)) {
            return Optional.empty();
        }
        boolean wanted = !after.isEmpty() && (named() || !titled());
        return Optional.of(wanted ? List.of(after) : List.of());
    }

    /** The title line from now on; empty where it stays. */
    Optional<String> title() {
        boolean carries = titled() && (!named() || after.isEmpty());
        return !after.equals(before) && carries ? Optional.of((TemplateFile.SEPARATOR + " " + after).strip())
                : Optional.empty();
    }

    private boolean named() {
        return !block.values(Directive.NAME).isEmpty();
    }

    /** Whether the title line can carry the name. */
    private boolean titled() {
        return !after.startsWith("#") && block.lines().getFirst().is(Kind.TITLE);
    }
}
