package rawbench.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import rawbench.octets.Octets;

/** Pairs of texts by seed: of one line and many, of short lines and long ones, alike and not. */
final class Texts {
    private Texts() {
    }

    static Octets first(int seed) {
        return Octets.join(lines(new Random(seed), seed));
    }

    /** The first with some lines gone, new, moved and changed; sometimes another text, sometimes the same. */
    static Octets second(int seed) {
        Random random = new Random(~seed);
        if (seed % 10 == 0) {
            return first(seed);
        }
        if (seed % 10 == 1) {
            return first(seed + 7);
        }
        List<Octets> lines = lines(new Random(seed), seed);
        int every = 1 + random.nextInt(30);
        for (int i = 0; i < lines.size(); i++) {
            switch (random.nextInt(4 * every)) {
                case 0 -> lines.remove(i);
                case 1 -> lines.add(i, line(random, random.nextInt(90)));
                case 2 -> lines.add(random.nextInt(i + 1), lines.remove(i));
                case 3 -> lines.set(i, changed(random, lines.get(i)));
                default -> {
                }
            }
        }
        return Octets.join(lines);
    }

    private static List<Octets> lines(Random random, int seed) {
        List<Octets> lines = new ArrayList<>();
        int kinds = List.of(1, 3, 20, 100_000).get(random.nextInt(4));
        for (int count = random.nextInt(120); count > 0; count--) {
            int kind = random.nextInt(kinds);
            Random ofKind = new Random(seed * 100_000L + kind);
            int longest = ofKind.nextInt(25) == 0 ? 9000 : 60;
            lines.add(line(ofKind, ofKind.nextInt(longest)));
        }
        if (!lines.isEmpty() && random.nextBoolean()) {
            Octets last = lines.removeLast();
            lines.add(last.slice(0, last.length() - 1));
        }
        return lines;
    }

    private static Octets line(Random random, int length) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < length; i++) {
            line.append(switch (random.nextInt(20)) {
                case 0 -> "\"";
                case 1, 2 -> " ";
                case 3 -> "订";
                case 4 -> "\uD83D\uDE00";
                case 5 -> random.nextInt(20) == 0 ? "\r" : ",";
                default -> String.valueOf((char) ('a' + random.nextInt(26)));
            });
        }
        return Octets.utf8(line.append('\n').toString());
    }

    private static Octets changed(Random random, Octets line) {
        long at = random.nextLong(line.length() + 1);
        return Octets.join(List.of(line.slice(0, at), Octets.latin1("changed"), line.from(at)));
    }
}
