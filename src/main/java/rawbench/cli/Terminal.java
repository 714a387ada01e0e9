package rawbench.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import rawbench.octets.Octets;

/**
 * The three standard streams of a command.
 *
 * @param out octets as they are; unlike {@link System#out} it tells when it cannot be written
 * @param err text for a person
 * @param standard whether they are the streams of this process, which a terminal may stand behind
 */
public record Terminal(InputStream in, OutputStream out, PrintStream err, boolean standard) {
    /** What is written in place of a file's name for standard input. */
    static final String STANDARD_INPUT = "-";
    private static final int BLOCK = 64 * 1024;

    /** Streams that are not those of this process. */
    public Terminal(InputStream in, OutputStream out, PrintStream err) {
        this(in, out, err, false);
    }

    /** The streams of this process. */
    public static Terminal ofProcess() {
        return new Terminal(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8), true);
    }

    /** Standard output is closed: who read it has gone, and nothing is to be said about that. */
    static final class ReaderGoneException extends IOException {
        private static final long serialVersionUID = 1L;

        ReaderGoneException(IOException cause) {
            super(cause);
        }
    }

    /**
     * The octets of a file, or of standard input for {@link #STANDARD_INPUT}.
     *
     * @throws CliException when it cannot be read
     */
    Octets read(String file) throws CliException {
        try {
            return file.equals(STANDARD_INPUT) ? Octets.ofStream(in) : Octets.ofFile(Path.of(file));
        } catch (IOException unreadable) {
            throw Words.unreadable(Path.of(file), unreadable);
        }
    }

    /** Writes octets to standard output and flushes. */
    void write(Octets octets) throws IOException {
        try {
            octets.writeTo(out);
            out.flush();
        } catch (IOException failed) {
            throw told(failed);
        }
    }

    /** Writes octets to standard output and flushes. */
    void write(byte[] octets, int from, int count) throws IOException {
        try {
            out.write(octets, from, count);
            out.flush();
        } catch (IOException failed) {
            throw told(failed);
        }
    }

    /** Something that writes to standard output piece by piece. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Writes what comes piece by piece to standard output, in blocks, and flushes. */
    void write(Writing writing) throws IOException {
        try {
            OutputStream blocks = new BufferedOutputStream(out, BLOCK);
            writing.to(blocks);
            blocks.flush();
        } catch (InterruptedIOException cancelled) {
            throw cancelled;
        } catch (IOException failed) {
            throw told(failed);
        }
    }

    /** Whether a person who wants colours looks at standard output; {@code NO_COLOR} is the custom of those who do not. */
    boolean colours() {
        String kind = System.getenv("TERM");
        return standard && System.getenv("NO_COLOR") == null && !"dumb".equals(kind) && looksLikeTerminal();
    }

    private static boolean looksLikeTerminal() {
        try {
            String what = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
            return what.startsWith("/dev/pts/") || what.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException notThisSystem) {
            return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        }
    }

    /** Writes a line of text to standard output and flushes. */
    void line(String text) throws IOException {
        write(Octets.utf8(text + "\n"));
    }

    /** Writes a sentence to standard error. */
    void say(String sentence) {
        err.println(sentence);
    }

    private static IOException told(IOException failed) {
        // The system's words, translated perhaps; the English ones stand in brackets in most translations.
        String words = String.valueOf(failed.getMessage()).toLowerCase(java.util.Locale.ROOT);
        boolean gone = words.contains("broken pipe") || words.contains("bad file descriptor")
                || words.contains("pipe is being closed")
                || words.contains("stream closed") || !words.contains("space") && standardOutputIsPipe();
        return gone ? new ReaderGoneException(failed) : failed;
    }

    private static boolean standardOutputIsPipe() {
        try {
            String what = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
            return what.startsWith("pipe:") || what.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException notThisSystem) {
            return false;
        }
    }
}
