package rawbench.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An entry of a template folder, for the sidebar: sorted by name, folders first. */
public sealed interface TemplateNode {
    /** What to show. */
    String name();

    Path path();

    /** A folder; an empty one too. */
    record Folder(String name, Path path, List<TemplateNode> children) implements TemplateNode {}

    /** A template file with its requests; {@code trouble} says why it cannot be read, where it cannot. */
    record File(String name, Path path, List<Request> requests, Optional<String> trouble) implements TemplateNode {}

    /** One request of a file: its name (the file's where it has none), and its method where that can be read. */
    record Request(String name, Path path, int block, String method) implements TemplateNode {
        public TemplatePlace place() {
            return new TemplatePlace(path, block);
        }
    }
}
