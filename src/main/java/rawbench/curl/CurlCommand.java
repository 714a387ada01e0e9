package rawbench.curl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;
import rawbench.draft.SideFiles;
import rawbench.exchange.Target;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/**
 * The command that makes curl send a request octet for octet. Every command is tried on what is known of curl before it
 * is given; where none makes it send these octets, the reason is.
 */
public final class CurlCommand {
    private static final int LONG_WORD = 100_000;
    private static final int MOST_BODY = 4 * 1024 * 1024;
    private static final List<String> CURLS_OWN = List.of("User-Agent", "Accept");

    private final Target target;
    private final DraftSettings settings;
    private final Octets request;
    private final List<String> remarks = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    private CurlCommand(Target target, DraftSettings settings, Octets request) {
        this.target = target;
        this.settings = settings;
        this.request = request;
    }

    /**
     * The command.
     *
     * @param request the octets to send, variables filled in
     * @param shell whose quoting it is written in: sh or cmd
     */
    public static Copied of(Target target, DraftSettings settings, Octets request, Shell shell) {
        return new CurlCommand(target, settings, request).copied(shell);
    }

    private Copied copied(Shell shell) {
        if (target.endpoint() instanceof Endpoint.Udp) {
            return Copied.cannot(List.of(CurlWords.NO_UDP.of()));
        }
        CurlRequestParts parts;
        try {
            parts = CurlRequestParts.of(request, MOST_BODY);
        } catch (IllegalArgumentException cannot) {
            return Copied.cannot(List.of(cannot.getMessage()));
        }
        command(parts);
        Optional<Octets> input = input(parts, shell);
        Optional<Octets> made = made(input);
        if (made.isEmpty() || !made.get().equals(request)) {
            return Copied.cannot(List.of(difference(made)));
        }
        dropWhatCurlAddsItself(input);
        return shell == Shell.CMD ? forCmd(parts) : new Copied(posix(parts, input), remarks);
    }

    private void command(CurlRequestParts parts) {
        way(parts);
        String usual = parts.body().isEmpty() ? "GET" : "POST";
        if (parts.method().equals("HEAD") && parts.body().isEmpty()) {
            words.add("-I");
        } else if (!parts.method().equals(usual)) {
            option("-X", parts.method());
        }
        if (parts.line().endsWith("HTTP/1.0")) {
            words.add("--http1.0");
        }
        fields(parts);
    }

    private void way(CurlRequestParts parts) {
        String asked = parts.target();
        boolean plain = asked.matches("/[!-~]*") && asked.indexOf('#') < 0;
        String path = plain ? asked : "/";
        if (!plain) {
            option("--request-target", asked);
        }
        if (path.contains("/.")) {
            words.add("--path-as-is");
        }
        if (path.matches(".*[\\[\\]{}\\\\].*")) {
            words.add("-g");
        }
        switch (target.endpoint()) {
            case Endpoint.Tls(String host, int port) -> {
                words.add("--http1.1");
                if (settings.insecure()) {
                    words.add("-k");
                }
                settings.sni().ifPresent(sni -> option("--connect-to", "::" + bracketed(host) + ":" + port));
                words.add("https://" + hostPort(settings.sni().orElse(host), port, 443) + path);
            }
            case Endpoint.UnixSocket(var socket) -> {
                option("--unix-socket", CurlSays.octets(socket.toString()));
                words.add("http://localhost" + path);
            }
            case Endpoint.Tcp(String host, int port) -> words.add("http://" + hostPort(host, port, 80) + path);
            case Endpoint.Udp _ -> throw new IllegalStateException("told before");
        }
    }

    private static String bracketed(String host) {
        return CurlSays.octets(host.contains(":") ? "[" + host + "]" : host);
    }

    private static String hostPort(String host, int port, int usual) {
        return bracketed(host) + (port == usual ? "" : ":" + port);
    }

    private void option(String name, String value) {
        words.add(name);
        words.add(value);
    }

