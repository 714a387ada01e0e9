package rawbench.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import rawbench.octets.Octets;

/**
 * The fields of a message in the order received, duplicates kept; looked up by name without case (RFC 9110 5).
 *
 * @param fields every field, in order
 */
public record HeaderSection(List<HeaderField> fields) implements Iterable<HeaderField> {
    /** A section without fields. */
    public static final HeaderSection EMPTY = new HeaderSection(List.of());

    public HeaderSection {
        fields = List.copyOf(fields);
    }

    /** The fields of a section that stands alone, such as the head of a part (RFC 2046 5.1.1), up to its empty line. */
    public static HeaderSection of(Octets section) {
        return HeadParser.trailers(section, 0, LineEnds.LF_TOO).section();
    }

    /** The value of the first field of that name, unfolded. */
    public Optional<String> first(String name) {
        HeaderField field = find(name);
        return field == null ? Optional.empty() : Optional.of(field.unfolded());
    }

    /** The first field of that name, or null. Counted, since an iterator for each question was found to be made. */
    private HeaderField find(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).named(name)) {
                return fields.get(i);
            }
        }
        return null;
    }

    /** As {@link #all}, without a stream: asked of each message, which nearly always has none or one. */
    List<HeaderField> named(String name) {
        List<HeaderField> named = List.of();
        for (HeaderField field : fields) {
            if (field.named(name)) {
                if (named.isEmpty()) {
                    named = List.of(field);
                    continue;
                }
                named = named.size() == 1 ? new ArrayList<>(named) : named;
                named.add(field);
            }
        }
        return named;
    }

    /** Every field of that name, in order. */
    public Stream<HeaderField> all(String name) {
        return fields.stream().filter(f -> f.named(name));
    }

    /** The members of a comma-separated list field over all its lines, empty ones left out (RFC 9110 5.6.1). */
    public List<String> list(String name) {
        List<String> members = List.of();
        for (HeaderField field : fields) {
            if (field.named(name)) {
                members = members.isEmpty() ? new ArrayList<>() : members;
                members(field, members);
            }
        }
        return members;
    }

    private static void members(HeaderField field, List<String> members) {
        for (String member : Lists.split(field.unfolded(), ',')) {
            if (!member.isEmpty()) {
                members.add(member);
            }
        }
    }

    /** Whether there is a field of that name. */
    public boolean has(String name) {
        return find(name) != null;
    }

    /** Only the fields whose name is a token that the colon follows at once. */
    HeaderSection exact() {
        return new HeaderSection(fields.stream().filter(HeaderField::exact).toList());
    }

    public int size() {
        return fields.size();
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    @Override
    public Iterator<HeaderField> iterator() {
        return fields.iterator();
    }
}
