package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import rawbench.http.LimitName;
import rawbench.octets.Octets;
import rawbench.wire.Step;

/** The settings on the disk, in a file that only this user may read. Both calls block; one at a time. */
public final class SettingsFile {
    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final Path text;

    public SettingsFile(Path folder) {
        this.folder = folder;
        this.text = folder.resolve("settings.json");
    }

    /**
     * What was read.
     *
     * @param notice one sentence when what lay there could not be read and was set aside
     */
    public record Loaded(Settings settings, Optional<String> notice) {}

    /** Reads the settings; never fails, since there are defaults. */
    public synchronized Loaded load() {
        if (!Files.exists(text)) {
            return new Loaded(Settings.DEFAULT, Optional.empty());
        }
        try {
            return new Loaded(read(Octets.ofFile(text)), Optional.empty());
        } catch (IOException unreadable) {
            return new Loaded(Settings.DEFAULT, Optional
                    .of(StoreWords.SETTINGS_LOST.of(StoreException.reason(text, unreadable), SetAside.of(text))));
        }
    }

    /** Replaces the settings: a crash in between leaves the old ones. */
    public synchronized void save(Settings settings) throws StoreException {
        try {
            WholeFile.makePrivateFolder(folder);
            WholeFile.writePrivately(text, written(settings));
        } catch (IOException failed) {
            throw new StoreException(StoreWords.SETTINGS_NOT_SAVED.of(folder, StoreException.reason(text, failed)),
                    failed);
        }
    }

    private static Octets written(Settings settings) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        ObjectNode limits = root.putObject("limits");
        settings.limits().forEach((name, value) -> limits.put(name.spelled(), value));
        ObjectNode times = root.putObject("times");
        settings.times().forEach((step, time) -> times.put(step.name(), time.toString()));
        WayJson.write(settings.way(), root.putObject("way"));
        settings.authorities().ifPresent(file -> root.put("authorities", file.toAbsolutePath().toString()));
        settings.expectWait().ifPresent(time -> root.put("expectWait", time.toString()));
        ObjectNode pinned = root.putObject("pinned");
        settings.pinned().forEach(pinned::put);
        ObjectNode keys = root.putObject("keys");
        settings.keys().forEach((command, each) -> each.forEach(keys.putArray(command)::add));
        ObjectNode history = root.putObject("history");
        history.put("kept", settings.history().kept());
        settings.history().octets().ifPresent(octets -> history.put("octets", octets));
        settings.history().days().ifPresent(days -> history.put("days", days));
        return Octets.owning(JSON.writeValueAsBytes(root));
    }

    private static Settings read(Octets text) throws IOException {
        try {
            JsonNode root = JSON.readTree(text.toByteArray());
            if (!root.isObject() || root.path("format").asInt(0) != FORMAT) {
                throw new IOException(StoreWords.NO_SETTINGS.of());
            }
            Map<LimitName, Long> limits = new EnumMap<>(LimitName.class);
            root.path("limits")
                    .forEachEntry((name, value) -> LimitName.named(name)
                            .ifPresent(limit -> limits.put(limit, value.longValue())));
            Map<Step, Duration> times = new EnumMap<>(Step.class);
            root.path("times")
                    .forEachEntry((name, value) -> times.put(Step.valueOf(name), Duration.parse(value.asString(""))));
            Map<String, String> pinned = new HashMap<>();
            root.path("pinned").forEachEntry((endpoint, sha256) -> pinned.put(endpoint, sha256.asString("")));
            Optional<Path> authorities = root.has("authorities")
                    ? Optional.of(Path.of(root.path("authorities").asString("")))
                    : Optional.empty();
            Optional<Duration> expectWait = root.has("expectWait")
                    ? Optional.of(Duration.parse(root.path("expectWait").asString("")))
                    : Optional.empty();
            return new Settings(limits, times, WayJson.read(root.path("way")), authorities, pinned, expectWait,
                    keys(root.path("keys")), history(root.path("history")));
        } catch (JacksonException | IllegalArgumentException | DateTimeException damaged) {
            throw new IOException(StoreWords.SETTINGS_DAMAGED.of(), damaged);
        }
    }

    private static HistoryChoice history(JsonNode node) {
        return new HistoryChoice(node.path("kept").asBoolean(true), number(node, "octets"), number(node, "days"));
    }

    private static Optional<Long> number(JsonNode node, String name) {
        return node.has(name) ? Optional.of(node.path(name).longValue()) : Optional.empty();
    }

    private static Map<String, List<String>> keys(JsonNode node) {
        Map<String, List<String>> keys = new HashMap<>();
        node.forEachEntry((command, each) -> {
            List<String> spelled = new ArrayList<>();
            each.forEach(key -> spelled.add(key.asString("")));
            keys.put(command, spelled);
        });
        return keys;
    }
}
