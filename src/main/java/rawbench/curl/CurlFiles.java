package rawbench.curl;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import rawbench.draft.SideFiles;
import rawbench.octets.Octets;

/** The files that a command names, and what it gets at its standard input. */
final class CurlFiles implements SideFiles {
    private final SideFiles files;
    private final Set<String> remarks;
    private Optional<Octets> input = Optional.empty();
    private Optional<String> inputName = Optional.empty();

    CurlFiles(SideFiles files, Set<String> remarks) {
        this.files = files;
        this.remarks = remarks;
    }

    void input(Octets octets) {
        input = Optional.of(octets);
    }

    void inputFrom(String name) {
        inputName = Optional.of(name);
    }

    @Override
    public Octets read(String name) throws IOException {
        if (!name.equals("-") && !name.equals(".")) {
            return files.read(name);
        }
        if (inputName.isPresent()) {
            return files.read(CurlSays.readable(inputName.get()));
        }
        return input.orElseThrow(() -> new IOException("what comes at standard input is not known here"));
    }

    @Override
    public String stem() {
        return files.stem();
    }

    /** The octets of a file; none, and a sentence, where it cannot be read. */
    Optional<Octets> wanted(String option, String name, String without) {
        try {
            Octets octets = read(CurlSays.readable(name));
            if (name.equals("-")) {
                input = Optional.of(Octets.empty()); // read once, it is at its end
                inputName = Optional.empty();
            }
            return Optional.of(octets);
        } catch (IOException unreadable) {
            remarks.add(option + " " + CurlSays.brief(name) + ": " + unreadable.getMessage() + "; " + without);
            return Optional.empty();
        }
    }
}
