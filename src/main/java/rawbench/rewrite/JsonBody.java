package rawbench.rewrite;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import rawbench.octets.Octets;
import rawbench.rewrite.Convert.Read;
import rawbench.rewrite.Convert.Written;
import rawbench.rewrite.Remark.What;

/** Fields as members of one object of JSON; a name that comes several times has an array. */
final class JsonBody {
    private JsonBody() {
    }

    static Read read(Octets body) {
        JsonMembers.Found found = JsonMembers.of(body);
        if (found.trouble().isPresent()) {
            return new Read.Wrong(found.trouble().get());
        }
        List<FormField> fields = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (JsonMembers.Member member : found.members()) {
            if (!seen.add(member.name())) {
                twice.add(member.name());
            }
            Octets name = Octets.utf8(member.name());
            List<JsonMembers.Value> values = member.elements().isEmpty() ? List.of(member.value()) : member.elements();
            values.forEach(value -> fields.add(new FormField(name, value.text(), value.kind(), Optional.empty(),
                    Optional.empty())));
        }
        return new Read.Fields(fields, twice.isEmpty() ? List.of()
                : List.of(Remark.of(What.DUPLICATES_GATHERED, String.join(", ", twice))));
    }

    static Written write(List<FormField> fields) {
        Map<Octets, List<FormField>> gathered = new LinkedHashMap<>();
        List<FormField> coded = new ArrayList<>();
        for (FormField field : fields) {
            if (!utf8(field.name()) || !utf8(field.value()) && field.file().isEmpty()) {
                return new Written.Wrong(Remark.of(What.NOT_UTF8, FormBody.names(List.of(field))));
            }
            gathered.computeIfAbsent(field.name(), _ -> new ArrayList<>()).add(field);
            if (!utf8(field.value())) {
                coded.add(field);
            }
        }
        List<Remark> says = new ArrayList<>();
        List<FormField> inOrder = gathered.values().stream().flatMap(List::stream).toList();
        if (!inOrder.equals(fields)) {
            FormBody.say(gathered.values().stream().filter(l -> l.size() > 1).map(List::getFirst).toList(),
                    What.ORDER_CHANGED, says);
        }
        FormBody.sayFiles(fields, says);
        FormBody.say(coded, What.FILES_AS_BASE64, says);
        return new Written.Body(spelled(gathered), Convert.Form.JSON.type(), says);
    }

    private static Octets spelled(Map<Octets, List<FormField>> gathered) {
        List<Octets> parts = new ArrayList<>();
        parts.add(Octets.latin1("{"));
        gathered.forEach((name, fields) -> {
            parts.add(Octets.latin1(parts.size() == 1 ? "\"" : ", \""));
            parts.add(JsonString.encode(name));
            parts.add(Octets.latin1(fields.size() > 1 ? "\": [" : "\": "));
            for (int i = 0; i < fields.size(); i++) {
                parts.add(Octets.latin1(i == 0 ? "\"" : ", \""));
                parts.add(JsonString.encode(text(fields.get(i))));
                parts.add(Octets.latin1("\""));
            }
            parts.add(Octets.latin1(fields.size() > 1 ? "]" : ""));
        });
        parts.add(Octets.latin1("}"));
        return Octets.join(parts);
    }

    private static Octets text(FormField field) {
        return utf8(field.value()) ? field.value()
                : Octets.latin1(Base64.getEncoder().encodeToString(field.value().toByteArray()));
    }

    /** Whether octets are text in UTF-8. */
    static boolean utf8(Octets octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.toByteArray()));
            return true;
        } catch (CharacterCodingException none) {
            return false;
        }
    }
}
