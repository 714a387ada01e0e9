package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.json.JsonMapper;

import rawbench.octets.Edit;
import rawbench.octets.Octets;

/** Makes files of environments and changes single values in them; every other octet of a file stays as it is. */
public final class EnvironmentEdit {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FIRST = "dev";
    private static final Octets EMPTY = Octets.utf8("{\n  \"" + FIRST + "\": {\n  }\n}\n");
    private static final String IGNORED = ".gitignore";

    private final String environment;
    private final String name;
    private final String value;

    private EnvironmentEdit(String environment, String name, String value) {
        this.environment = environment;
        this.name = name;
        this.value = value;
    }

    /**
     * Makes both files in a folder where they are not there yet, with one environment; the private one is for this user
     * alone, and git is told to leave it out.
     *
     * @return the name of the environment
     */
    public static String create(Path folder) throws StoreException {
        Path shared = folder.resolve(Environments.FILE);
        Path mine = folder.resolve(Environments.PRIVATE_FILE);
        try {
            if (!Files.exists(shared)) {
                WholeFile.write(shared, EMPTY);
            }
            if (!Files.exists(mine)) {
                ignore(folder.resolve(IGNORED));
                WholeFile.writePrivately(mine, EMPTY);
            }
            return FIRST;
        } catch (IOException failed) {
            throw StoreException.doing(StoreWords.NO_ENVIRONMENTS_MADE, folder, failed);
        }
    }

    /** Git does not take the private file: told before the file is there. */
    private static void ignore(Path file) throws IOException {
        String text = Files.exists(file) ? Octets.ofFile(file).text(java.nio.charset.StandardCharsets.UTF_8) : "";
        if (text.lines().map(String::strip).noneMatch(Environments.PRIVATE_FILE::equals)) {
            String before = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
            WholeFile.write(file, Octets.utf8(before + Environments.PRIVATE_FILE + "\n"));
        }
    }

    /**
     * Gives a variable another value in an environment: in the file that gives it one now, else in the one for its sort.
     *
     * @param root where the files are made that are not there
     * @throws StoreException where the file cannot be read or written; it is as it was
     */
    public static void set(Environments now, Path root, String environment, String name, String value, boolean secret)
            throws StoreException {
        Path file = now.fileOf(environment, name)
                .or(() -> now.files()
                        .reversed()
                        .stream()
                        .filter(one -> one.endsWith(secret ? Environments.PRIVATE_FILE : Environments.FILE))
                        .findFirst())
                .orElse(root.resolve(secret ? Environments.PRIVATE_FILE : Environments.FILE));
        if (!Files.exists(file)) {
            create(root);
        }
        try {
            Octets before = Octets.ofFile(file);
            Octets after = new EnvironmentEdit(environment, name, value).applied(before);
            if (file.endsWith(Environments.PRIVATE_FILE)) {
                WholeFile.writePrivately(file, after);
            } else {
                WholeFile.write(file, after);
            }
        } catch (JacksonException damaged) {
            throw new StoreException(StoreWords.ENVIRONMENT_NO_JSON.of(file, damaged.getLocation().getLineNr()),
                    damaged);
        } catch (IOException failed) {
            throw StoreException.doing(StoreWords.NOT_CHANGED, file, failed);
        }
    }

    private Octets applied(Octets file) {
        Edit edit = null;
        try (JsonParser parser = JSON.createParser(file.toByteArray())) {
            parser.nextToken();
            long rootStart = parser.currentLocation().getByteOffset();
            boolean any = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                any = true;
                boolean here = parser.currentName().equals(environment);
                parser.nextToken();
                if (here && parser.currentToken() == JsonToken.START_OBJECT) {
                    edit = within(parser);
                } else {
                    parser.skipChildren();
                }
            }
            if (edit == null) {
                edit = put(rootStart, "\n  " + quoted(environment) + ": {\n    " + member() + "\n  }"
                        + (any ? "," : "\n"));
            }
        }
        return Edit.applied(file, List.of(edit));
    }

    /** The change within the environment whose brace was read. */
    private Edit within(JsonParser parser) {
        long start = parser.currentLocation().getByteOffset();
        boolean any = false;
        Edit edit = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            any = true;
            boolean here = parser.currentName().equals(name);
            parser.nextToken();
            long from = parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            parser.finishToken();
            if (here) {
                edit = new Edit(from, parser.currentLocation().getByteOffset() - from, Octets.utf8(quoted(value)));
            }
        }
        return edit != null ? edit : put(start, "\n    " + member() + (any ? "," : "\n  "));
    }

    private static Edit put(long at, String text) {
        return new Edit(at, 0, Octets.utf8(text));
    }

    private String member() {
        return quoted(name) + ": " + quoted(value);
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }
}
