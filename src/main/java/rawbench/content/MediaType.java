package rawbench.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import rawbench.http.Lists;

/**
 * A media type as Content-Type spells it (RFC 9110 8.3.1).
 *
 * @param type the type, in lower case
 * @param subtype the subtype, in lower case
 * @param parameters the parameters in order, duplicates kept
 */
public record MediaType(String type, String subtype, List<Parameter> parameters) {
    /** A parameter: its name in lower case, its value with quotes and backslashes taken away. */
    public record Parameter(String name, String value) {}

    public MediaType {
        parameters = List.copyOf(parameters);
    }

    /** The media type that a field value spells; empty where it spells none. */
    public static Optional<MediaType> parse(String value) {
        List<String> parts = Lists.split(value, ';');
        String name = parts.getFirst().toLowerCase(Locale.ROOT);
        int slash = name.indexOf('/');
        if (slash <= 0 || slash == name.length() - 1 || name.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        List<Parameter> parameters = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.add(new Parameter(part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        Lists.unquoted(part.substring(equals + 1).strip())));
            }
        }
        return Optional.of(new MediaType(name.substring(0, slash), name.substring(slash + 1), parameters));
    }

    /** The value of the first parameter of that name. */
    public Optional<String> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).map(Parameter::value).findFirst();
    }

    /** Type and subtype without parameters. */
    public String essence() {
        return type + "/" + subtype;
    }

    /** {@code application/json}, {@code text/json} or any type with the suffix {@code +json}. */
    public boolean json() {
        return subtype.equals("json") || subtype.endsWith("+json");
    }

    public boolean xml() {
        return subtype.equals("xml") || subtype.endsWith("+xml");
    }

    public boolean html() {
        return essence().equals("text/html") || essence().equals("application/xhtml+xml");
    }

    /** Whether content of this type is meant to be read as text. */
    boolean textual() {
        return type.equals("text") || json() || xml() || form() || html() || subtype.endsWith("json")
                || subtype.endsWith("javascript") || subtype.endsWith("yaml") || subtype.equals("json-seq")
                || subtype.equals("graphql") || subtype.equals("sql");
    }

    public boolean form() {
        return essence().equals("application/x-www-form-urlencoded");
    }
}
