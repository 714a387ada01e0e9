package rawbench.curl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one group of options says (a command has several where {@code --next} stands): options, and URLs, in order. */
final class CurlCall {
    /**
     * An option with its value.
     *
     * @param spelled the option as it was spelled, with its dashes
     * @param value empty for a flag
     * @param on false where a flag was taken back by {@code --no-}
     */
    record Given(CurlOption option, String spelled, String value, boolean on, int line) {
        boolean is(String name) {
            return option.name().equals(name);
        }
    }

    private final List<Given> options = new ArrayList<>();
    private final List<String> urls = new ArrayList<>();

    void add(Given given) {
        options.add(given);
    }

    void url(String url) {
        urls.add(url);
    }

    List<Given> options() {
        return options;
    }

    List<String> urls() {
        return urls;
    }

    boolean isEmpty() {
        return options.isEmpty() && urls.isEmpty();
    }

    /** Whether a flag stands at its end. */
    boolean has(String flag) {
        return last(flag).map(Given::on).orElse(false);
    }

    Optional<String> value(String name) {
        return last(name).map(Given::value);
    }

    /** The last of options of which only one counts. */
    Optional<Given> last(String... names) {
        List<String> wanted = List.of(names);
        return options.stream().filter(one -> wanted.contains(one.option().name())).reduce((_, later) -> later);
    }

    List<String> values(String name) {
        return options.stream().filter(one -> one.is(name)).map(Given::value).toList();
    }

    /** The options of a kind, each once, the last one's value. */
    List<Given> about(CurlOption.About about) {
        Map<String, Given> found = new LinkedHashMap<>();
        options.stream()
                .filter(one -> one.option().about() == about && one.on())
                .forEach(one -> found.put(one.option().name(), one));
        return List.copyOf(found.values());
    }
}
