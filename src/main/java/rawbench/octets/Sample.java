package rawbench.octets;

/** Some parts of what will be searched, spread over it: tells what stands there often, alone and together. */
final class Sample {
    /** A place of a sample is looked at with so many octets from it on. */
    static final int REACH = 64;
    private static final int PARTS = 32;
    private static final int PLACES = 512;

    private final byte[][] parts;

    private Sample(byte[]... parts) {
        this.parts = parts;
    }

    static Sample of(Octets octets) {
        byte[][] parts = new byte[Math.toIntExact(Math.clamp(octets.length() / PLACES, 1, PARTS))][];
        for (int i = 0; i < parts.length; i++) {
            long at = octets.length() / parts.length * i;
            parts[i] = new byte[(int) Math.min(PLACES + REACH, octets.length() - at)];
            octets.copyTo(at, parts[i], 0, parts[i].length);
        }
        return new Sample(parts);
    }

    /** A bit for each place of the samples: whether the octet that stands so far behind it fits. */
    long[] places(int behind, byte value, byte kept) {
        long[] places = new long[parts.length * PLACES / Long.SIZE];
        for (int i = 0; i < parts.length; i++) {
            int count = Math.min(PLACES, parts[i].length - behind);
            for (int k = 0; k < count; k++) {
                if ((parts[i][k + behind] & kept) == value) {
                    int bit = i * PLACES + k;
                    places[bit / Long.SIZE] |= 1L << bit;
                }
            }
        }
        return places;
    }
}
