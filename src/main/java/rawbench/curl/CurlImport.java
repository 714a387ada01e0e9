package rawbench.curl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import rawbench.draft.RequestDraft;
import rawbench.draft.SideFiles;
import rawbench.octets.Octets;

/**
 * What a text with curl commands says: the requests that curl 7.88 would send, as drafts, and a sentence for everything
 * that they cannot hold.
 *
 * @param requests in the order in which curl sends them; empty where the text holds no curl command
 * @param remarks sentences for the person, each with the line it is about where one is
 */
public record CurlImport(List<RequestDraft> requests, List<String> remarks) {
    /** The most requests that are made of one text; ranges of URLs can name millions. */
    public static final int MOST = 1000;
    /** The longest text that is read, in characters. */
    public static final int LONGEST = 16 * 1024 * 1024;
    static final CurlOptions TABLE = new CurlOptions();
    private static final Pattern CURL = Pattern.compile("(?i)(?:.*[/\\\\])?curl(?:\\.exe)?");
    private static final Pattern BEGINS = Pattern.compile("(?is)\\s*(?:[$>%#]\\s+)?curl(?:\\.exe)?[\\s^`\\\\].*");
    private static final Set<String> ENDS = Set.of(";", "&", "&&", "||", "|", "|&", "\n", "(", ")");
    private static final Set<String> REDIRECTIONS = Set.of(">", ">>", ">&", ">|", "&>", "<&");

    public CurlImport {
        requests = List.copyOf(requests);
        remarks = List.copyOf(remarks);
    }

    /** Whether a text begins as a call of curl does. */
    public static boolean looksLike(String text) {
        return BEGINS.matcher(text.substring(0, Math.min(text.length(), 200))).matches();
    }

    /** Reads a text in the quoting it seems to be written in. */
    public static CurlImport of(String text, SideFiles files) {
        return of(text, Shell.of(text), files);
    }

    /**
     * Reads a text.
     *
     * @param files the files that the command names, as they are spelled there
     */
    public static CurlImport of(String text, Shell shell, SideFiles files) {
        if (text.length() > LONGEST) {
            return new CurlImport(List.of(), List.of(CurlWords.LONG_TEXT.of(LONGEST / 1024 / 1024)));
        }
        ShellText words = shell.words(CurlSays.octets(text.replace("\r\n", "\n")));
        List<ShellWord> all = words.words();
        Set<String> remarks = new LinkedHashSet<>(words.remarks());
        List<RequestDraft> requests = new ArrayList<>();
        boolean found = false;
        for (List<ShellWord> command : commands(all)) {
            int at = curlAt(command);
            if (at >= 0) {
                found = true;
                requests(command.subList(at + 1, command.size()), files, words.variables(), remarks, requests);
            }
        }
        if (!found) {
            remarks.add(CurlWords.NO_COMMAND.of());
        }
        return new CurlImport(requests, List.copyOf(remarks));
    }

    private static List<List<ShellWord>> commands(List<ShellWord> words) {
        List<List<ShellWord>> commands = new ArrayList<>();
        List<ShellWord> command = new ArrayList<>();
        commands.add(command);
        for (ShellWord word : words) {
            if (word.operator() && word.text().startsWith("here ") && commands.size() > 1) {
                commands.get(commands.size() - 2).add(word);
            } else if (word.operator() && ENDS.contains(word.text())) {
                command = new ArrayList<>();
                commands.add(command);
            } else {
                command.add(word);
            }
        }
        return commands;
    }

    /** Where the word curl stands: first, but for a prompt, values for the environment, and {@code sudo} and the like. */
    private static int curlAt(List<ShellWord> command) {
        for (int i = 0; i < command.size(); i++) {
            ShellWord word = command.get(i);
            if (!word.operator() && CURL.matcher(word.text()).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static void requests(List<ShellWord> command, SideFiles files, Set<String> variables,
            Set<String> remarks, List<RequestDraft> requests) {
        List<ShellWord> plain = new ArrayList<>();
        CurlFiles beside = new CurlFiles(files, remarks);
        for (int i = 0; i < command.size(); i++) {
            ShellWord word = command.get(i);
            boolean follows = i + 1 < command.size() && !command.get(i + 1).operator();
            if (!word.operator()) {
                plain.add(word);
            } else if (word.text().startsWith("here ")) {
                beside.input(Octets.latin1(word.text().substring("here ".length())));
            } else if (word.is("<") && follows) {
                beside.inputFrom(command.get(++i).text());
            } else if (word.is("<<<") && follows) {
                beside.input(Octets.latin1(command.get(++i).text() + "\n"));
            } else if (follows && (REDIRECTIONS.contains(word.text()) || word.text().startsWith("<<"))) {
                i++;
                if (!word.text().startsWith("<<") && !plain.isEmpty() && plain.getLast().text().matches("[0-9]")) {
                    plain.removeLast(); // the number of a stream, as in 2>
                }
            }
        }
        List<CurlCall> calls = new CurlArguments(TABLE, beside, remarks).read(plain);
        if (calls.isEmpty()) {
            remarks.add(CurlWords.NO_URL.of());
        }
        for (CurlCall call : calls) {
            new CurlRequests(call, beside, variables, remarks).addTo(requests);
        }
    }
}
