package rawbench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import rawbench.draft.Origin;
import rawbench.octets.Octets;

/**
 * A file of environments as it was read: what is no text, number or truth value in it is passed over.
 *
 * @param shown how its place is told to a person: relative to the library
 * @param environments the values of each by name
 */
record EnvironmentFile(Path file, Origin.Kind kind, String shown, Map<String, Map<String, String>> environments) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws StoreException with the line, where it is no JSON object */
    static EnvironmentFile read(Path file, Path root) throws StoreException {
        Map<String, Map<String, String>> environments = new LinkedHashMap<>();
        parsed(file).forEachEntry((environment, values) -> {
            Map<String, String> texts = new LinkedHashMap<>();
            values.forEachEntry((name, value) -> {
                if (value.isString() || value.isNumber() || value.isBoolean()) {
                    texts.put(name, value.asString());
                }
            });
            environments.put(environment, texts);
        });
        boolean mine = file.getFileName().toString().equals(Environments.PRIVATE_FILE);
        return new EnvironmentFile(file, mine ? Origin.Kind.PRIVATE : Origin.Kind.ENVIRONMENT,
                root.relativize(file).toString(), environments);
    }

    private static JsonNode parsed(Path file) throws StoreException {
        try {
            JsonNode root = JSON.readTree(Octets.ofFile(file).toByteArray());
            if (root.isObject()) {
                return root;
            }
            throw new StoreException(StoreWords.NO_ENVIRONMENTS.of(file));
        } catch (JacksonException damaged) {
            throw new StoreException(StoreWords.ENVIRONMENTS_NO_JSON.of(file, damaged.getLocation().getLineNr(),
                    damaged.getOriginalMessage()), damaged);
        } catch (IOException unreadable) {
            throw StoreException.reading(file, unreadable);
        }
    }
}
