package rawbench.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;
import rawbench.draft.Variables;
import rawbench.octets.Octets;

/** Makes a draft of what other tools keep apart: method, URL, fields and body. What it adds, it says. */
final class RequestMaker {
    private static final Pattern URL = Pattern
            .compile("(?s)(?:([A-Za-z][A-Za-z0-9+.-]*)://)?(?:[^/?#@]*@)?([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}\\r\\n]+?)\\s*\\}\\}");
    private static final int DEEPEST = 8;

    private final Map<String, String> variables;
    private final Set<String> remarks;
    private final List<String> fields = new ArrayList<>();
    private String version = "HTTP/1.1";
    private Octets body = Octets.empty();

    /** @param variables the values that are known, which the draft keeps as far as it uses them */
    RequestMaker(Map<String, String> variables, Set<String> remarks) {
        this.variables = variables;
        this.remarks = remarks;
    }

    RequestMaker version(String spelled) {
        version = spelled;
        return this;
    }

    RequestMaker field(String name, String value) {
        fields.add(oneLine(name) + ": " + oneLine(value));
        return this;
    }

    /** Adds a field unless there is one of that name. */
    RequestMaker usual(String name, String value) {
        return has(name) ? this : field(name, value);
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.regionMatches(true, 0, name + ":", 0, name.length() + 1));
    }

    /** The value of the first field of a name; empty without one. */
    String value(String name) {
        return fields.stream()
                .filter(field -> field.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .findFirst()
                .map(field -> field.substring(name.length() + 1).strip())
                .orElse("");
    }

    RequestMaker body(Octets octets) {
        body = octets;
        return this;
    }

    /** Line ends in a field or a URL would be fields of their own. */
    private static String oneLine(String text) {
        return text.replaceAll("[\r\n\0]+", " ");
    }

    /** The values of variables in a text, as far as they are known. */
    static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (int i = 0; i < DEEPEST && filled.contains("{{"); i++) {
            filled = VARIABLE.matcher(filled)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            values.getOrDefault(found.group(1), found.group())));
        }
        return filled;
    }

    /** The draft of a request to a URL, which may hold variables. */
    RequestDraft draft(String name, String method, String spelled) {
        String url = oneLine(spelled.strip());
        Matcher first = VARIABLE.matcher(url);
        if (first.lookingAt()) {
            url = filled(first.group(), variables) + url.substring(first.end());
        }
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(ImportWords.NO_URL.of(spelled));
        }
        String scheme = parts.group(1) == null ? "http" : parts.group(1);
        String authority = parts.group(2);
        boolean whole = parts.group(1) == null && authority.startsWith("{{") && authority.endsWith("}}");
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https") && !scheme.contains("{{")) {
            throw new IllegalArgumentException(ImportWords.NO_HTTP.of(scheme));
        }
        String path = (parts.group(3).isEmpty() ? "/" : parts.group(3))
                + Optional.ofNullable(parts.group(4)).orElse("");
        return draft(name, method, whole ? authority : authority.isEmpty() ? "" : scheme + "://" + authority, authority,
                escaped(path));
    }

    /** Blanks and what is no ASCII are escaped, as every tool does before it sends. */
    private static String escaped(String path) {
        StringBuilder escaped = new StringBuilder();
        Matcher variable = VARIABLE.matcher(path);
        int at = 0;
        while (variable.find()) {
            escaped.append(plain(path.substring(at, variable.start()))).append(variable.group());
            at = variable.end();
        }
        return escaped.append(plain(path.substring(at))).toString();
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        String octets = Octets.utf8(text).latin1();
        for (int i = 0; i < octets.length(); i++) {
            char octet = octets.charAt(i);
            plain.append(octet > ' ' && octet < 0x7F ? String.valueOf(octet) : String.format("%%%02X", (int) octet));
        }
        return plain.toString();
    }

    private RequestDraft draft(String name, String method, String target, String authority, String path) {
        if (authority.isEmpty()) {
            remarks.add(ImportWords.SAYS_NO_HOST.of(name));
        }
        StringBuilder text = new StringBuilder(oneLine(method)).append(' ')
                .append(path)
                .append(' ')
                .append(version)
                .append("\r\n");
        if (!has("Host") && !authority.isEmpty()) {
            text.append("Host: ").append(authority).append("\r\n");
        }
        boolean length = has("Content-Length") || has("Transfer-Encoding");
        fields.forEach(field -> text.append(field).append("\r\n"));
        if (!length && !body.isEmpty()) {
            text.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        Octets octets = Octets.utf8(text.append("\r\n").toString()).concat(body);
        return new RequestDraft(name, target, octets, settings(octets, target, length));
    }

    private DraftSettings settings(Octets octets, String target, boolean length) {
        Map<String, String> used = used(octets.latin1() + target);
        boolean any = octets.indexOf(Octets.latin1("{{"), 0) >= 0 && VARIABLE.matcher(octets.latin1()).find();
        DraftSettings plain = DraftSettings.DEFAULT;
        if (!any && used.isEmpty()) {
            return plain;
        }
        boolean auto = !length && VARIABLE.matcher(body.latin1()).find();
        return plain.withAutoLength(auto).withVariables(new Variables(any, used));
    }

    private Map<String, String> used(String text) {
        Map<String, String> used = new LinkedHashMap<>();
        gather(text, used);
        return used;
    }

    /** A variable whose value names itself, or one that names it, is gathered once. */
    private void gather(String text, Map<String, String> used) {
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            String value = variables.get(variable.group(1));
            boolean writable = value != null && variable.group(1).matches("[A-Za-z_][\\w.-]*")
                    && !value.matches("(?s).*[\r\n].*");
            if (writable && used.putIfAbsent(variable.group(1), value.strip()) == null) {
                gather(value, used);
            }
        }
    }
}
