package rawbench.compare;

import java.util.Arrays;

/**
 * Finds among the elements of two arrays that have no equal which ones are each other's, changed: objects of one
 * identity first; between these, such as have most in common; where there are many, by their place.
 */
final class JsonLikeness {
    /** More pairs than that are not tried out. */
    private static final int MOST_TRIED = 2500;
    /** How many members or elements of a value are looked at. */
    private static final int LOOKED_AT = 64;
    private static final int SCALARS = 10;
    private static final int SAME_KIND = 20;
    /** So much of a hundred must two objects of different identity have in common to be one changed. */
    private static final int MOST = 60;
    /** And so much two objects or arrays that stand at different places. */
    private static final int CLEAR = 75;
    private static final long[] IDENTITIES = {JsonHash.of("id"), JsonHash.of("_id"), JsonHash.of("uuid"),
            JsonHash.of("key"), JsonHash.of("name")};

    private final JsonSide a;
    private final JsonSide b;
    private final JsonChildren inA;
    private final JsonChildren inB;
    /** Whether the first text decides where several answers are as good. */
    private final boolean first;
    /** What was looked at already; null for what was not. */
    private final Looks[] seenA;
    private final Looks[] seenB;

    /**
     * What is compared of an element.
     *
     * @param kind the octet that its value begins with, digits all the same
     * @param identity what tells it from others; 0 where nothing does
     * @param parts its members or elements, sorted
     * @param names the names of its members, sorted
     */
    @SuppressWarnings("ArrayRecordComponent") // is never compared with another
    private record Looks(int kind, long identity, long[] parts, long[] names) {}

    JsonLikeness(JsonSide a, JsonSide b, JsonChildren inA, JsonChildren inB, boolean first) {
        this.a = a;
        this.b = b;
        this.inA = inA;
        this.inB = inB;
        this.first = first;
        this.seenA = new Looks[inA.size()];
        this.seenB = new Looks[inB.size()];
    }

    /**
     * For each of some elements of the first the index, among some of the second, of the one that has its identity, where
     * no others of these have it; else -1. They may cross.
     */
    int[] namesakes(int[] ofA, int[] ofB) {
        Looks[] looksA = looksA(ofA);
        Looks[] looksB = looksB(ofB);
        JsonIds ids = new JsonIds(looksA.length + looksB.length);
        int[] idsA = identities(looksA, ids);
        int[] idsB = identities(looksB, ids);
        int[] onlyA = only(idsA, ids.count());
        int[] onlyB = only(idsB, ids.count());
        int[] partners = new int[idsA.length];
        for (int i = 0; i < partners.length; i++) {
            boolean known = looksA[i].identity != 0 && onlyA[idsA[i]] == i;
            partners[i] = known && onlyB[idsA[i]] >= 0 ? onlyB[idsA[i]] : -1;
        }
        return partners;
    }

    private static int[] identities(Looks[] looks, JsonIds ids) {
        int[] numbers = new int[looks.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ids.id(looks[i].identity);
        }
        return numbers;
    }

    /** For each identity the index of the only one that has it; below 0 where none or several have. */
    private static int[] only(int[] ids, int count) {
        int[] only = new int[count];
        Arrays.fill(only, -1);
        for (int i = 0; i < ids.length; i++) {
            only[ids[i]] = only[ids[i]] == -1 ? i : -2;
        }
        return only;
    }

    /**
     * The same by what they have in common: where two have clearly more in common with each other than either has with any
     * other. None where there are many.
     */
    int[] closest(int[] ofA, int[] ofB) {
        int[] partners = new int[ofA.length];
        Arrays.fill(partners, -1);
        if ((long) ofA.length * ofB.length <= MOST_TRIED) {
            Looks[] looksA = looksA(ofA);
            Looks[] looksB = looksB(ofB);
            for (int i = 0; i < partners.length; i++) {
                int best = best(looksA[i], looksB);
                partners[i] = best >= 0 && best(looksB[best], looksA) == i ? best : -1;
            }
        }
        return partners;
    }

    /** The index of the one that has clearly most in common with it; -1 where none has, or two have as much. */
    private static int best(Looks one, Looks[] others) {
        int best = -1;
        int most = CLEAR - 1;
        for (int i = 0; i < others.length; i++) {
            int score = score(one, others[i]);
            best = score > most ? i : score == most ? -1 : best;
            most = Math.max(most, score);
        }
        return best;
    }

    /** For each of some elements of the first the index, among some of the second, of its own; or -1. They never cross. */
    int[] pairs(int[] ofA, int[] ofB) {
        Looks[] looksA = looksA(ofA);
        Looks[] looksB = looksB(ofB);
        int[] partners = byIdentity(looksA, looksB);
        int fromA = 0;
        int fromB = 0;
        for (int i = 0; i <= partners.length; i++) {
            if (i == partners.length || partners[i] >= 0) {
                int toB = i == partners.length ? looksB.length : partners[i];
                between(looksA, looksB, new int[]{fromA, i, fromB, toB}, partners);
                fromA = i + 1;
                fromB = toB + 1;
            }
        }
        return partners;
    }

    private int[] byIdentity(Looks[] looksA, Looks[] looksB) {
        JsonIds ids = new JsonIds(looksA.length + looksB.length);
        int[] idsB = new int[looksB.length];
        boolean[] waits = new boolean[looksB.length];
        for (int i = 0; i < idsB.length; i++) {
            idsB[i] = ids.id(looksB[i].identity);
            waits[i] = looksB[i].identity != 0;
        }
        JsonQueues queues = new JsonQueues(ids.count(), idsB, waits);
        int[] partners = new int[looksA.length];
        for (int i = 0; i < partners.length; i++) {
            partners[i] = queues.first(ids.id(looksA[i].identity));
            if (partners[i] >= 0) {
                queues.take(idsB[partners[i]]);
            }
        }
        boolean[] kept = LongestOrder.stays(partners, idsB.length, first);
        for (int i = 0; i < partners.length; i++) {
            partners[i] = kept[i] ? partners[i] : -1;
        }
        return partners;
    }

