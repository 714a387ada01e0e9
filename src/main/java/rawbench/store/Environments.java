package rawbench.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import rawbench.draft.DraftException;
import rawbench.draft.DraftWords;
import rawbench.draft.Origin;
import rawbench.draft.Value;
import rawbench.draft.Values;

/**
 * The environments that are there for a template, as they were when they were read: the files
 * {@code http-client.env.json} and {@code http-client.private.env.json}, and {@code .env}, in its own folder and in those
 * above up to the library's. Immutable; a file that cannot be read is told and gives nothing.
 *
 * <p>The private file wins over the other, wherever they lie; of the same kind the nearer one wins, and in a file the
 * chosen environment over {@code $shared}, which counts also where none is chosen.
 */
public final class Environments {
    /** The file that everybody shares. */
    public static final String FILE = "http-client.env.json";
    /** The file that stays on this machine. */
    public static final String PRIVATE_FILE = "http-client.private.env.json";
    /** Nowhere to look. */
    public static final Environments NONE = new Environments(List.of(), List.of(), List.of(), Map.of());

    private static final String DOTENV_FILE = ".env";
    /** What one editor gives every environment. */
    private static final String SHARED = "$shared";
    private static final String SHARED_QUESTION = "$shared ";
    private static final String DOTENV_QUESTION = "$dotenv ";

    private final List<Path> folders;
    private final List<EnvironmentFile> files;
    private final List<String> troubles;
    private final Map<String, Value> dotenv;

    private Environments(List<Path> folders, List<EnvironmentFile> files, List<String> troubles,
            Map<String, Value> dotenv) {
        this.folders = folders;
        this.files = List.copyOf(files);
        this.troubles = List.copyOf(troubles);
        this.dotenv = Map.copyOf(dotenv);
    }

    /**
     * Reads what is there for templates of a folder; blocks.
     *
     * @param root the folder above which nothing is looked for; where it is not above, only the folder itself counts
     */
    public static Environments of(Path folder, Path root) {
        List<Path> folders = upwards(folder.toAbsolutePath().normalize(), root.toAbsolutePath().normalize());
        List<EnvironmentFile> files = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        Map<String, Value> dotenv = new HashMap<>();
        for (String name : List.of(FILE, PRIVATE_FILE)) {
            for (Path one : folders) {
                if (Files.exists(one.resolve(name))) {
                    try {
                        files.add(EnvironmentFile.read(one.resolve(name), folders.getFirst()));
                    } catch (StoreException unreadable) {
                        troubles.add(unreadable.getMessage());
                    }
                }
            }
        }
        for (Path one : folders) {
            Path file = one.resolve(DOTENV_FILE);
            if (Files.isRegularFile(file)) {
                try {
                    dotenv.putAll(DotEnv.read(file, folders.getFirst()));
                } catch (StoreException unreadable) {
                    troubles.add(unreadable.getMessage());
                }
            }
        }
        return new Environments(folders, files, troubles, dotenv);
    }

    /** The folder above which nothing is looked for where no library says so: that of the repository, else its own. */
    public static Path rootOf(Path folder) {
        Path own = folder.toAbsolutePath().normalize();
        for (Path above = own; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                return above;
            }
        }
        return own;
    }

    /** From the root down to the folder. */
    private static List<Path> upwards(Path folder, Path root) {
        List<Path> folders = new ArrayList<>();
        for (Path at = folder; folder.startsWith(root) && at != null && at.startsWith(root); at = at.getParent()) {
            folders.addFirst(at);
        }
        return folders.isEmpty() ? List.of(folder) : List.copyOf(folders);
    }

    /** The names of all environments, in order. */
    public List<String> names() {
        Set<String> names = new TreeSet<>();
        files.forEach(file -> names.addAll(file.environments().keySet()));
        names.remove(SHARED);
        return List.copyOf(names);
    }

    /** The files that were read, those that win last. */
    public List<Path> files() {
        return files.stream().map(EnvironmentFile::file).toList();
    }

    /** Why a file gives nothing, a sentence for each that is damaged. */
    public List<String> troubles() {
        return troubles;
    }

    /** The values of an environment with where each comes from; of {@code $shared} alone where none is chosen. */
    public Map<String, Value> values(Optional<String> chosen) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (EnvironmentFile file : files) {
            for (String environment : chosen.map(name -> List.of(SHARED, name)).orElse(List.of(SHARED))) {
                file.environments()
                        .getOrDefault(environment, Map.of())
                        .forEach((name, text) -> values.put(name,
                                Value.of(name, text,
                                        new Origin(file.kind(), file.shown() + " (" + environment + ")"))));
            }
        }
        return values;
    }

    /** The same to be asked by a composer, with {@code $shared NAME} and {@code $dotenv NAME}. */
    public Values asked(Optional<String> chosen) {
        Map<String, Value> values = values(chosen);
        Map<String, Value> shared = values(Optional.empty());
        return name -> {
            if (name.startsWith(SHARED_QUESTION)) {
                return there(name, SHARED_QUESTION, shared, StoreWords.NOT_SHARED);
            }
            return name.startsWith(DOTENV_QUESTION)
                    ? there(name, DOTENV_QUESTION, dotenv, StoreWords.NOT_IN_DOTENV)
                    : Optional.ofNullable(values.get(name));
        };
    }

    private static Optional<Value> there(String name, String question, Map<String, Value> values, StoreWords why)
            throws DraftException {
        String wanted = name.substring(question.length()).strip();
        Value value = values.get(wanted);
        if (value == null) {
            throw new DraftException(DraftWords.WITHOUT_VALUE.of(name, why.of(wanted)));
        }
        return Optional.of(value);
    }

    /**
     * Says why an environment cannot be chosen.
     *
     * @throws StoreException where a file cannot be read, or none has such an environment
     */
    public void require(String name) throws StoreException {
        if (!troubles.isEmpty()) {
            throw new StoreException(troubles.getFirst());
        }
        String where = folders.isEmpty() ? "" : folders.getLast().toString();
        if (files.isEmpty()) {
            throw new StoreException(StoreWords.NO_ENVIRONMENT_FILE.of(name, where));
        }
        List<String> known = names();
        if (!known.contains(name)) {
            throw new StoreException(known.isEmpty() ? StoreWords.NO_ENVIRONMENT.of(name, where)
                    : StoreWords.OTHER_ENVIRONMENTS.of(name, where, String.join(", ", known)));
        }
    }

    /** The file that gives a variable its value in an environment: of several the one that wins. */
    Optional<Path> fileOf(String environment, String name) {
        return files.reversed()
                .stream()
                .filter(file -> file.environments().getOrDefault(environment, Map.of()).containsKey(name))
                .map(EnvironmentFile::file)
                .findFirst();
    }
}
