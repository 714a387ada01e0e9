package rawbench.content;

import java.util.Random;

import rawbench.octets.Octets;

/** Contents to code: from every octet at random to what compresses best. */
final class Samples {
    private Samples() {
    }

    static Octets text() {
        return Octets.utf8("{\"news\": [\"Überall\", \"今日\", \"" + "la ".repeat(30) + "\"], \"n\": 1e400}\n");
    }

    /** Up to {@code bound} octets, now noise, now runs, now words. */
    static Octets random(Random random, int bound) {
        byte[] octets = new byte[random.nextInt(bound + 1)];
        random.nextBytes(octets);
        int kind = random.nextInt(3);
        for (int i = 0; kind > 0 && i < octets.length; i++) {
            octets[i] = (byte) (kind == 1 ? i / 1000 : "a word and another one ".charAt(octets[i] & 15));
        }
        return Octets.owning(octets);
    }

    /** Octets that compress by a quarter and no more, so that a coded octet is worth a known number of plain ones. */
    static Octets sixBitNoise(int length) {
        byte[] noise = new byte[length];
        new Random(11).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] &= 0x3F;
        }
        return Octets.owning(noise);
    }
}