    /** @param part from and to before which elements of both no identity has paired */
    private void between(Looks[] looksA, Looks[] looksB, int[] part, int[] partners) {
        int countA = part[1] - part[0];
        int countB = part[3] - part[2];
        if ((long) countA * countB <= MOST_TRIED) {
            best(looksA, looksB, part, partners);
            return;
        }
        for (int i = 0; i < Math.min(countA, countB); i++) {
            boolean like = score(looksA[part[0] + i], looksB[part[2] + i]) > 0;
            partners[part[0] + i] = like ? part[2] + i : -1;
        }
    }

    /** The pairs that do not cross and have most in common together. */
    private void best(Looks[] looksA, Looks[] looksB, int[] part, int[] partners) {
        int countA = part[1] - part[0];
        int countB = part[3] - part[2];
        int[][] scores = new int[countA][countB];
        int[][] best = new int[countA + 1][countB + 1];
        for (int i = countA - 1; i >= 0; i--) {
            for (int k = countB - 1; k >= 0; k--) {
                scores[i][k] = score(looksA[part[0] + i], looksB[part[2] + k]);
                int pair = scores[i][k] > 0 ? scores[i][k] + best[i + 1][k + 1] : 0;
                best[i][k] = Math.max(pair, Math.max(best[i + 1][k], best[i][k + 1]));
            }
        }
        int i = 0;
        int k = 0;
        while (i < countA && k < countB) {
            if (scores[i][k] > 0 && best[i][k] == scores[i][k] + best[i + 1][k + 1]) {
                partners[part[0] + i++] = part[2] + k++;
            } else if (best[i + 1][k] != best[i][k + 1] ? best[i + 1][k] > best[i][k + 1] : first) {
                i++;
            } else {
                k++;
            }
        }
    }

    /** How much two elements have in common, of a hundred; 0 where they are not one changed. */
    private static int score(Looks a, Looks b) {
        boolean holds = a.kind == '{' || a.kind == '[';
        if (a.kind != b.kind || !holds) {
            return holds || b.kind == '{' || b.kind == '[' ? 0 : a.kind == b.kind ? SAME_KIND : SCALARS;
        }
        int most = Math.max(1, Math.max(a.parts.length, b.parts.length));
        int parts = common(a.parts, b.parts);
        if (a.kind == '[') {
            return SCALARS + (100 - SCALARS) * parts / most;
        }
        int score = 100 * (2 * parts + common(a.names, b.names)) / (3 * most);
        boolean others = a.identity != 0 && b.identity != 0 && a.identity != b.identity;
        return others && score < MOST ? 0 : score;
    }

    /** How many numbers two sorted rows share. */
    private static int common(long[] a, long[] b) {
        int count = 0;
        int k = 0;
        for (int i = 0; i < a.length && k < b.length; i++) {
            while (k < b.length && b[k] < a[i]) {
                k++;
            }
            if (k < b.length && b[k] == a[i]) {
                count++;
                k++;
            }
        }
        return count;
    }

    private Looks[] looksA(int[] wanted) {
        return looks(a, inA, wanted, seenA);
    }

    private Looks[] looksB(int[] wanted) {
        return looks(b, inB, wanted, seenB);
    }

    private static Looks[] looks(JsonSide side, JsonChildren in, int[] wanted, Looks[] seen) {
        Looks[] looks = new Looks[wanted.length];
        for (int i = 0; i < looks.length; i++) {
            int at = wanted[i];
            seen[at] = seen[at] == null ? looks(side, in.row(at), in.container(at)) : seen[at];
            looks[i] = seen[at];
        }
        return looks;
    }

    private static Looks looks(JsonSide side, int row, int container) {
        int kind = side.text().at(side.tape().at.get(row));
        kind = kind >= '0' && kind <= '9' ? '-' : kind;
        boolean object = kind == '{';
        long identity = 0;
        int rank = IDENTITIES.length;
        long[] parts = new long[container < 0 ? 0 : LOOKED_AT];
        long[] names = new long[parts.length];
        int count = 0;
        int next = container + 1;
        int end = container < 0 ? 0 : side.tape().close.get(container);
        for (int at = row + 1; at < end && count < LOOKED_AT; count++) {
            boolean holds = side.tape().opens(at, next);
            long hash = holds ? side.reduced(at, next) : JsonMeaning.hash(side.text(), side.value(at, object));
            names[count] = object ? side.nameHash(at) : 0;
            parts[count] = JsonHash.member(names[count], hash);
            int found = holds || !object ? IDENTITIES.length : rank(names[count]);
            if (found < rank) {
                rank = found;
                identity = parts[count] | 1;
            }
            at = side.tape().next(at, next);
            next = holds ? side.tape().past.get(next) : next;
        }
        return new Looks(kind, identity, sorted(parts, count), sorted(names, count));
    }

    private static int rank(long name) {
        int rank = 0;
        while (rank < IDENTITIES.length && IDENTITIES[rank] != name) {
            rank++;
        }
        return rank;
    }

    private static long[] sorted(long[] numbers, int count) {
        long[] sorted = Arrays.copyOf(numbers, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
