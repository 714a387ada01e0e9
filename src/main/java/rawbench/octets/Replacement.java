package rawbench.octets;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What comes in the place of each hit of a {@link Search}: octets that are always the same, or with groups of an expression
 * among them. A group is put in as the octets that it matched, also where those are no text.
 */
public final class Replacement {
    /** A piece of what is put in. */
    private sealed interface Piece {
        /** Octets that are the same for each hit. */
        record Fixed(Octets octets) implements Piece {}

        /** What a group matched; nothing where it took no part. */
        record Group(int number) implements Piece {}
    }

    private final List<Piece> pieces;

    private Replacement(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** Always the same octets. */
    public static Replacement of(Octets octets) {
        return new Replacement(List.of(new Piece.Fixed(octets)));
    }

    /**
     * Octets in hexadecimal digits, as {@link Wanted#digits} reads them.
     *
     * @throws WantedException where there is anything else, or a digit that is left open
     */
    public static Replacement digits(String spelled) throws WantedException {
        if (spelled.isBlank()) {
            return of(Octets.empty());
        }
        Wanted.Digits digits = Wanted.digits(spelled);
        if (digits.open()) {
            throw new WantedException(WantedWords.OPEN_DIGIT.of(), 1);
        }
        return of(digits.octets());
    }

    /**
     * A text with groups of the expression in it: {@code $1}, {@code ${name}}, {@code $0} for all; {@code \n}, {@code \r},
     * {@code \t} and {@code \xHH} for octets, {@code \$} and {@code \\} for themselves.
     *
     * @throws WantedException where it names a group that the expression lacks, or ends in the middle
     */
    public static Replacement expression(String spelled, Wanted.Expression expression) throws WantedException {
        return new Replacement(new Reader(spelled, expression.pattern(), expression.charset()).read());
    }

    /** What is put in for one hit. */
    Octets with(Function<Integer, Octets> groups) {
        List<Octets> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            parts.add(switch (piece) {
                case Piece.Fixed(Octets octets) -> octets;
                case Piece.Group(int number) -> groups.apply(number);
            });
        }
        return Octets.join(parts);
    }

    /** Reads the notation of a replacement, a piece at a time. */
    private static final class Reader {
        private final String spelled;
        private final Pattern pattern;
        private final Charset charset;
        private final int groups;
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int at;

        Reader(String spelled, Pattern pattern, Charset charset) {
            this.spelled = spelled;
            this.pattern = pattern;
            this.charset = charset;
            groups = pattern.matcher("").groupCount();
        }

        List<Piece> read() throws WantedException {
            while (at < spelled.length()) {
                char c = spelled.charAt(at++);
                switch (c) {
                    case '$' -> group();
                    case '\\' -> escape();
                    default -> text.append(c);
                }
            }
            flush();
            return pieces;
        }

        private void flush() {
            if (!text.isEmpty()) {
                pieces.add(new Piece.Fixed(Octets.owning(text.toString().getBytes(charset))));
                text.setLength(0);
            }
        }

        private char next(String sign) throws WantedException {
            if (at == spelled.length()) {
                throw new WantedException(
                        WantedWords.ENDS_WITH_SIGN.of(sign),
                        at);
            }
            return spelled.charAt(at++);
        }

        private void escape() throws WantedException {
            char c = next("\\");
            switch (c) {
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'x' -> octet();
                default -> text.append(c);
            }
        }

        private void octet() throws WantedException {
            String digits = spelled.substring(at, Math.min(spelled.length(), at + 2));
            if (!digits.matches("[0-9A-Fa-f]{2}")) {
                throw new WantedException(WantedWords.REPLACEMENT_ESCAPE.of(at),
                        at);
            }
            flush();
            pieces.add(new Piece.Fixed(Octets.of((byte) Integer.parseInt(digits, 16))));
            at += 2;
        }

        private void group() throws WantedException {
            int start = at;
            char c = next("$");
            int number;
            if (c == '{') {
                int close = spelled.indexOf('}', at);
                String name = spelled.substring(at, close < 0 ? spelled.length() : close);
                at = close < 0 ? spelled.length() : close + 1;
                number = name.matches("\\d{1,3}") ? Integer.parseInt(name)
                        : pattern.namedGroups().getOrDefault(name, -1);
            } else {
                number = Character.digit(c, 10);
                while (number >= 0 && at < spelled.length() && Character.digit(spelled.charAt(at), 10) >= 0
                        && number * 10 + Character.digit(spelled.charAt(at), 10) <= groups) {
                    number = number * 10 + Character.digit(spelled.charAt(at++), 10);
                }
            }
            if (number < 0 || number > groups) {
                throw new WantedException(WantedWords.NO_GROUP.of(start, spelled.substring(start, at)), start);
            }
            flush();
            pieces.add(new Piece.Group(number));
        }
    }
}
