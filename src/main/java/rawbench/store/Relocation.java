package rawbench.store;

import java.nio.file.Path;
import java.util.Optional;

/** What has another place on the disk now, so that whoever has it open can point there. */
public sealed interface Relocation {
    /** Where something is now that was at this place; empty where this is about others. */
    Optional<TemplatePlace> of(TemplatePlace place);

    /** SHA-256 of the text that holds it now; empty where that is as it was. */
    default Optional<String> written() {
        return Optional.empty();
    }

    /** A file, or a folder and everything below it. */
    record OfPath(Path before, Path after) implements Relocation {
        @Override
        public Optional<TemplatePlace> of(TemplatePlace place) {
            if (!place.file().startsWith(before)) {
                return Optional.empty();
            }
            Path file = place.file().equals(before) ? after : after.resolve(before.relativize(place.file()));
            return Optional.of(new TemplatePlace(file, place.block()));
        }
    }

    /** One request. */
    record OfRequest(TemplatePlace before, TemplatePlace after, String sha256) implements Relocation {
        @Override
        public Optional<TemplatePlace> of(TemplatePlace place) {
            return place.equals(before) ? Optional.of(after) : Optional.empty();
        }

        @Override
        public Optional<String> written() {
            return Optional.of(sha256);
        }
    }
}
