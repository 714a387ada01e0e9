package rawbench.curl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rawbench.draft.SideFiles;
import rawbench.draft.TemplateWords;

/** Sorts the words after {@code curl} into groups of options and URLs, as curl does it, files of options included. */
final class CurlArguments {
    private static final int DEEPEST = 8;
    private final CurlOptions table;
    private final SideFiles files;
    private final Set<String> remarks;
    private final List<CurlCall> calls = new ArrayList<>(List.of(new CurlCall()));

    /** @param remarks takes a sentence for each word that cannot be followed */
    CurlArguments(CurlOptions table, SideFiles files, Set<String> remarks) {
        this.table = table;
        this.files = files;
        this.remarks = remarks;
    }

    List<CurlCall> read(List<ShellWord> words) {
        read(words, 0);
        return calls.stream().filter(call -> !call.isEmpty()).toList();
    }

    private CurlCall call() {
        return calls.getLast();
    }

    private void read(List<ShellWord> words, int depth) {
        boolean plain = false;
        for (int i = 0; i < words.size(); i++) {
            ShellWord word = words.get(i);
            String text = word.text();
            if (plain || !text.startsWith("-") || text.equals("-")) {
                call().url(text);
            } else if (text.equals("--")) {
                plain = true;
            } else if (text.startsWith("--")) {
                i += longOption(words, i, depth);
            } else {
                i += letters(words, i, depth);
            }
        }
    }

    /** Returns how many more words it took. */
    private int longOption(List<ShellWord> words, int at, int depth) {
        String name = words.get(at).text().substring(2);
        boolean off = name.startsWith("no-") && table.of(name).isEmpty();
        boolean expand = name.startsWith("expand-");
        Optional<CurlOption> option = table.of(off ? name.substring(3) : expand ? name.substring(7) : name);
        if (option.isEmpty()) {
            unknown(words.get(at), "--" + name);
            return 0;
        }
        if (expand) {
            say(words.get(at), "--" + name, CurlWords.OWN_VARIABLES.of());
        }
        if (!option.get().valued()) {
            given(option.get(), "--" + name, "", !off, words.get(at).line(), depth);
            return 0;
        }
        return valued(option.get(), "--" + name, words, at, depth);
    }

    private int letters(List<ShellWord> words, int at, int depth) {
        ShellWord word = words.get(at);
        String letters = word.text();
        for (int i = 1; i < letters.length(); i++) {
            Optional<CurlOption> option = table.of(letters.charAt(i));
            if (option.isEmpty()) {
                unknown(word, "-" + letters.charAt(i));
            } else if (!option.get().valued()) {
                given(option.get(), "-" + letters.charAt(i), "", !option.get().name().equals("buffer"), word.line(),
                        depth);
            } else if (i + 1 < letters.length()) {
                given(option.get(), "-" + letters.charAt(i), letters.substring(i + 1), true, word.line(), depth);
                return 0;
            } else {
                return valued(option.get(), "-" + letters.charAt(i), words, at, depth);
            }
        }
        return 0;
    }

    private int valued(CurlOption option, String spelled, List<ShellWord> words, int at, int depth) {
        if (at + 1 == words.size()) {
            say(words.get(at), spelled, CurlWords.VALUE_MISSING.of());
            return 0;
        }
        given(option, spelled, words.get(at + 1).text(), true, words.get(at).line(), depth);
        return 1;
    }

    private void given(CurlOption option, String spelled, String value, boolean on, int line, int depth) {
        switch (option.name()) {
            case "next" -> calls.add(new CurlCall());
            case "url" -> call().url(value);
            case "config" -> config(spelled, value, line, depth);
            default -> call().add(new CurlCall.Given(option, spelled, value, on, line));
        }
    }

    private void unknown(ShellWord word, String spelled) {
        say(word, spelled, CurlWords.NO_OPTION.of());
    }

    private void say(ShellWord word, String spelled, String sentence) {
        remarks.add(
                TemplateWords.AT_LINE.of(word.line(), CurlWords.OF_OPTION.of(CurlSays.readable(spelled), sentence)));
    }

    private void config(String spelled, String name, int line, int depth) {
        ShellWord here = ShellWord.of(spelled, line);
        if (depth >= DEEPEST) {
            say(here, spelled, CurlWords.OPTIONS_WITHOUT_END.of());
            return;
        }
        try {
            read(configWords(files.read(CurlSays.readable(name)).text(StandardCharsets.ISO_8859_1)), depth + 1);
        } catch (IOException unreadable) {
            say(here, spelled, CurlWords.OPTIONS_UNREADABLE.of(unreadable.getMessage()));
        }
    }

    /** A file of options as the words of a command line. */
    private static List<ShellWord> configWords(String config) {
        List<ShellWord> words = new ArrayList<>();
        int number = 0;
        for (String raw : config.split("\r?\n")) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int end = 0;
            while (end < line.length() && " \t=:".indexOf(line.charAt(end)) < 0) {
                end++;
            }
            String option = line.substring(0, end);
            words.add(ShellWord.of(option.startsWith("-") ? option : "--" + option, number));
            String value = line.substring(end).replaceFirst("^[ \t=:]+", "");
            if (!value.isEmpty()) {
                words.add(ShellWord.of(value.startsWith("\"") ? unquoted(value) : value.split("[ \t]", 2)[0], number));
            }
        }
        return words;
    }

    private static String unquoted(String value) {
        StringBuilder plain = new StringBuilder();
        for (int i = 1; i < value.length() && value.charAt(i) != '"'; i++) {
            char next = value.charAt(i);
            if (next == '\\' && i + 1 < value.length()) {
                next = value.charAt(++i);
                int at = "tnrv".indexOf(next);
                next = at < 0 ? next : "\t\n\r\u000B".charAt(at);
            }
            plain.append(next);
        }
        return plain.toString();
    }
}
