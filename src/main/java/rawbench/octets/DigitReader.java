package rawbench.octets;

import java.io.ByteArrayOutputStream;

/** Reads octets that a person spelled in hexadecimal digits, some of them open. */
final class DigitReader {
    private final String spelled;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at;

    DigitReader(String spelled) {
        this.spelled = spelled;
    }

    Wanted.Digits read() throws WantedException {
        while (at < spelled.length()) {
            if (separates(spelled.charAt(at))) {
                at++;
            } else if (spelled.startsWith("0x", at) || spelled.startsWith("0X", at)) {
                at += 2;
                octet();
            } else {
                octet();
            }
        }
        if (octets.size() == 0) {
            throw new WantedException(WantedWords.NO_DIGITS.of(), 1);
        }
        return new Wanted.Digits(Octets.owning(octets.toByteArray()), Octets.owning(kept.toByteArray()));
    }

    private static boolean separates(char c) {
        return Character.isWhitespace(c) || c == ',' || c == ':';
    }

    private void octet() throws WantedException {
        int high = digit(0);
        int low = digit(1);
        octets.write((high < 0 ? 0 : high << 4) | Math.max(0, low));
        kept.write((high < 0 ? 0 : 0xF0) | (low < 0 ? 0 : 0x0F));
        at += 2;
    }

    /** The value of a digit of the octet that begins here; -1 for an open one. */
    private int digit(int place) throws WantedException {
        int position = at + place;
        if (position == spelled.length() || separates(spelled.charAt(position))) {
            throw new WantedException(WantedWords.ONE_DIGIT.of(position + 1), position + 1);
        }
        char c = spelled.charAt(position);
        int value = c < 0x80 ? Character.digit(c, 16) : -1;
        if (value < 0 && c != '?') {
            throw new WantedException(WantedWords.NO_DIGIT.of(position + 1), position + 1);
        }
        return value;
    }
}
