package rawbench.curl;

import java.util.regex.Pattern;

/** Whose rules of quoting a command line follows. */
public enum Shell {
    /** sh, and what bash and zsh add to its quoting. */
    POSIX,
    /** cmd.exe, and the rules by which Windows programs take their command line apart. */
    CMD,
    /** PowerShell, where curl is called as {@code curl.exe}. */
    POWERSHELL;

    private static final Pattern CARETS = Pattern.compile("\\^\"|\\^[ \t]*\\n|\\^[&|<>^%]");
    private static final Pattern BACKTICK_END = Pattern.compile("`[ \t]*\\n");
    private static final Pattern APOSTROPHES = Pattern.compile("(?:^|\\s)'");

    /** The shell that a text is most likely written for, by the marks of its quoting. */
    public static Shell of(String text) {
        String plain = text.replace("\r\n", "\n");
        if (BACKTICK_END.matcher(plain).find() && !plain.contains("\\\n")) {
            return POWERSHELL;
        }
        boolean caret = CARETS.matcher(plain).find();
        boolean posix = plain.contains("\\\n") || APOSTROPHES.matcher(plain).find();
        return caret && !posix ? CMD : POSIX;
    }

    /** The words of a text, with one character an octet and LF between lines. */
    ShellText words(String text) {
        ShellText shell = new ShellText(text);
        switch (this) {
            case POSIX -> new PosixWords(shell).read();
            case CMD -> new CmdWords(shell).read();
            case POWERSHELL -> new PowerShellWords(shell).read();
        }
        return shell;
    }
}
