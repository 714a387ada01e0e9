package rawbench.difference;

import java.util.Arrays;

import rawbench.octets.Octets;

/** Two byte strings of one length compared offset by offset: what is right where octets were overwritten, not inserted. */
final class InPlace {
    private static final int BLOCK = 64 * 1024;

    private final Octets a;
    private final Octets b;
    private final TimeLimit limit;
    private final byte[] blockA;
    private final byte[] blockB;

    InPlace(Octets a, Octets b, TimeLimit limit) {
        this.a = a;
        this.b = b;
        this.limit = limit;
        blockA = new byte[(int) Math.min(BLOCK, a.length())];
        blockB = new byte[blockA.length];
    }

    /** Whether fewer than so many octets differ, counted on both sides; not where the time is up. */
    boolean differsBelow(long most) {
        long differing = 0;
        for (long at = 0; at < a.length() && differing < most; at += BLOCK) {
            if (limit.over()) {
                return false;
            }
            int count = read(at);
            for (int i = 0; i < count; i++) {
                differing += blockA[i] == blockB[i] ? 0 : 2;
            }
        }
        return differing < most;
    }

    OctetRunList runs() {
        OctetRunList runs = new OctetRunList();
        for (long at = 0; at < a.length(); at += BLOCK) {
            int count = read(at);
            for (int i = 0; i < count;) {
                int next = Arrays.mismatch(blockA, i, count, blockB, i, count);
                i = next < 0 ? count : i + next;
                runs.to(true, at + i, at + i);
                while (i < count && blockA[i] != blockB[i]) {
                    i++;
                }
                runs.to(false, at + i, at + i);
            }
        }
        return runs;
    }

    private int read(long at) {
        int count = (int) Math.min(BLOCK, a.length() - at);
        a.copyTo(at, blockA, 0, count);
        b.copyTo(at, blockB, 0, count);
        return count;
    }
}
