package rawbench.lint;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import rawbench.fields.FieldMeaning;

/** Names that are nearly those that are known: another case, or one letter too many, too few, wrong, or swapped. */
final class Nearness {
    /** What people mean who misspell; a method of the registry that nobody types is no guess. */
    private static final List<String> USUAL = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS",
            "TRACE", "PATCH", "PROPFIND", "QUERY");
    /** The registry of methods at iana.org, and those that caches, UPnP and Subversion made known without it. */
    private static final Set<String> METHODS = Set.of("ACL", "BAN", "BASELINE-CONTROL", "BCOPY", "BDELETE", "BIND",
            "BMOVE", "BPROPFIND", "BPROPPATCH", "CHECKIN", "CHECKOUT", "CONNECT", "COPY", "DELETE", "GET", "HEAD",
            "LABEL", "LINK", "LIST", "LOCK", "MERGE", "MKACTIVITY", "MKCALENDAR", "MKCOL", "MKREDIRECTREF",
            "MKWORKSPACE", "MOVE", "M-SEARCH", "NOTIFY", "OPTIONS", "ORDERPATCH", "PATCH", "POLL", "POST", "PRI",
            "PROPFIND", "PROPPATCH", "PURGE", "PUT", "QUERY", "REBIND", "REPORT", "SEARCH", "SOURCE", "SUBSCRIBE",
            "TRACE", "TRACK", "UNBIND", "UNCHECKOUT", "UNLINK", "UNLOCK", "UNSUBSCRIBE", "UPDATE",
            "UPDATEREDIRECTREF", "VERSION-CONTROL", "VIEW");
    /** Known without the table of all, which takes as long to be made as a small exchange. */
    private static final Set<String> FREQUENT = Set.of("accept", "user-agent", "connection", "content-type",
            "content-length", "accept-encoding", "accept-language", "authorization", "cookie");
    /** Shorter names are near to too many words. */
    private static final int SHORTEST_NAME = 6;
    /** Made once a name is met that is not known. */
    private static final class Known {
        static final Collection<String> FIELDS = FieldMeaning.all()
                .stream()
                .filter(field -> field.use() != FieldMeaning.Use.RESPONSE && field.name().length() >= SHORTEST_NAME)
                .map(FieldMeaning::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Nearness() {
    }

    /** The methods that may be meant by one that is not known; empty where it is known, or like none. */
    static List<String> methods(String method) {
        if (METHODS.contains(method)) {
            return List.of();
        }
        String upper = method.toUpperCase(Locale.ROOT);
        return METHODS.contains(upper) ? List.of(upper) : USUAL.stream().filter(one -> near(method, one)).toList();
    }

    /** The field that may be meant by a name that is not known. */
    static Optional<String> field(String name) {
        if (name.length() < SHORTEST_NAME - 1 || name.length() > 40 || FREQUENT.contains(name)
                || FieldMeaning.of(name).isPresent()) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return Known.FIELDS.stream().filter(known -> near(lower, known.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** Whether one text becomes another by one letter put in, left out, changed, or swapped with the next. */
    static boolean near(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        if (longer - shorter > 1 || one.equals(other)) {
            return false;
        }
        int from = 0;
        while (from < shorter && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        int end = 0;
        while (end < shorter - from
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = longer - from - end;
        return left == 1 || left == 2 && one.length() == other.length() && one.charAt(from) == other.charAt(from + 1)
                && one.charAt(from + 1) == other.charAt(from);
    }
}
