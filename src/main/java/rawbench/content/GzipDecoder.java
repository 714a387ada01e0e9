package rawbench.content;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;

import rawbench.http.Detail;
import rawbench.http.Detail.Words;

/** Undoes gzip (RFC 1952): any number of members, each with its checksum. */
final class GzipDecoder extends Decoder {
    private static final int TRAILER = 8;

    /** What the next octet belongs to. */
    private enum At {
        HEADER,
        DEFLATE,
        TRAILER
    }

    private final CRC32 crc = new CRC32();
    private final Inflation inflation = new Inflation(crc);
    private At at = At.HEADER;
    private GzipHeader header = new GzipHeader();
    private long deflateAt;
    private long inflatedBefore;
    private long trailer;
    private int trailerRead;

    GzipDecoder(Place place) {
        super(place);
        checksumExpected();
    }

    @Override
    int decode(byte[] octets, int from, int to) throws StopException {
        int index = from;
        while (index < to && !over()) {
            index = switch (at) {
                case HEADER -> header(octets, index);
                case DEFLATE -> deflate(octets, index, to);
                case TRAILER -> trailer(octets, index);
            };
        }
        return index;
    }

    private int header(byte[] octets, int index) throws StopException {
        switch (header.accept(octets[index] & 0xFF)) {
            case MORE -> {
            }
            case DONE -> {
                if (!header.sound()) {
                    checksumWrong(offset(index) - 1, 2, Words.GZIP_HEADER_SUM.of(members + 1));
                }
                at = At.DEFLATE;
                deflateAt = offset(index) + 1;
                inflatedBefore = out();
                inflation.restart();
            }
            case NOT_GZIP -> {
                notAnother();
                return index;
            }
            case BAD -> damaged(offset(index), Words.NO_GZIP_HEADER.of(members + 1));
        }
        return index + 1;
    }

    /** The octets at hand begin no member: at the start they are no gzip, after a member they trail behind it. */
    private void notAnother() throws StopException {
        if (members == 0) {
            absent(new byte[]{0x1F}, header.length());
        } else {
            ended(header.length());
        }
    }

    private int deflate(byte[] octets, int index, int to) throws StopException {
        try {
            int used = inflation.feed(octets, index, to, this::give);
            if (inflation.finished()) {
                at = At.TRAILER;
                trailer = 0;
                trailerRead = 0;
            }
            return used;
        } catch (DataFormatException damage) {
            damaged(deflateAt + inflation.octetsRead(), reason(damage));
            return to;
        }
    }

    private int trailer(byte[] octets, int index) {
        trailer |= (octets[index] & 0xFFL) << 8 * trailerRead++;
        if (trailerRead < TRAILER) {
            return index + 1;
        }
        members++;
        long length = out() - inflatedBefore;
        if ((int) trailer != (int) crc.getValue()) {
            checksumWrong(offset(index) - 7, 4, Words.GZIP_SUM.of(members));
        } else if ((int) (trailer >>> 32) != (int) length) {
            checksumWrong(offset(index) - 3, 4, Words.GZIP_LENGTH.of(members));
        } else {
            checksumRight();
        }
        at = At.HEADER;
        header = new GzipHeader();
        return index + 1;
    }

    @Override
    void finish() {
        if (members > 0 && at == At.HEADER && header.length() < 2) {
            ended(header.length());
        } else {
            cut();
        }
    }

    /** zlib's own words, where it has some. */
    static Detail reason(DataFormatException damage) {
        return damage.getMessage() == null ? Words.NO_DEFLATE.of() : Detail.literal(damage.getMessage());
    }

    @Override
    public void close() {
        inflation.close();
    }
}
