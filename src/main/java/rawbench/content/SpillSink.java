package rawbench.content;

import java.io.IOException;

import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.octets.Octets;
import rawbench.octets.Spill;

/** The end of a ladder: keeps what was decoded, in memory or in a temporary file. */
final class SpillSink implements Sink, AutoCloseable {
    private final Spill spill = new Spill();

    @Override
    public void take(byte[] octets, int from, int count) throws StopException {
        try {
            spill.append(octets, from, count);
        } catch (IOException full) {
            throw unstored(full);
        }
    }

    Octets kept() throws StopException {
        try {
            return spill.snapshot();
        } catch (IOException unmappable) {
            throw unstored(unmappable);
        }
    }

    private StopException unstored(IOException why) {
        return StopException.by(Deviation.CONTENT_UNSTORED.at(spill.length(), 0,
                Words.NO_ROOM.of(String.valueOf(why.getMessage())), Words.FREE_ROOM.of()));
    }

    @Override
    public void close() {
        try {
            spill.close();
        } catch (IOException late) {
            // Everything that was asked for is mapped by now, and the file has no name: nothing depends on this close.
            assert late != null;
        }
    }
}
