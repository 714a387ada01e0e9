package rawbench.compare;

import rawbench.octets.Octets;

/**
 * Whether two byte strings are equal, proved in a way that people can check elsewhere.
 *
 * @param mismatch the first offset at which they differ, or -1
 * @param sha256A SHA-256 of the first in lower-case hex
 * @param sha256B SHA-256 of the second
 * @param lengthA octets of the first
 * @param lengthB octets of the second
 */
public record OctetEquality(long mismatch, String sha256A, String sha256B, long lengthA, long lengthB) {
    static OctetEquality of(Octets a, Octets b) {
        long mismatch = a.mismatch(b);
        String sha256 = a.sha256();
        return new OctetEquality(mismatch, sha256, mismatch < 0 ? sha256 : b.sha256(), a.length(), b.length());
    }

    public boolean equal() {
        return mismatch < 0;
    }
}
