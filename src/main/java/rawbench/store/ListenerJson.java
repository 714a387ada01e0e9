package rawbench.store;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.wire.SocketOptions;

/** A listener's draft as a part of a session's JSON. */
final class ListenerJson {
    private ListenerJson() {
    }

    static void write(ListenerDraft draft, ObjectNode node) {
        node.put("at", draft.at());
        node.put("exposed", draft.exposed());
        node.put("most", draft.most());
        node.put("options", draft.options().spelled());
        switch (draft.does()) {
            case Behaviour.Quiet() -> node.put("does", "quiet");
            case Behaviour.Echo() -> node.put("does", "echo");
            case Behaviour.Replies(String template) -> node.put("does", "replies").put("template", template);
            case Behaviour.Relay(String target, boolean insecure) ->
                node.put("does", "relay").put("target", target).put("insecure", insecure);
        }
    }

    /** What a later version may have written and this one does not know is left out. */
    static ListenerDraft read(JsonNode node) {
        Behaviour does = switch (node.path("does").asString("")) {
            case "quiet" -> new Behaviour.Quiet();
            case "replies" -> new Behaviour.Replies(node.path("template").asString(""));
            case "relay" ->
                new Behaviour.Relay(node.path("target").asString(""), node.path("insecure").asBoolean(false));
            default -> new Behaviour.Echo();
        };
        return new ListenerDraft(node.path("at").asString(ListenerDraft.NEW.at()),
                node.path("exposed").asBoolean(false), does, SocketOptions.parse(node.path("options").asString("")),
                node.path("most").asInt(ListenerDraft.MOST));
    }
}
