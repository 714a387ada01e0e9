package rawbench.curl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rawbench.octets.Octets;

/** The fields that {@code -H} gives: added, put in place of curl's own, or taking those away. */
final class CurlFields {
    private final List<String> spelled = new ArrayList<>();

    private CurlFields() {
    }

    /** The fields that options give. */
    static CurlFields of(CurlCall call, String option, CurlFiles files) {
        CurlFields fields = new CurlFields();
        for (CurlCall.Given given : call.options()) {
            if (given.is(option) && given.value().startsWith("@")) {
                files.wanted(given.spelled() + " @", given.value().substring(1), "its fields are missing")
                        .map(Octets::latin1)
                        .ifPresent(text -> fields.spelled.addAll(text.replaceAll("\r", "").lines().toList()));
            } else if (given.is(option)) {
                fields.spelled.add(given.value());
            } else if (given.is("etag-compare") && option.equals("header")) {
                String tag = files.wanted(given.spelled(), given.value(), "no entity tag is compared")
                        .map(octets -> octets.latin1().strip())
                        .orElse("");
                fields.spelled.add("If-None-Match: " + (tag.isEmpty() ? "\"\"" : tag));
            }
        }
        if (option.equals("header") && call.options().stream().anyMatch(given -> given.is("json"))) {
            fields.missing("Content-Type", "application/json");
            fields.missing("Accept", "application/json");
        }
        return fields;
    }

    private void missing(String name, String value) {
        if (of(name).isEmpty()) {
            spelled.add(name + ": " + value);
        }
    }

    /** The first field of a name as it was spelled, also where it takes curl's own away. */
    Optional<String> of(String name) {
        return spelled.stream().filter(field -> named(field, name)).findFirst();
    }

    boolean has(String name) {
        return of(name).isPresent();
    }

    /** Whether a field of this name holds a word. */
    boolean says(String name, String word) {
        return of(name)
                .filter(field -> field.substring(name.length()).toLowerCase(java.util.Locale.ROOT).contains(word))
                .isPresent();
    }

    static boolean named(String field, String name) {
        return field.length() > name.length() && field.regionMatches(true, 0, name, 0, name.length())
                && ":;".indexOf(field.charAt(name.length())) >= 0;
    }

    /** The field lines that go out, without those of these names. */
    List<String> lines(Set<String> without) {
        return spelled.stream()
                .filter(field -> without.stream().noneMatch(name -> named(field, name)))
                .map(CurlFields::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A field as it goes out; empty where it does not. */
    static String line(String field) {
        int colon = field.indexOf(':');
        if (colon > 0) {
            return field.substring(colon + 1).isBlank() ? "" : field;
        }
        boolean emptyOne = colon < 0 && field.indexOf(';') == field.length() - 1 && field.length() > 1;
        return emptyOne ? field.substring(0, field.length() - 1) + ":" : "";
    }
}
