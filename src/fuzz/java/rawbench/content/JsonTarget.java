package rawbench.content;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

import rawbench.octets.Octets;

/**
 * Fuzz target: any octets as JSON are laid out the same however they are fed; a layout that was made changes white space
 * between tokens only, and laying it out again changes nothing.
 */
public final class JsonTarget {
    /** A layout, and why there is none. */
    private record Laid(Octets octets, Optional<String> why) {}

    private JsonTarget() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Laid whole = laid(input, Math.max(1, input.length));
        Laid dripped = laid(input, 1);
        if (!whole.equals(dripped)) {
            throw new AssertionError("fed whole " + whole + "\nbut octet by octet " + dripped);
        }
        if (whole.why().isEmpty()) {
            byte[] once = whole.octets().toByteArray();
            if (!tokens(once).equals(tokens(input))) {
                throw new AssertionError("the layout changed tokens: " + whole);
            }
            if (!laid(once, once.length).equals(whole)) {
                throw new AssertionError("laid out again it is another: " + whole);
            }
        }
    }

    private static Laid laid(byte[] octets, int piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLayout layout = new JsonLayout(out::write, false);
        try {
            boolean valid = true;
            for (int at = 0; at < octets.length && valid; at += piece) {
                valid = layout.feed(octets, at, Math.min(octets.length, at + piece));
            }
            Optional<String> why = layout.end().map(Wrong::sentence);
            return new Laid(Octets.owning(out.toByteArray()), why);
        } catch (StopException impossible) {
            throw new AssertionError("nothing stops it here", impossible);
        }
    }

    /** The octets without white space outside of strings. */
    private static Octets tokens(byte[] json) {
        ByteArrayOutputStream tokens = new ByteArrayOutputStream();
        boolean string = false;
        for (int i = 0; i < json.length; i++) {
            if (string && json[i] == '\\') {
                tokens.write(json[i++]);
            } else if (json[i] == '"') {
                string = !string;
            } else if (!string && " \t\r\n".indexOf(json[i]) >= 0) {
                continue;
            }
            tokens.write(json[i]);
        }
        return Octets.owning(tokens.toByteArray());
    }
}
