package rawbench.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.http.HeaderSection;

/**
 * What a cache would ask to learn whether a stored answer still holds (RFC 9111 4.3.1), and for which requests it holds.
 *
 * @param fields the fields of that question, as they would be spelled; none where the answer has no validator
 * @param keys the fields of the request that the answer depends on, as they were (RFC 9111 4.1)
 */
public record Revalidation(List<Line> fields, List<Key> keys) {
    /** A field and its value. */
    public record Line(String name, String value) {}

    /** A field that Vary names; what the request said in it, empty where it was not there. */
    public record Key(String name, Optional<String> said) {}

    public Revalidation {
        fields = List.copyOf(fields);
        keys = List.copyOf(keys);
    }

    public static Revalidation of(CacheQuestion question) {
        HeaderSection response = question.response();
        List<Line> fields = new ArrayList<>();
        response.first("ETag").filter(Revalidation::tag).ifPresent(t -> fields.add(new Line("If-None-Match", t)));
        response.first("Last-Modified").ifPresent(d -> fields.add(new Line("If-Modified-Since", d)));
        List<Key> keys = new ArrayList<>();
        for (String name : response.list("Vary")) {
            if (!name.equals("*")) {
                keys.add(new Key(name, question.request().all(name).findAny().isEmpty() ? Optional.empty()
                        : Optional.of(String.join(", ", question.request()
                                .all(name)
                                .map(f -> f.unfolded())
                                .toList()))));
            }
        }
        return new Revalidation(fields, keys);
    }

    /** Whether a text is an entity tag: quoted, weak or strong (RFC 9110 8.8.3). */
    static boolean tag(String text) {
        String opaque = text.startsWith("W/") ? text.substring(2) : text;
        return opaque.length() >= 2 && opaque.startsWith("\"") && opaque.indexOf('"', 1) == opaque.length() - 1;
    }
}
