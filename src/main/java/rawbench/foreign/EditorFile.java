package rawbench.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.draft.SideFiles;
import rawbench.draft.TemplateWords;
import rawbench.foreign.Imported.Made;
import rawbench.octets.Octets;

/**
 * A file of requests as the JetBrains HTTP Client, VS Code's REST Client and httpYac read it. What those editors add
 * before they send (version, Host, Content-Length) is written out, and that is said; their scripts are left out.
 */
final class EditorFile {
    static final Pattern REQUEST = Pattern.compile("([A-Z][A-Z-]*)\\s+(\\S.*?)(?:\\s+(HTTP/[0-9.]+))?\\s*");
    private static final Pattern URL_ONLY = Pattern.compile("(?i)https?://\\S+\\s*");
    private static final Pattern VARIABLE = Pattern.compile("@([A-Za-z_][\\w.-]*)\\s*=\\s*(.*)");
    private static final Pattern NAME = Pattern.compile("(?:#|//)\\s*@name\\s*[= ]?\\s*(\\S+).*");
    private static final Pattern FIELD = Pattern.compile("([^:\\s][^:]*?)\\s*:\\s*(.*)");
    private static final Pattern FILE = Pattern.compile("<(@\\w*)?\\s+(\\S.*)");

    private final SideFiles files;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final List<Made> made = new ArrayList<>();

    private EditorFile(SideFiles files) {
        this.files = files;
    }

    /** The requests of a file. Never throws: what cannot be taken over is said, with its line. */
    static Imported read(String text, SideFiles files) {
        EditorFile file = new EditorFile(files);
        List<String> lines = List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
        lines.stream()
                .map(VARIABLE::matcher)
                .filter(Matcher::matches)
                .forEach(found -> file.variables.put(found.group(1), found.group(2).strip()));
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).startsWith("###")) {
                file.block(lines.subList(from, i), from + 1);
                from = i;
            }
        }
        return new Imported("requests of another editor", file.made, file.variables, List.copyOf(file.remarks));
    }

    private void say(int line, String sentence) {
        remarks.add(TemplateWords.AT_LINE.of(line, sentence));
    }

    private void block(List<String> block, int first) {
        String name = "";
        int at = 0;
        while (at < block.size()) {
            String line = block.get(at).strip();
            Matcher named = NAME.matcher(line);
            if (line.startsWith("###")) {
                name = line.replaceFirst("^#+", "").strip();
            } else if (named.matches()) {
                name = named.group(1);
            } else if (line.startsWith("{{") && !line.contains("}}") || line.matches("<\\s*\\{%.*")) {
                at = script(block, at, first, line.startsWith("{{") ? "}}" : "%}");
            } else if (line.matches("<\\s+\\S.*")) {
                say(first + at, ImportWords.SCRIPT_BEFORE.of());
            } else if (line.startsWith("# @") || line.startsWith("// @")) {
                say(first + at, ImportWords.OTHER_WORD.of(line));
            } else if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("//")
                    && !VARIABLE.matcher(line).matches()) {
                request(block, at, first, name);
                return;
            }
            at++;
        }
    }

    private int script(List<String> block, int from, int first, String end) {
        int at = from;
        while (at < block.size() && !block.get(at).contains(end)) {
            at++;
        }
        say(first + from, ImportWords.SCRIPT.of());
        return at;
    }

    private void request(List<String> block, int start, int first, String name) {
        String line = block.get(start).strip();
        Matcher words = REQUEST.matcher(line);
        boolean url = URL_ONLY.matcher(line).matches();
        if (!words.matches() && !url) {
            say(first + start, ImportWords.NO_REQUEST_LINE.of(line.length() > 60 ? line.substring(0, 60) + "…" : line));
            return;
        }
        StringBuilder asked = new StringBuilder(url ? line : words.group(2));
        int at = start + 1;
        while (at < block.size() && block.get(at).matches("\\s+\\S.*|[?&]\\S.*")) {
            asked.append(block.get(at++).strip());
        }
        RequestMaker maker = new RequestMaker(variables, remarks);
        String version = url ? null : words.group(3);
        boolean old = version == null || version.matches("HTTP/1\\.[01]");
        maker.version(version != null && old ? version : "HTTP/1.1");
        if (!old) {
            say(first + start, ImportWords.NOT_SPOKEN.of(version));
        } else if (version == null) {
            say(first + start, ImportWords.NO_VERSION.of());
        }
        while (at < block.size() && !block.get(at).isBlank()) {
            field(block.get(at).strip(), first + at, maker);
            at++;
        }
        body(block, at + 1, first, maker, name);
        finish(maker, name, url ? "GET" : words.group(1), asked.toString(), first + start);
    }

    private void field(String line, int number, RequestMaker maker) {
        Matcher field = FIELD.matcher(line);
        if (field.matches() && !line.startsWith("#") && !line.startsWith("//")) {
            maker.field(field.group(1), field.group(2));
        } else if (!line.startsWith("#") && !line.startsWith("//")) {
            say(number, ImportWords.NO_FIELD.of(line));
        }
    }

    private void finish(RequestMaker maker, String name, String method, String asked, int line) {
        String url = asked.startsWith("/") ? "" : asked;
        try {
            String given = name.isEmpty() ? method + " " + asked.replaceFirst("[?#].*", "") : name;
            if (url.isEmpty() && maker.has("Host")) {
                url = "http://" + maker.value("Host") + asked;
            }
            made.add(new Made(List.of(), maker.draft(given, method, url.isEmpty() ? asked : url)));
        } catch (IllegalArgumentException unreadable) {
            say(line, ImportWords.REQUEST_LEFT_OUT.of(unreadable.getMessage()));
        }
    }

    private void body(List<String> block, int from, int first, RequestMaker maker, String name) {
        List<String> lines = new ArrayList<>();
        for (int at = from; at < block.size(); at++) {
            String line = block.get(at);
            if (line.matches("\\s*(>\\s*\\{%|\\?\\?|\\{\\{\\s*$).*")) {
                if (line.stripLeading().startsWith("??")) {
                    say(first + at, ImportWords.ASSERTION.of());
                } else {
                    at = script(block, at, first, line.contains("{%") ? "%}" : "}}");
                }
            } else if (line.matches("\\s*(>>?!?|<>|<->)\\s+\\S.*")) {
                say(first + at, ImportWords.WITH_THE_ANSWER.of());
            } else {
                lines.add(line);
            }
        }
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        maker.body(octets(lines, maker, name));
    }

    private Octets octets(List<String> lines, RequestMaker maker, String name) {
        String type = maker.value("Content-Type").toLowerCase(Locale.ROOT);
        boolean multipart = type.startsWith("multipart/");
        boolean form = type.startsWith("application/x-www-form-urlencoded");
        Parts reader = new Parts(files, remarks);
        List<Octets> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher file = FILE.matcher(line.strip());
            pieces.add(file.matches() ? reader.file(file.group(2).strip(), name)
                    : Octets.utf8(form ? line.strip() : line));
            boolean joined = form && i + 1 < lines.size() && lines.get(i + 1).stripLeading().startsWith("&");
            boolean last = i == lines.size() - 1;
            pieces.add(Octets.latin1(multipart ? "\r\n" : last || joined ? "" : "\n"));
        }
        return Octets.join(pieces);
    }
}
