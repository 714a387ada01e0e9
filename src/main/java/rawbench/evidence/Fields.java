package rawbench.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines {@code name = value} of one section. Names that nobody asks for are no harm: a later Rawbench wrote them. */
final class Fields {
    private final String section;
    private final long line;
    private final Map<String, Value> values = new HashMap<>();

    private record Value(long line, String spelled) {}

    /** @param line where the section begins */
    Fields(String section, long line) {
        this.section = section;
        this.line = line;
    }

    void add(long at, String text) throws EvidenceException {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            return; // A later Rawbench may write other lines; what this one needs is asked for by name.
        }
        String name = text.substring(0, equals).strip();
        String spelled = text.substring(equals + 1);
        if (values.putIfAbsent(name, new Value(at, spelled.startsWith(" ") ? spelled.substring(1) : spelled)) != null) {
            throw new EvidenceException(at, EvidenceWords.LINE_TWICE.of(name, section));
        }
    }

    /** The line of a name, or of its section. */
    long line(String name) {
        return values.containsKey(name) ? values.get(name).line : line;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) throws EvidenceException {
        return Spelled.text(line(name), value(name).spelled);
    }

    Optional<String> optional(String name) throws EvidenceException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    Words words(String name) throws EvidenceException {
        Value value = value(name);
        return new Words(value.line, Spelled.words(value.line, value.spelled));
    }

    List<String> list(String name) throws EvidenceException {
        return has(name) ? List.copyOf(words(name).rest()) : List.of();
    }

    long number(String name) throws EvidenceException {
        return Words.number(line(name), name, text(name));
    }

    boolean yes(String name) throws EvidenceException {
        String said = text(name);
        if (!said.equals("yes") && !said.equals("no")) {
            throw new EvidenceException(line(name), EvidenceWords.NO_YES_NO.of(said));
        }
        return said.equals("yes");
    }

    <E extends Enum<E>> E one(String name, Class<E> of) throws EvidenceException {
        return Words.one(line(name), of, text(name));
    }

    private Value value(String name) throws EvidenceException {
        Value value = values.get(name);
        if (value == null) {
            throw new EvidenceException(line, EvidenceWords.LINE_MISSING.of(section, name));
        }
        return value;
    }
}
