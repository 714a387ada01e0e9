package rawbench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.wire.SocketOptions;

/** A listener's draft as a part of a session's JSON. */
final class ListenerJson {
    private ListenerJson() {
    }

    static void write(SessionListener listener, ObjectNode node) {
        write(listener.draft(), node);
        ArrayNode others = node.putArray("others");
        listener.others().forEach(other -> write(other, others.addObject()));
    }

    private static void write(ListenerDraft draft, ObjectNode node) {
        node.put("at", draft.at());
        node.put("exposed", draft.exposed());
        node.put("most", draft.most());
        node.put("options", draft.options().spelled());
        write(draft.does(), node);
    }

    private static void write(Behaviour does, ObjectNode node) {
        switch (does) {
            case Behaviour.Quiet() -> node.put("does", "quiet");
            case Behaviour.Echo() -> node.put("does", "echo");
            case Behaviour.Replies(String template) -> node.put("does", "replies").put("template", template);
            case Behaviour.Relay(String target, boolean insecure, boolean kept) ->
                node.put("does", "relay").put("target", target).put("insecure", insecure).put("kept", kept);
        }
    }

    /**
     * What a later version may have written and this one does not know is left out; who would do what is not known does
     * nothing by itself. An earlier version kept no others.
     */
    static SessionListener read(JsonNode node) {
        List<Behaviour> others = new ArrayList<>();
        node.path("others").forEach(other -> does(other).ifPresent(others::add));
        return new SessionListener(draft(node), others);
    }

    private static ListenerDraft draft(JsonNode node) {
        return new ListenerDraft(node.path("at").asString(ListenerDraft.NEW.at()),
                node.path("exposed").asBoolean(false), does(node).orElse(new Behaviour.Quiet()),
                options(node.path("options").asString("")),
                Math.max(1, node.path("most").asInt(ListenerDraft.MOST)));
    }

    private static Optional<Behaviour> does(JsonNode node) {
        return switch (node.path("does").asString("")) {
            case "quiet" -> Optional.of(new Behaviour.Quiet());
            case "echo" -> Optional.of(new Behaviour.Echo());
            case "replies" -> Optional.of(new Behaviour.Replies(node.path("template").asString("")));
            case "relay" -> Optional.of(
                    new Behaviour.Relay(node.path("target").asString(""), node.path("insecure").asBoolean(false),
                            node.path("kept").asBoolean(true)));
            default -> Optional.empty();
        };
    }

    /** The options that can be read, each by itself, so that one does not take the others with it. */
    private static SocketOptions options(String spelled) {
        List<String> known = new ArrayList<>();
        for (String word : spelled.split(",", -1)) {
            if (readable(known, word)) {
                known.add(word);
            }
        }
        return SocketOptions.parse(String.join(",", known));
    }

    private static boolean readable(List<String> before, String word) {
        try {
            SocketOptions.parse(String.join(",", before) + (before.isEmpty() ? "" : ",") + word);
            return !word.isBlank();
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
