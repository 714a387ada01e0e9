package rawbench.curl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table of all options of curl, as the resource {@code options.tsv} lists them. */
final class CurlOptions {
    private final Map<String, CurlOption> byName = new LinkedHashMap<>();
    private final Map<Character, CurlOption> byLetter = new LinkedHashMap<>();

    CurlOptions() {
        try (InputStream table = CurlOptions.class.getResourceAsStream("options.tsv")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(CurlOptions::option)
                    .forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CurlOption option(String line) {
        String[] parts = line.split("\t", -1);
        return new CurlOption(parts[0], parts[1].charAt(0), parts[2].equals("value"),
                CurlOption.About.valueOf(parts[3].toUpperCase(Locale.ROOT)), parts.length > 4 ? parts[4] : "");
    }

    private void add(CurlOption option) {
        byName.put(option.name(), option);
        if (option.letter() != '-') {
            byLetter.put(option.letter(), option);
        }
    }

    /** The option with a letter. */
    Optional<CurlOption> of(char letter) {
        return Optional.ofNullable(byLetter.get(letter));
    }

    /** The option with a long name, or with one that only it begins with, as curl takes it. */
    Optional<CurlOption> of(String name) {
        CurlOption exact = byName.get(name);
        if (exact != null || name.isEmpty()) {
            return Optional.ofNullable(exact);
        }
        List<CurlOption> beginning = byName.values().stream().filter(one -> one.name().startsWith(name)).toList();
        return beginning.size() == 1 ? Optional.of(beginning.getFirst()) : Optional.empty();
    }
}
