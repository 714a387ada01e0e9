package rawbench.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.draft.Origin;
import rawbench.draft.Value;
import rawbench.octets.Octets;

/** Reads a {@code .env} file: {@code NAME=value} lines, as shells and the other editors read them. */
final class DotEnv {
    private static final Pattern LINE = Pattern
            .compile(
                    "\\s*(?:export\\s+)?([\\w.-]+)\\s*=\\s*(?:'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|(.*?))\\s*(?:\\s#.*)?");

    private DotEnv() {
    }

    static Map<String, Value> read(Path file, Path root) throws StoreException {
        Map<String, Value> values = new LinkedHashMap<>();
        String text;
        try {
            text = Octets.ofFile(file).text(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw StoreException.reading(file, unreadable);
        }
        Origin origin = new Origin(Origin.Kind.DOTENV, root.relativize(file).toString());
        text.lines().filter(line -> !line.stripLeading().startsWith("#")).map(LINE::matcher).forEach(line -> {
            if (line.matches()) {
                values.put(line.group(1), Value.of(line.group(1), value(line), origin));
            }
        });
        return values;
    }

    private static String value(Matcher line) {
        if (line.group(2) != null) {
            return line.group(2);
        }
        return line.group(3) == null ? line.group(4)
                : line.group(3).replace("\\n", "\n").replace("\\r", "\r").replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
