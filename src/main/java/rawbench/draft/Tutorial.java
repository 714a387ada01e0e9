package rawbench.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import rawbench.octets.Octets;

/**
 * The templates that come with Rawbench: the tutorial's requests, right as they are meant and as they were printed.
 *
 * <p>They are aimed at the practice server by the variable <code>{{practice}}</code> in their target: whoever opens
 * them gives {@link Composer} the server's {@code host:port} under that name.
 */
public final class Tutorial {
    /** The variable in the target of each of these templates. */
    public static final String PRACTICE = "practice";

    private static final List<String> NAMES = List.of("1-news-page.http", "2-news-page-as-printed.http",
            "3-news-page-post.http", "4-news-page-post-as-printed.http", "5-server-options.http",
            "6-server-options-as-printed.http");

    private static final List<String> SOCKETS = List.of("1-tcp.http", "2-udp.http", "3-unix-docker.http");

    private Tutorial() {
    }

    /** The template files by name, in the order to show them. */
    public static Map<String, Octets> files() {
        return files("tutorial/", NAMES);
    }

    /** The files of what else sockets can do: TCP and UDP without HTTP, and HTTP over a Unix socket. */
    public static Map<String, Octets> sockets() {
        return files("sockets/", SOCKETS);
    }

    private static Map<String, Octets> files(String folder, List<String> names) {
        Map<String, Octets> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, resource(folder + name));
        }
        return Collections.unmodifiableMap(files);
    }

    /** The names of the files whose requests are right: as they are meant, not as they were printed. */
    public static Set<String> meant() {
        return NAMES.stream().filter(name -> !name.contains("as-printed")).collect(Collectors.toUnmodifiableSet());
    }

    /** The requests themselves, in the same order. */
    public static List<RequestDraft> drafts() {
        return files().values().stream().map(Tutorial::draft).toList();
    }

    private static RequestDraft draft(Octets file) {
        try {
            return TemplateFile.parse(file).blocks().getFirst().draft(SideFiles.of("tutorial", Map.of()));
        } catch (TemplateException broken) {
            throw new IllegalStateException("a template that comes with Rawbench: " + broken.says(), broken);
        }
    }

    private static Octets resource(String name) {
        try (InputStream in = Tutorial.class.getResourceAsStream(name)) {
            return Octets.owning(in.readAllBytes());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
