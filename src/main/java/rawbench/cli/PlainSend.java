package rawbench.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The words of a send, read without the command library where they leave nothing to guess: options by their whole names,
 * each once, their values in words of their own. Whatever else there is, the library reads, and it alone tells errors.
 */
final class PlainSend {
    private final SendCommand send;
    private final String[] words;
    private int next = 1;

    private PlainSend(SendCommand send, String... words) {
        this.send = send;
        this.words = words;
    }

    /** Sets the options of a send from these words, of which the first is its name; false where the library must. */
    static boolean read(SendCommand send, String... words) {
        PlainSend plain = new PlainSend(send, words);
        try {
            boolean read = true;
            while (read && plain.next < words.length) {
                read = plain.option(words[plain.next++]);
            }
            return read;
        } catch (InvalidPathException told) {
            // The library tells it, with the option's name.
            return false;
        }
    }

    /** Whether a word is neither an option nor the name of a file with more words. */
    static boolean isPlain(String word) {
        return !word.isEmpty() && word.charAt(0) != '-' && word.charAt(0) != '@';
    }

    private boolean option(String word) {
        return switch (word) {
            case "--request-file" -> file(send.request);
            case "--target" -> send.request.target == null && (send.request.target = value()) != null;
            case "--method-hint" -> send.request.methodHint == null && (send.request.methodHint = value()) != null;
            case "--output" ->
                send.output.file == null && plainValue() && (send.output.file = Path.of(value())) != null;
            case "--include" -> !send.output.include && (send.output.include = true);
            case "--coded" -> !send.output.coded && (send.output.coded = true);
            case "--wire" -> alone(send.output.form) && (send.output.form.wire = true);
            case "--json" -> alone(send.output.form) && (send.output.form.json = true);
            case "--half-close" -> !send.halfClose && (send.halfClose = true);
            default -> isPlain(word) && send.request.template == null
                    && (send.request.template = Path.of(word)) != null;
        };
    }

    private boolean file(RequestOptions request) {
        if (request.requestFile == null && next < words.length && words[next].equals(Terminal.STANDARD_INPUT)) {
            request.requestFile = words[next++];
            return true;
        }
        return request.requestFile == null && (request.requestFile = value()) != null;
    }

    private static boolean alone(OutputOptions.Form form) {
        return !form.wire && !form.json;
    }

    private boolean plainValue() {
        return next < words.length && isPlain(words[next]);
    }

    /** The word after an option; null where there is none that is plainly a value. */
    private String value() {
        return plainValue() ? words[next++] : null;
    }
}
