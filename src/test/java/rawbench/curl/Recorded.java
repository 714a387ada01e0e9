package rawbench.curl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.draft.SideFiles;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;

/** A command and the octets that curl 7.88.1 sent for it over the loopback, boundaries and all. */
record Recorded(String command, List<Octets> sent) {
    private static final Pattern BOUNDARY = Pattern.compile("-{24}[0-9a-f]{16}");

    static List<Recorded> of(String resource) throws IOException {
        List<Recorded> all = new ArrayList<>();
        for (String block : text(resource).split("\n\n")) {
            StringBuilder command = new StringBuilder();
            List<Octets> sent = new ArrayList<>();
            for (String line : block.split("\n")) {
                if (line.startsWith("$ ") || line.startsWith("| ")) {
                    command.append(line.startsWith("|") ? "\n" : "").append(line.substring(2));
                } else if (line.startsWith("> ")) {
                    sent.add(unescaped(line.substring(2)));
                }
            }
            if (!command.isEmpty()) {
                all.add(new Recorded(command.toString(), sent));
            }
        }
        return all;
    }

    /** The files that the commands name, as they lay there when curl was recorded. */
    static SideFiles files() throws IOException {
        Map<String, Octets> files = new HashMap<>();
        for (String line : text("files.txt").split("\n")) {
            String[] parts = line.split("\t", 2);
            files.put(parts[0], unescaped(parts[1]));
        }
        return SideFiles.of("curl", files);
    }

    /** The octets with every boundary of curl's replaced by one that says which it is, for a boundary is drawn by lot. */
    static String normal(Octets octets) {
        Map<String, String> names = new HashMap<>();
        Matcher boundary = BOUNDARY.matcher(octets.latin1());
        return Escapes.encode(Octets.latin1(boundary.replaceAll(
                found -> names.computeIfAbsent(found.group(),
                        _ -> "-".repeat(24) + "boundary-number" + names.size()))));
    }

    List<String> normal() {
        return sent.stream().map(Recorded::normal).toList();
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Recorded.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Octets unescaped(String text) throws IOException {
        try {
            return Escapes.decode(text);
        } catch (Escapes.MalformedEscapeException wrong) {
            throw new IOException(text, wrong);
        }
    }
}
