package rawbench.store;

import java.io.IOException;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;

/**
 * All that a tab knows of its request but the octets, as one line of text: how the history keeps it.
 *
 * @param origin the template it was opened from, as it was then
 */
public record DraftText(String name, String target, DraftSettings settings, TabOptions options,
        Optional<SessionTab.Origin> origin) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is to be kept of a draft beside its octets. */
    public static DraftText of(RequestDraft draft, TabOptions options, Optional<SessionTab.Origin> origin) {
        return new DraftText(draft.name(), draft.target(), draft.settings(), options, origin);
    }

    public String written() {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", name);
        node.put("target", target);
        SessionJson.write(settings, node.putObject("settings"));
        WayJson.write(options, node.putObject("connection"));
        origin.ifPresent(from -> SessionJson.write(from, node.putObject("origin")));
        return JSON.writeValueAsString(node);
    }

    /** @throws IOException when it was not written so, or is damaged */
    public static DraftText read(String written) throws IOException {
        try {
            JsonNode node = JSON.readTree(written);
            return new DraftText(node.path("name").asString(""), node.path("target").asString(""),
                    SessionJson.settings(node.path("settings")), WayJson.options(node.path("connection")),
                    SessionJson.origin(node.path("origin")));
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException damaged) {
            throw new IOException(StoreWords.DRAFT_DAMAGED.of(), damaged);
        }
    }
}
