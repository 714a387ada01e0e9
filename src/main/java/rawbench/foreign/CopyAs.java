package rawbench.foreign;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import rawbench.curl.Copied;
import rawbench.curl.CurlCommand;
import rawbench.curl.Shell;
import rawbench.draft.DraftSettings;
import rawbench.exchange.Target;
import rawbench.octets.Octets;

/** The tools in whose words one request can be given: whatever each gives sends the same octets, or it says why not. */
public enum CopyAs {
    /** curl, under sh. */
    CURL("curl"),
    /** curl, under cmd.exe. */
    CURL_CMD("curl-cmd"),
    /** nc behind printf, under sh. */
    NC("nc"),
    /** openssl s_client behind printf, under sh. */
    OPENSSL("openssl"),
    /** A Python program on its sockets. */
    PYTHON("python"),
    /** A Java program in one file, on its sockets. */
    JAVA("java");

    private static final long MOST = 1024 * 1024;
    private final String word;

    CopyAs(String word) {
        this.word = word;
    }

    /** What people call it at a prompt. */
    public String word() {
        return word;
    }

    /** The one with this word. */
    public static Optional<CopyAs> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /**
     * The request in the words of the tool.
     *
     * @param request the octets, variables filled in; secrets stand in it as they go on the wire
     */
    public Copied copied(Target target, DraftSettings settings, Octets request) {
        if (this != CURL && this != CURL_CMD && request.length() > MOST) {
            return Copied
                    .cannot(List.of(ImportWords.LONG_FOR_TOOL.of(MOST)));
        }
        Wire wire = new Wire(target.endpoint(), settings.insecure(), settings.sni(), settings.alpn());
        return switch (this) {
            case CURL -> CurlCommand.of(target, settings, request, Shell.POSIX);
            case CURL_CMD -> CurlCommand.of(target, settings, request, Shell.CMD);
            case NC -> ShellPipe.nc(wire, request);
            case OPENSSL -> ShellPipe.openssl(wire, request);
            case PYTHON -> PythonProgram.of(wire, request);
            case JAVA -> JavaProgram.of(wire, request);
        };
    }
}
