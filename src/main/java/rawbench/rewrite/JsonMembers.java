package rawbench.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

import rawbench.octets.Octets;
import rawbench.rewrite.Remark.What;

/** The members of an object of JSON with the places where they stand in its text; duplicates kept, nothing re-spelled. */
final class JsonMembers {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** A value: the text that it is, or its spelling where it is none. */
    record Value(Octets text, FormField.Kind kind) {}

    /**
     * A member.
     *
     * @param from where its name begins
     * @param to behind its value
     * @param elements those of an array; empty for other values, and for an array of none
     */
    record Member(String name, long from, long to, Value value, List<Value> elements) {}

    /** What was found before the trouble, where there was any. */
    record Found(List<Member> members, Optional<Remark> trouble) {}

    private final Octets json;
    private final JsonParser parser;
    private final List<Member> members = new ArrayList<>();

    private JsonMembers(Octets json, JsonParser parser) {
        this.json = json;
        this.parser = parser;
    }

    static Found of(Octets json) {
        List<Member> members = List.of();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json.toByteArray())) {
            JsonMembers reading = new JsonMembers(json, parser);
            members = reading.members;
            return new Found(members, reading.read());
        } catch (JacksonException wrong) {
            TokenStreamLocation at = wrong.getLocation();
            return new Found(members, Optional.of(Remark.of(What.NOT_JSON, at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr(), wrong.getOriginalMessage())));
        }
    }

    private Optional<Remark> read() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return Optional.of(Remark.of(What.NOT_AN_OBJECT));
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            long from = parser.currentTokenLocation().getByteOffset();
            JsonToken token = parser.nextToken();
            long at = parser.currentTokenLocation().getByteOffset();
            List<Value> elements = new ArrayList<>();
            Value value = token == JsonToken.START_ARRAY ? array(at, elements) : value(token);
            members.add(new Member(name, from, parser.currentLocation().getByteOffset(), value, elements));
        }
        return parser.nextToken() == null ? Optional.empty() : Optional.of(Remark.of(What.NOT_AN_OBJECT));
    }

    private Value array(long at, List<Value> elements) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token));
        }
        return new Value(upToHere(at), FormField.Kind.NESTED);
    }

    private Value value(JsonToken token) {
        long at = parser.currentTokenLocation().getByteOffset();
        if (token == JsonToken.VALUE_STRING) {
            return new Value(Octets.utf8(parser.getString()), FormField.Kind.TEXT);
        }
        boolean structure = token != null && token.isStructStart();
        if (structure) {
            parser.skipChildren();
        } else {
            parser.getString();
        }
        return new Value(upToHere(at), structure ? FormField.Kind.NESTED : FormField.Kind.SCALAR);
    }

    private Octets upToHere(long at) {
        return json.slice(at, Math.max(at, parser.currentLocation().getByteOffset()));
    }
}
