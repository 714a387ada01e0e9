package rawbench.ui.response;

import java.io.IOException;

import javax.imageio.stream.ImageInputStreamImpl;

import rawbench.octets.Octets;

/** Octets as the platform's readers of pictures want them, without a copy. */
final class OctetImageStream extends ImageInputStreamImpl {
    private final Octets octets;

    OctetImageStream(Octets octets) {
        this.octets = octets;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        setBitOffset(0);
        return streamPos < octets.length() ? octets.at(streamPos++) : -1;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        checkClosed();
        setBitOffset(0);
        if (streamPos >= octets.length()) {
            return -1;
        }
        int count = (int) Math.min(most, octets.length() - streamPos);
        octets.copyTo(streamPos, into, at, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return octets.length();
    }
}