    private void fields(CurlRequestParts parts) {
        boolean body = !parts.body().isEmpty();
        if (!parts.has("Host")) {
            option("-H", "Host:");
        }
        CURLS_OWN.stream().filter(name -> !parts.has(name)).forEach(name -> option("-H", name + ":"));
        for (String field : parts.fields()) {
            option("-H", field.endsWith(":") ? field.substring(0, field.length() - 1) + ";" : field);
        }
        if (body) {
            if (!parts.has("Content-Length") && !parts.has("Transfer-Encoding")) {
                option("-H", "Content-Length:");
            }
            if (!parts.has("Content-Type")) {
                option("-H", "Content-Type:");
            }
            if (!parts.has("Expect") && parts.body().length() > 1024 * 1024) {
                option("-H", "Expect:");
            }
        }
    }

    /** Gives the body as a word where a word can hold it, else at standard input. */
    private Optional<Octets> input(CurlRequestParts parts, Shell shell) {
        Octets body = Octets.latin1(parts.body());
        if (body.isEmpty()) {
            return Optional.empty();
        }
        boolean word = body.length() < LONG_WORD
                && ShellQuote.readable(body.text(java.nio.charset.StandardCharsets.UTF_8), body);
        if (word || shell == Shell.CMD) {
            option("--data-raw", parts.body());
            return Optional.empty();
        }
        option("--data-binary", "@-");
        return Optional.of(body);
    }

    /** What curl would send for the words so far; empty where it would send nothing, or more. */
    private Optional<Octets> made(Optional<Octets> input) {
        Set<String> said = new LinkedHashSet<>();
        CurlFiles files = new CurlFiles(SideFiles.of("", Map.of()), said);
        input.ifPresent(files::input);
        List<ShellWord> shell = words.stream().map(word -> ShellWord.of(word, 1)).toList();
        List<RequestDraft> requests = new ArrayList<>();
        new CurlArguments(CurlImport.TABLE, files, said).read(shell)
                .forEach(call -> new CurlRequests(call, files, Set.of(), said).addTo(requests));
        return requests.size() == 1 ? Optional.of(requests.getFirst().octets()) : Optional.empty();
    }

    private String difference(Optional<Octets> made) {
        if (made.isEmpty()) {
            return CurlWords.NO_COMMAND_FOR_IT.of();
        }
        long at = Math.max(0, made.get().mismatch(request));
        long line = 1;
        for (long i = request.indexOf('\n', 0); i >= 0 && i < at; i = request.indexOf('\n', i + 1)) {
            line++;
        }
        return CurlWords.OTHER_OCTET.of(line, at);
    }

    /** Fields that curl writes by itself, at the same place with the same value, need not be given. */
    private void dropWhatCurlAddsItself(Optional<Octets> input) {
        for (String name : List.of("Host:", "Content-Length:", "Content-Type:")) {
            for (int i = 0; i + 1 < words.size(); i++) {
                if (words.get(i).equals("-H") && words.get(i + 1).regionMatches(true, 0, name, 0, name.length())) {
                    List<String> before = List.copyOf(words);
                    words.subList(i, i + 2).clear();
                    if (made(input).filter(request::equals).isEmpty()) {
                        words.clear();
                        words.addAll(before);
                    }
                }
            }
        }
    }

    private String posix(CurlRequestParts parts, Optional<Octets> input) {
        StringBuilder command = new StringBuilder();
        input.ifPresent(body -> command.append("printf ").append(ShellQuote.printf(body)).append(" | "));
        command.append("curl");
        boolean several = words.size() > 4;
        for (String word : words) {
            boolean option = word.startsWith("-") && several && (word.equals("-H") || word.startsWith("--data"));
            command.append(option ? " \\\n  " : " ").append(ShellQuote.posix(Octets.latin1(word)));
        }
        if (settings.sni().isPresent() && !parts.has("Host")) {
            remarks.add(CurlWords.NAME_FOR_TLS.of());
        }
        return command.toString();
    }

    private Copied forCmd(CurlRequestParts parts) {
        StringBuilder command = new StringBuilder("curl");
        for (String word : words) {
            Octets octets = Octets.latin1(word);
            if (word.chars().anyMatch(c -> c < ' ' || c == 0x7F)
                    || !Octets.utf8(CurlSays.readable(word)).equals(octets)) {
                return Copied.cannot(List.of(parts.body().contains(word) ? CurlWords.NOT_FOR_CMD_WITH_BODY.of()
                        : CurlWords.NOT_FOR_CMD.of()));
            }
            command.append(' ').append(ShellQuote.cmd(CurlSays.readable(word)));
        }
        return new Copied(command.toString(), remarks);
    }
}
