package rawbench.store;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;
import rawbench.draft.Variables;
import rawbench.http.WritePoint;
import rawbench.octets.Octets;

/** A session as JSON; octets are in it as base64, or under a name where they lie in a file of their own. */
final class SessionJson {
    /** 2 has closed tabs and how each tab was looked at, 3 has listeners; where they lack there are none. */
    private static final int FORMAT = 3;
    private static final String LISTENER = "listener";
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private SessionJson() {
    }

    /** Where long octets lie: writes and reads them by name. */
    interface LongOctets {
        /** The name under which these octets lie; empty where they are short enough to stand in the text. */
        Optional<String> keep(Octets octets) throws IOException;

        Octets read(String name) throws IOException;
    }

    static Octets write(Session session, LongOctets files) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("selected", session.selected());
        ArrayNode tabs = root.putArray("tabs");
        for (SessionEntry tab : session.tabs()) {
            write(tab, tabs.addObject(), files);
        }
        ArrayNode closed = root.putArray("closed");
        for (SessionEntry tab : session.closed()) {
            write(tab, closed.addObject(), files);
        }
        SessionView view = session.view();
        view.window().ifPresent(bounds -> {
            ArrayNode numbers = root.putArray("window");
            numbers.add(bounds.x()).add(bounds.y()).add(bounds.width()).add(bounds.height());
        });
        root.put("maximized", view.maximized());
        ObjectNode dividers = root.putObject("dividers");
        view.dividers().forEach(dividers::put);
        ObjectNode choices = root.putObject("choices");
        view.choices().forEach(choices::put);
        return Octets.owning(JSON.writeValueAsBytes(root));
    }

    private static void write(SessionEntry tab, ObjectNode node, LongOctets files) throws IOException {
        switch (tab) {
            case SessionTab request -> write(request, node, files);
            case SessionListener listener -> ListenerJson.write(listener, node.putObject(LISTENER));
        }
    }

    private static void write(SessionTab tab, ObjectNode node, LongOctets files) throws IOException {
        tab.origin().ifPresent(origin -> write(origin, node.putObject("origin")));
        node.put("dirty", tab.dirty());
        write(tab.look(), node);
        WayJson.write(tab.options(), node.putObject("connection"));
        tab.answers().forEach(node.putArray("answers")::add);
        RequestDraft draft = tab.draft();
        node.put("name", draft.name());
        node.put("target", draft.target());
        write(draft.settings(), node.putObject("settings"));
        Optional<String> name = files.keep(draft.octets());
        if (name.isPresent()) {
            node.put("file", name.get());
        } else {
            node.put("octets", Base64.getEncoder().encodeToString(draft.octets().toByteArray()));
        }
    }

    private static void write(TabLook look, ObjectNode node) {
        node.put("caret", look.caret());
        node.put("anchor", look.anchor());
        node.put("scroll", look.scroll());
        ObjectNode choices = node.putObject("look");
        look.choices().forEach(choices::put);
    }

    static void write(SessionTab.Origin origin, ObjectNode node) {
        node.put("file", origin.place().file().toAbsolutePath().toString());
        node.put("block", origin.place().block());
        node.put("written", origin.written());
    }

    static void write(DraftSettings settings, ObjectNode node) {
        settings.sni().ifPresent(sni -> node.put("sni", sni));
        node.put("insecure", settings.insecure());
        settings.alpn().forEach(node.putArray("alpn")::add);
        settings.timeout().ifPresent(timeout -> node.put("timeout", timeout.toString()));
        settings.connectionTimeout().ifPresent(timeout -> node.put("connectionTimeout", timeout.toString()));
        node.put("autoLength", settings.autoLength());
        node.put("variables", settings.variables().on());
        ObjectNode values = node.putObject("values");
        settings.variables().values().forEach(values::put);
        settings.ignore().forEach(node.putArray("ignore")::add);
        settings.points().stream().map(WritePoint::spelled).forEach(node.putArray("points")::add);
    }

    /**
     * Reads a session back.
     *
     * @param lost told the name of each tab whose octets are gone; the tab is left out
     * @throws IOException when this is no session
     */
    static Session read(Octets text, LongOctets files, List<String> lost) throws IOException {
        try {
            JsonNode root = JSON.readTree(text.toByteArray());
            int format = root.path("format").asInt(0);
            if (!root.isObject() || format < 1 || format > FORMAT) {
                throw new IOException(StoreWords.NO_SESSION.of());
            }
            List<SessionEntry> tabs = tabs(root.path("tabs"), files, lost);
            List<SessionEntry> closed = tabs(root.path("closed"), files, lost);
            int selected = Math.min(root.path("selected").asInt(-1), tabs.size() - 1);
            return new Session(tabs, selected, closed, view(root));
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException damaged) {
            throw new IOException(StoreWords.DAMAGED.of(), damaged);
        }
    }

    private static List<SessionEntry> tabs(JsonNode nodes, LongOctets files, List<String> lost) {
        List<SessionEntry> tabs = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (node.has(LISTENER)) {
                tabs.add(ListenerJson.read(node.path(LISTENER)));
            } else {
                tab(node, files, lost).ifPresent(tabs::add);
            }
        }
        return tabs;
    }

    private static TabLook look(JsonNode node) {
        Map<String, String> choices = new LinkedHashMap<>();
        node.path("look").forEachEntry((name, value) -> choices.put(name, value.asString("")));
        long caret = node.path("caret").asLong(0);
        return new TabLook(caret, node.path("anchor").asLong(caret), node.path("scroll").asLong(0), choices);
    }

    private static Optional<SessionTab> tab(JsonNode node, LongOctets files, List<String> lost) {
        String name = node.path("name").asString("");
        Octets octets;
        try {
            octets = node.has("file") ? files.read(node.path("file").asString())
                    : Octets.owning(Base64.getDecoder().decode(node.path("octets").asString("")));
        } catch (IOException gone) {
            lost.add(name);
            return Optional.empty();
        }
        RequestDraft draft = new RequestDraft(name, node.path("target").asString(""), octets,
                settings(node.path("settings")));
        return Optional.of(new SessionTab(draft, origin(node.path("origin")), node.path("dirty").asBoolean(false),
                look(node), WayJson.options(node.path("connection")), texts(node.path("answers"))));
    }

    static Optional<SessionTab.Origin> origin(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(node.path("file").asString(""));
            TemplatePlace place = new TemplatePlace(file, node.path("block").asInt(0));
            return Optional.of(new SessionTab.Origin(place, node.path("written").asString("")));
        } catch (InvalidPathException fromAnotherSystem) {
            return Optional.empty();
        }
    }

    static DraftSettings settings(JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.path("values").forEachEntry((name, value) -> values.put(name, value.asString("")));
        return new DraftSettings(text(node, "sni"), node.path("insecure").asBoolean(false), texts(node.path("alpn")),
                text(node, "timeout").map(Duration::parse), text(node, "connectionTimeout").map(Duration::parse),
                node.path("autoLength").asBoolean(false),
                new Variables(node.path("variables").asBoolean(false), values), texts(node.path("ignore")),
                texts(node.path("points")).stream().flatMap(spelled -> WritePoint.parse(spelled).stream()).toList());
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.has(name) ? Optional.of(node.path(name).asString("")) : Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    private static SessionView view(JsonNode root) {
        JsonNode window = root.path("window");
        Optional<SessionView.Bounds> bounds = window.size() != 4 ? Optional.empty()
                : Optional.of(new SessionView.Bounds(window.get(0).asDouble(0), window.get(1).asDouble(0),
                        window.get(2).asDouble(0), window.get(3).asDouble(0)));
        Map<String, Double> dividers = new LinkedHashMap<>();
        root.path("dividers").forEachEntry((name, value) -> dividers.put(name, value.asDouble(0)));
        Map<String, String> choices = new LinkedHashMap<>();
        root.path("choices").forEachEntry((name, value) -> choices.put(name, value.asString("")));
        return new SessionView(bounds, root.path("maximized").asBoolean(false), dividers, choices);
    }
}
