package rawbench.content;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Function;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** What a layout made of octets that it was fed in pieces: the shared tester of every layout. */
record Laid(Octets octets, Optional<String> wrong, boolean laid) {
    /** Fed in pieces that end before these offsets, and at the end. */
    static Laid with(Function<Sink, Layout> layouts, Octets source, int... cuts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Layout layout = layouts.apply(out::write);
        byte[] octets = source.toByteArray();
        try {
            if (layout.looksFirst()) {
                walk(layout::look, octets, cuts);
            }
            walk(layout::feed, octets, cuts);
            Optional<String> wrong = layout.end().map(Wrong::sentence);
            return new Laid(Octets.owning(out.toByteArray()), wrong, layout.laid());
        } catch (StopException impossible) {
            throw new AssertionError("nothing stops it here", impossible);
        }
    }

    private interface Step {
        void take(byte[] octets, int from, int to) throws StopException;
    }

    private static void walk(Step step, byte[] octets, int... cuts) throws StopException {
        int at = 0;
        for (int cut : cuts) {
            step.take(octets, at, cut);
            at = cut;
        }
        step.take(octets, at, octets.length);
    }

    static Laid octetByOctet(Function<Sink, Layout> layouts, Octets source) {
        int[] cuts = new int[(int) source.length()];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = i;
        }
        return with(layouts, source, cuts);
    }

    /**
     * Checks what every layout keeps to: it says the same however it is fed, changes nothing but white space, and leaves
     * alone what it has laid out.
     */
    static Laid checked(Function<Sink, Layout> layouts, Octets source) {
        Laid whole = with(layouts, source);
        assertThat(octetByOctet(layouts, source)).as("octet by octet: %s", source).isEqualTo(whole);
        for (int cut = 0; cut <= Math.min(source.length(), 300); cut++) {
            assertThat(with(layouts, source, cut)).as("cut at %d: %s", cut, source).isEqualTo(whole);
        }
        if (whole.laid || whole.wrong.isEmpty()) {
            assertThat(dense(whole.octets)).as("%s", source).isEqualTo(dense(source));
        }
        if (whole.wrong.isEmpty()) {
            assertThat(with(layouts, whole.octets).octets).as("again: %s", source).isEqualTo(whole.octets);
        }
        return whole;
    }

    /** The octets without any white space. */
    static String dense(Octets octets) {
        return octets.latin1().replaceAll("[ \t\r\n]", "");
    }

    String text() {
        return octets.text(java.nio.charset.StandardCharsets.UTF_8);
    }
}
