package rawbench.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import rawbench.http.HeaderField;
import rawbench.http.HeaderSection;
import rawbench.http.Lists;
import rawbench.http.Tokens;

/**
 * What a server, or a proxy before it, asks a client to prove (RFC 9110 11.3).
 *
 * @param scheme the scheme as it is spelled
 * @param parameters by their names in lower case, in order; quotes taken away
 * @param proxy whether a proxy asks, and is to be answered in Proxy-Authorization (RFC 9110 11.7)
 */
public record Challenge(String scheme, Map<String, String> parameters, boolean proxy) {
    public Challenge {
        parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** What a server asks. */
    public Challenge(String scheme, Map<String, String> parameters) {
        this(scheme, parameters, false);
    }

    /** Every challenge of an answer, in the order in which the server prefers them; a proxy's behind those. */
    public static List<Challenge> of(HeaderSection answer) {
        List<Challenge> all = new ArrayList<>();
        gather(answer, "WWW-Authenticate", all);
        gather(answer, "Proxy-Authenticate", all);
        return all;
    }

    private static void gather(HeaderSection answer, String name, List<Challenge> all) {
        boolean proxy = name.startsWith("Proxy");
        for (HeaderField field : answer.all(name).toList()) {
            Map<String, String> open = new LinkedHashMap<>();
            String scheme = "";
            for (String member : Lists.split(field.unfolded(), ',')) {
                String rest = member;
                int blank = begins(member);
                if (blank > 0) {
                    add(all, scheme, open, proxy);
                    open = new LinkedHashMap<>();
                    scheme = member.substring(0, blank);
                    rest = member.substring(blank).strip();
                }
                parameter(rest, open);
            }
            add(all, scheme, open, proxy);
        }
    }

    private static void add(List<Challenge> all, String scheme, Map<String, String> parameters, boolean proxy) {
        if (!scheme.isEmpty()) {
            all.add(new Challenge(scheme, parameters, proxy));
        }
    }

    /** The length of the scheme that a member begins with; 0 where it goes on with the challenge before. */
    private static int begins(String member) {
        int end = 0;
        while (end < member.length() && Tokens.isToken(member.substring(end, end + 1))) {
            end++;
        }
        String rest = member.substring(end).stripLeading();
        return rest.startsWith("=") ? 0 : end;
    }

    private static void parameter(String text, Map<String, String> into) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            into.putIfAbsent(text.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                    Lists.unquoted(text.substring(equals + 1).strip()));
        }
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    public boolean named(String other) {
        return scheme.equalsIgnoreCase(other);
    }
}
