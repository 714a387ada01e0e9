package rawbench.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import rawbench.curl.CurlImport;
import rawbench.draft.RequestDraft;
import rawbench.draft.SideFiles;
import rawbench.draft.TemplateBlock;
import rawbench.draft.TemplateException;
import rawbench.draft.TemplateFile;
import rawbench.foreign.Imported.Made;
import rawbench.octets.Octets;

/** Takes a file of another tool for what its content says it is, whatever its name, and makes requests of it. */
public final class Import {
    /** The longest file that is read, in octets. */
    public static final long LONGEST = 64L * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern YAML = Pattern.compile("(?m)^[\"']?(openapi|swagger)[\"']?\\s*:");
    private static final Pattern RAW = Pattern
            .compile("(?s)[!#$%&'*+.^_`|~0-9A-Za-z-]+ \\S[^\r\n]* HTTP/1\\.[01]\r\n.*");
    private static final Pattern HOST = Pattern.compile("(?i)\r\nHost[ \t]*:[ \t]*([^\r\n]*?)[ \t]*(?=\r\n)");
    private static final int ALIASES = 100;
    private static final int DEEPEST = 200;

    private Import() {
    }

    /**
     * Reads a file. Never throws: a file that cannot be read gives no request and a sentence that says why and where.
     *
     * @param name the file's name, for sentences and for the request where it holds one alone
     * @param files the files that it names, as it spells them
     */
    public static Imported of(String name, Octets octets, SideFiles files) {
        Imported made = read(name, octets, files);
        boolean nothing = made.requests().isEmpty() && made.variables().isEmpty() && made.remarks().isEmpty();
        return nothing ? Imported.nothing(made.kind(), ImportWords.NOTHING.of(name)) : made;
    }

    private static Imported read(String name, Octets octets, SideFiles files) {
        if (octets.length() > LONGEST) {
            return Imported.nothing("file", ImportWords.TOO_LONG.of(name, LONGEST / 1024 / 1024));
        }
        String text = octets.text(java.nio.charset.StandardCharsets.UTF_8);
        boolean utf8 = Octets.utf8(text).equals(octets);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String begin = plain.stripLeading();
        if (!utf8 || RAW.matcher(octets.latin1()).matches()) {
            return raw(name, octets);
        }
        if (begin.startsWith("{") && !begin.startsWith("{{")) {
            return json(name, plain, files);
        }
        if (CurlImport.looksLike(plain)) {
            return curl(plain, files);
        }
        if (YAML.matcher(plain).find() && !plain.contains("###")) {
            return yaml(name, plain);
        }
        if (plain.contains("# @rb-")) {
            return template(name, octets, files);
        }
        Imported editor = EditorFile.read(plain, files);
        boolean script = editor.requests().isEmpty() && Pattern.compile("(?m)^[^#\n]*\\bcurl\\s").matcher(plain).find();
        return script ? curl(plain, files)
                : editor.requests().isEmpty() && editor.remarks().isEmpty()
                        ? Imported.nothing("file", ImportWords.UNKNOWN.of(name))
                        : editor;
    }

    private static Imported curl(String text, SideFiles files) {
        CurlImport made = CurlImport.of(text, files);
        return new Imported("curl command", made.requests().stream().map(draft -> new Made(List.of(), draft)).toList(),
                Map.of(),
                made.remarks());
    }

    private static Imported raw(String name, Octets octets) {
        if (octets.startsWith(Octets.latin1("HTTP/"))) {
            return Imported.nothing("octets of an answer", ImportWords.AN_ANSWER.of(name));
        }
        long end = octets.indexOf(Octets.latin1("\r\n\r\n"), 0);
        Matcher host = HOST.matcher(octets.slice(0, end < 0 ? Math.min(octets.length(), 65536) : end + 2).latin1());
        String target = host.find() ? "http://" + host.group(1) : "";
        String title = name.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
        return new Imported("octets of a request",
                List.of(new Made(List.of(), new RequestDraft(title, target, octets))), Map.of(),
                target.isEmpty() ? List.of(ImportWords.NO_HOST.of()) : List.of());
    }

    private static Imported json(String name, String text, SideFiles files) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException unreadable) {
            int line = unreadable.getLocation() == null ? 0 : unreadable.getLocation().getLineNr();
            return Imported.nothing("JSON",
                    ImportWords.NO_JSON.of(name, line, unreadable.getOriginalMessage()));
        }
        if (root.path("log").has("entries")) {
            return Har.read(root);
        }
        if (root.has("item") || root.path("collection").has("item")) {
            return Postman.read(root.has("item") ? root : root.path("collection"), files);
        }
        if (root.has("values") && (root.has("_postman_variable_scope") || root.has("name"))) {
            return Postman.environment(root);
        }
        if (root.has("openapi")) {
            return OpenApi.read(Tree.of(JSON.convertValue(root, Object.class)));
        }
        return Imported.nothing("JSON",
                root.has("swagger") ? ImportWords.SWAGGER.of(name) : ImportWords.OTHER_JSON.of(name));
    }

    private static Imported yaml(String name, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setMaxAliasesForCollections(ALIASES)
                .setAllowDuplicateKeys(true)
                .setCodePointLimit((int) LONGEST)
                .build();
        try {
            if (depth(settings, text) > DEEPEST) {
                return Imported.nothing("YAML", ImportWords.TOO_DEEP.of(name, DEEPEST));
            }
            Tree root = Tree.of(new Load(settings).loadFromString(text));
            return root.at("openapi").isMissing()
                    ? Imported.nothing("YAML", ImportWords.SWAGGER.of(name))
                    : OpenApi.read(root);
        } catch (MarkedYamlEngineException unreadable) {
            int line = unreadable.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            return Imported.nothing("YAML",
                    ImportWords.NO_YAML.of(name, line, unreadable.getProblem()));
        } catch (YamlEngineException unreadable) {
            return Imported.nothing("YAML", ImportWords.YAML_NOT_READ.of(name, unreadable.getMessage()));
        }
    }

    /** How deep the document goes; told from its events, since building it would need a stack as deep. */
    private static int depth(LoadSettings settings, String text) {
        int depth = 0;
        int deepest = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            depth += switch (event.getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                default -> 0;
            };
            deepest = Math.max(deepest, depth);
            if (deepest > DEEPEST) {
                return deepest;
            }
        }
        return deepest;
    }

    private static Imported template(String name, Octets octets, SideFiles files) {
        List<Made> made = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Map<String, String> variables = new LinkedHashMap<>();
        try {
            for (TemplateBlock block : TemplateFile.parse(octets).blocks()) {
                one(block, files, remarks).ifPresent(draft -> {
                    made.add(new Made(List.of(), draft));
                    variables.putAll(draft.settings().variables().values());
                });
            }
        } catch (TemplateException unreadable) {
            remarks.add(ImportWords.AT_LINE.of(name, unreadable.line(), unreadable.getMessage()));
        }
        return new Imported("template", made, variables, remarks);
    }

    private static Optional<RequestDraft> one(TemplateBlock block, SideFiles files, List<String> remarks) {
        try {
            return Optional.of(block.draft(files));
        } catch (TemplateException unreadable) {
            remarks.add(ImportWords.LEFT_OUT_AT.of(unreadable.line(), unreadable.getMessage()));
            return Optional.empty();
        }
    }

    /** The files beside a text in which nothing can be looked up. */
    public static SideFiles noFiles() {
        return new SideFiles() {
            @Override
            public Octets read(String name) throws IOException {
                throw new IOException(ImportWords.NOT_LOOKED_UP.of(name));
            }

            @Override
            public String stem() {
                return "imported";
            }
        };
    }
}
