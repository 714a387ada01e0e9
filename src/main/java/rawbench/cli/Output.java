package rawbench.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import rawbench.http.Message;
import rawbench.octets.Octets;

/** Puts an answer where the words of the call want it; a reader of standard output that has gone is no failure. */
final class Output {
    private final Terminal terminal;
    private final OutputOptions options;

    Output(Terminal terminal, OutputOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    /**
     * Writes the octets of an answer, and its JSON object where that is wanted.
     *
     * @param already how many octets of the content went to standard output while they came
     */
    void answer(Answer answer, long already) throws CliException {
        boolean json = options.form.json;
        if (options.file != null) {
            toFile(options.file, octets(answer));
        } else if (!json) {
            octets(octets(answer).from(already));
        }
        if (json) {
            octets(report(answer));
        }
    }

    /** Writes octets to standard output, or to the file. */
    void plain(Octets octets) throws CliException {
        if (options.file != null) {
            toFile(options.file, octets);
        } else {
            octets(octets);
        }
    }

    private static Octets report(Answer answer) throws CliException {
        try {
            return new JsonReport().of(answer);
        } catch (IOException full) {
            throw Words.unwritable("The temporary file for the JSON object", full);
        }
    }

    private Octets octets(Answer answer) {
        if (options.form.wire) {
            return answer.exchange().received();
        }
        List<Octets> parts = new ArrayList<>();
        for (Answer one : answer.each()) {
            if (options.include) {
                one.response().map(Message::headOctets).ifPresent(parts::add);
            }
            parts.add(one.content(options.coded));
        }
        return Octets.join(parts);
    }

    private void octets(Octets octets) throws CliException {
        try {
            terminal.write(octets);
        } catch (Terminal.ReaderGoneException quietly) {
            return;
        } catch (IOException failed) {
            throw Words.unwritable("Standard output", failed);
        }
    }

    /** Writes a file whole or not at all: a part of it could be taken for the whole by whoever does not look at the exit. */
    private static void toFile(Path file, Octets octets) throws CliException {
        try {
            OutputStream out = Files.newOutputStream(file);
            try (out) {
                octets.writeTo(out);
            } catch (IOException failed) {
                if (Files.isRegularFile(file)) {
                    Files.delete(file);
                }
                throw failed;
            }
        } catch (IOException failed) {
            throw Words.unwritable(file.toString(), failed);
        }
    }
}
