package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import rawbench.octets.Octets;

/**
 * The values that one environment gives the variables of templates, as other editors keep them too: the files
 * {@code http-client.env.json} and {@code http-client.private.env.json} in a template's own folder, of which the private
 * one wins.
 */
public final class Environment {
    private static final List<String> FILES = List.of("http-client.env.json", "http-client.private.env.json");
    /** What one editor gives every environment. */
    private static final String SHARED = "$shared";
    private static final JsonMapper JSON = new JsonMapper();

    private Environment() {
    }

    /**
     * The values of the environment of that name. What is no text, number or truth value there is passed over.
     *
     * @throws StoreException where a file cannot be read, or none has such an environment
     */
    public static Map<String, String> values(Path folder, String name) throws StoreException {
        Map<String, String> values = new HashMap<>();
        TreeSet<String> known = new TreeSet<>();
        List<Path> read = new ArrayList<>();
        for (String file : FILES) {
            Path path = folder.resolve(file);
            if (Files.exists(path)) {
                JsonNode environments = read(path);
                read.add(path);
                known.addAll(environments.propertyNames());
                add(environments.path(SHARED), values);
                add(environments.path(name), values);
            }
        }
        if (read.isEmpty()) {
            throw new StoreException("There is no environment \"" + name + "\": " + folder + " has neither "
                    + String.join(" nor ", FILES));
        }
        known.remove(SHARED);
        if (!known.contains(name)) {
            throw new StoreException("There is no environment \"" + name + "\" in " + folder + "; there "
                    + (known.isEmpty() ? "is none at all" : "are " + String.join(", ", known)));
        }
        return values;
    }

    private static void add(JsonNode environment, Map<String, String> values) {
        environment.forEachEntry((name, value) -> {
            if (value.isString() || value.isNumber() || value.isBoolean()) {
                values.put(name, value.asString());
            }
        });
    }

    private static JsonNode read(Path file) throws StoreException {
        try {
            JsonNode root = JSON.readTree(Octets.ofFile(file).toByteArray());
            if (root.isObject()) {
                return root;
            }
            throw new StoreException(file + " cannot be read: it is no JSON object of environments");
        } catch (JacksonException damaged) {
            throw new StoreException(file + " cannot be read: it is not JSON, see line "
                    + damaged.getLocation().getLineNr() + " (" + damaged.getOriginalMessage() + ")", damaged);
        } catch (IOException unreadable) {
            throw StoreException.reading(file, unreadable);
        }
    }
}
