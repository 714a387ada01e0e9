package rawbench.content;

import java.io.ByteArrayOutputStream;
import java.util.List;

import rawbench.http.Finding;
import rawbench.octets.Octets;

/** What one decoder made of octets that it was fed in pieces: the shared tester of every coding. */
record Fed(Octets octets, CodingStep step, List<Finding> findings) {
    /** Fed in pieces that end before these offsets, and at the end. */
    static Fed with(ContentCoding coding, Octets coded, int... cuts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sink sink = out::write;
        byte[] octets = coded.toByteArray();
        try (Decoder decoder = Ladder.decoder(new Decoder.Place(coding.token(), false, sink, sink))) {
            int at = 0;
            for (int cut : cuts) {
                decoder.take(octets, at, cut - at);
                at = cut;
            }
            decoder.take(octets, at, octets.length - at);
            decoder.end(true);
            return new Fed(Octets.owning(out.toByteArray()), decoder.step(), decoder.findings());
        } catch (StopException impossible) {
            throw new AssertionError("nothing stops it here", impossible);
        }
    }

    static Fed octetByOctet(ContentCoding coding, Octets coded) {
        int[] cuts = new int[(int) coded.length()];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = i;
        }
        return with(coding, coded, cuts);
    }
}
