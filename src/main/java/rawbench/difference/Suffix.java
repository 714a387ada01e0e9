package rawbench.difference;

import rawbench.octets.Octets;

/** How many octets two byte strings end with alike. */
final class Suffix {
    private static final int BLOCK = 64 * 1024;

    private Suffix() {
    }

    static long of(Octets a, Octets b) {
        long common = Math.min(a.length(), b.length());
        int size = (int) Math.min(BLOCK, common);
        byte[] endA = new byte[size];
        byte[] endB = new byte[size];
        for (long done = 0; done < common; done += size) {
            int count = (int) Math.min(size, common - done);
            a.copyTo(a.length() - done - count, endA, 0, count);
            b.copyTo(b.length() - done - count, endB, 0, count);
            int alike = alike(endA, endB, count);
            if (alike < count) {
                return done + alike;
            }
        }
        return common;
    }

    private static int alike(byte[] a, byte[] b, int count) {
        int alike = 0;
        while (alike < count && a[count - 1 - alike] == b[count - 1 - alike]) {
            alike++;
        }
        return alike;
    }
}
