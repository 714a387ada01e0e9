package rawbench.compare;

import org.eclipse.jgit.diff.RawText;

import rawbench.octets.Octets;

/** A body as lines, each with its LF; a body that is empty has none. */
public final class Lines {
    private final Text text;

    Lines(Octets body) {
        this.text = new Text(body.toByteArray());
    }

    public int size() {
        return text.size();
    }

    /** The octets of a line, counted from 0, with the LF that ends it; the last line may have none. */
    public Octets line(int index) {
        int from = text.start(index);
        return Octets.copyOf(text.getRawContent(), from, text.start(index + 1) - from);
    }

    RawText text() {
        return text;
    }

    /** Opens what JGit keeps to its heirs: where the lines begin. */
    private static final class Text extends RawText {
        Text(byte[] octets) {
            super(octets);
        }

        int start(int line) {
            return lines.get(line + 1);
        }
    }
}
