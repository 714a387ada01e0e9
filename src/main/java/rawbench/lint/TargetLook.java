package rawbench.lint;

import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import rawbench.fields.Uri;
import rawbench.http.Detail;
import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.lint.Repair.Act;
import rawbench.octets.Edit;
import rawbench.octets.Octets;

/** The request-target: its form (RFC 9112 3.2) and its characters (RFC 3986 2); a part of {@link Lint}. */
final class TargetLook {
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*://.*");
    private static final Pattern AUTHORITY = Pattern
            .compile("(?s)(?:\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._~!$&'()*+,;=%-]+):[0-9]{1,5}");
    /** Discovery in UPnP asks for everything in this way. */
    private static final Set<String> ASKING_ALL = Set.of("OPTIONS", "M-SEARCH", "NOTIFY", "PRI");
    private static final String PUNCTUATION = "-._~!$&'()*+,;=:@/?%";

    private final Asked asked;
    private final String target;
    private final long at;

    TargetLook(Asked asked) {
        this.asked = asked;
        this.target = asked.target();
        this.at = asked.targetAt();
    }

    void look() {
        if (target.isEmpty() || at < 0) {
            return;
        }
        form();
        fragment();
        percent();
        characters();
    }

    private void form() {
        String method = asked.method();
        if (method.equals("CONNECT")) {
            if (!AUTHORITY.matcher(target).matches()) {
                note(Deviation.CONNECT_TARGET);
            }
        } else if (target.equals("*")) {
            if (!ASKING_ALL.contains(method)) {
                note(Deviation.ASTERISK_FORM, changed("/"));
            }
        } else if (ABSOLUTE.matcher(target).matches()) {
            absolute();
        } else if (!target.startsWith("/") && AUTHORITY.matcher(target).matches()) {
            note(Deviation.AUTHORITY_FORM, changed("/"));
        } else if (!target.startsWith("/")) {
            note(Deviation.TARGET_FORM,
                    Repair.of(Act.CHANGE, "/" + target, Edit.insertion(at, Octets.latin1("/"))));
        }
    }

    private void absolute() {
        Uri uri = Uri.of(target);
        if (!asked.to().proxy()) {
            String path = uri.path() + uri.query();
            note(Deviation.ABSOLUTE_FORM, changed(path.startsWith("/") ? path : "/" + path));
        }
    }

    private void fragment() {
        int hash = target.indexOf('#');
        if (hash >= 0) {
            int length = target.length() - hash;
            asked.notes()
                    .add(Deviation.TARGET_FRAGMENT.at(at + hash, length),
                            Repair.of(Act.REMOVE, new Edit(at + hash, length, Octets.empty())),
                            Repair.of(Act.ENCODE, "%23", new Edit(at + hash, 1, Octets.latin1("%23"))));
        }
    }

    private void percent() {
        for (int i = target.indexOf('%'); i >= 0; i = target.indexOf('%', i + 1)) {
            boolean coded = i + 2 < target.length() && Character.digit(target.charAt(i + 1), 16) >= 0
                    && Character.digit(target.charAt(i + 2), 16) >= 0;
            if (!coded) {
                asked.notes()
                        .add(Deviation.PERCENT_INVALID.at(at + i, 1),
                                Repair.of(Act.ENCODE, "%25", new Edit(at + i, 1, Octets.latin1("%25"))));
            }
        }
    }

    /** Runs of octets that are to be encoded. Square brackets in a query are left alone: browsers send them so. */
    private void characters() {
        int query = target.indexOf('?');
        int i = 0;
        while (i < target.length()) {
            int from = i;
            while (i < target.length() && !allowed(target.charAt(i), query >= 0 && i > query)) {
                i++;
            }
            if (i > from) {
                String odd = target.substring(from, i);
                String coded = encoded(odd, _ -> true);
                asked.notes()
                        .add(Deviation.TARGET_CHARACTER.at(at + from, odd.length(), named(odd)),
                                Repair.of(Act.ENCODE, coded,
                                        new Edit(at + from, odd.length(), Octets.latin1(coded))));
            }
            i++;
        }
    }

    private boolean allowed(char c, boolean query) {
        boolean bracket = (c == '[' || c == ']') && (query || !target.startsWith("/"));
        return c < 0x80 && Character.isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0 || c == '#' || bracket;
    }

    private static Detail named(String odd) {
        boolean plain = odd.chars().allMatch(c -> c > ' ' && c < 0x7F);
        String shown = odd.length() > 20 ? odd.substring(0, 20) + "…" : odd;
        return plain ? Detail.literal(shown)
                : (odd.chars().anyMatch(c -> c >= 0x80) ? Words.HIGH_OCTETS : Words.BLANKS).of();
    }

    /** Octets as two hexadecimal digits each where they are wanted so. */
    static String encoded(String octets, IntPredicate wanted) {
        StringBuilder coded = new StringBuilder();
        for (int i = 0; i < octets.length(); i++) {
            char c = octets.charAt(i);
            if (wanted.test(c)) {
                coded.append('%').append(String.format("%02X", (int) c));
            } else {
                coded.append(c);
            }
        }
        return coded.toString();
    }

    private void note(Deviation what, Repair... repairs) {
        asked.notes().add(what.at(at, target.length()), repairs);
    }

    private Repair changed(String other) {
        return Repair.of(Act.CHANGE, other, new Edit(at, target.length(), Octets.latin1(other)));
    }
}
