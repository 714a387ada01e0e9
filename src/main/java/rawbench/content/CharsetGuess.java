package rawbench.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import rawbench.octets.Octets;

/**
 * Guesses the charset of a text that is no UTF-8 and names none: by which pairs of octets are valid, and how many of them
 * are the characters that texts of a language are mostly made of. Of Chinese, Japanese and Korean charsets it takes the
 * likeliest; where none is likely, the one of western Europe.
 */
final class CharsetGuess {
    private static final int LOOKED_AT = 64 << 10;
    /** So much of what is not ASCII must be frequent characters, in hundredths. */
    private static final int LIKELY = 70;
    private static final Octets ISO_2022_JP = Octets.latin1("\u001B$");
    /** Octets that windows-1252 leaves undefined. */
    private static final String UNDEFINED = "\u0081\u008D\u008F\u0090\u009D";

    private final byte[] octets;

    private CharsetGuess(byte[] octets) {
        this.octets = octets;
    }

    /** The charset; empty where the octets have controls that no text has. */
    static Optional<Charset> of(Octets text) {
        CharsetGuess guess = new CharsetGuess(text.slice(0, Math.min(LOOKED_AT, text.length())).toByteArray());
        return guess.controls() ? Optional.empty() : guess.likeliest();
    }

    /** Whether octets below 128 switch to Japanese characters (RFC 1468). */
    static boolean switching(Octets text) {
        long at = text.slice(0, Math.min(LOOKED_AT, text.length())).indexOf(ISO_2022_JP, 0);
        return at >= 0 && at + 2 < text.length() && (text.at(at + 2) == 'B' || text.at(at + 2) == '@');
    }

    private boolean controls() {
        for (byte octet : octets) {
            if (octet >= 0 && octet < 0x20 && octet != '\t' && octet != '\n' && octet != '\r' && octet != '\f') {
                return true;
            }
        }
        return false;
    }

    private Optional<Charset> likeliest() {
        Charset best = null;
        int most = LIKELY;
        for (Pairs pairs : Pairs.values()) {
            int score = score(pairs);
            if (score > most || best == null && score == most) {
                best = pairs.charset();
                most = score;
            }
        }
        return best != null ? Optional.of(best) : western();
    }

    private Optional<Charset> western() {
        for (byte octet : octets) {
            if (UNDEFINED.indexOf(octet & 0xFF) >= 0) {
                return Optional.of(StandardCharsets.ISO_8859_1);
            }
        }
        return Optional.of(Charset.forName("windows-1252"));
    }

    /** How many in a hundred of the characters beyond ASCII are frequent ones; -1 where the octets are not valid. */
    private int score(Pairs pairs) {
        int characters = 0;
        int frequent = 0;
        int punctuation = 0;
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] >= 0) {
                continue;
            }
            if (i + 1 == octets.length && octets.length < LOOKED_AT) {
                return -1;
            }
            if (i + 1 < octets.length) {
                int lead = octets[i] & 0xFF;
                int trail = octets[++i] & 0xFF;
                if (!pairs.valid(lead, trail)) {
                    return -1;
                }
                characters++;
                frequent += pairs.frequent(lead, trail) ? 1 : 0;
                punctuation += pairs.punctuation(lead) ? 1 : 0;
            }
        }
        int counted = characters - punctuation;
        return characters < 2 || counted == 0 ? -1 : pairs.weighed(100 * frequent / counted, counted, share(pairs));
    }

    /** How many in a hundred of the characters beyond ASCII are Japanese syllables, in EUC. */
    private int share(Pairs pairs) {
        int characters = 0;
        int syllables = 0;
        for (int i = 0; pairs == Pairs.EUC_JP && i + 1 < octets.length; i++) {
            if (octets[i] < 0) {
                int lead = octets[i++] & 0xFF;
                characters++;
                syllables += lead == 0xA4 || lead == 0xA5 ? 1 : 0;
            }
        }
        return characters == 0 ? 0 : 100 * syllables / characters;
    }

    /** The charsets that are told apart, all of characters of one or two octets. */
    private enum Pairs {
        SHIFT_JIS("Shift_JIS", 0x81, 0x81) {
            @Override
            boolean valid(int lead, int trail) {
                return (lead <= 0x9F || lead >= 0xE0 && lead <= 0xFC) && lead >= 0x81 && trail >= 0x40 && trail != 0x7F
                        && trail <= 0xFC;
            }

            @Override
            boolean frequent(int lead, int trail) {
                return lead == 0x82 && trail >= 0x9F || lead == 0x83 && trail <= 0x96 || lead >= 0x88 && lead <= 0x97;
            }
        },
        EUC_JP("EUC-JP", 0xA1, 0xA2) {
            @Override
            boolean frequent(int lead, int trail) {
                return lead == 0xA4 || lead == 0xA5 || lead >= 0xB0 && lead <= 0xCF;
            }

            @Override
            int weighed(int score, int characters, int syllables) {
                return syllables >= 15 ? score + 1 : -1;
            }
        },
        EUC_KR("EUC-KR", 0xA1, 0xA3) {
            @Override
            boolean frequent(int lead, int trail) {
                return lead >= 0xB0 && lead <= 0xC8;
            }

            // All Korean syllables are Chinese characters too, but many Chinese characters no Korean syllables.
            @Override
            int weighed(int score, int characters, int syllables) {
                return score >= 95 && characters >= 4 ? score + 1 : -1;
            }
        },
        GB18030("GB18030", 0xA1, 0xA9) {
            @Override
            boolean valid(int lead, int trail) {
                return lead >= 0x81 && lead <= 0xFE && trail != 0x7F && trail != 0xFF
                        && (trail >= 0x40 || trail >= 0x30 && trail <= 0x39);
            }

            @Override
            boolean frequent(int lead, int trail) {
                return lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1;
            }
        },
        BIG5("Big5", 0xA1, 0xA3) {
            @Override
            boolean valid(int lead, int trail) {
                return lead >= 0x81 && lead <= 0xFE
                        && (trail >= 0x40 && trail <= 0x7E || trail >= 0xA1 && trail <= 0xFE);
            }

            @Override
            boolean frequent(int lead, int trail) {
                return lead >= 0xA4 && lead <= 0xC6;
            }
        };

        private final String name;
        private final int punctuationFrom;
        private final int punctuationTo;

        Pairs(String name, int punctuationFrom, int punctuationTo) {
            this.name = name;
            this.punctuationFrom = punctuationFrom;
            this.punctuationTo = punctuationTo;
        }

        Charset charset() {
            return Charset.forName(name);
        }

        boolean valid(int lead, int trail) {
            return lead >= 0xA1 && lead <= 0xFE && trail >= 0xA1 && trail <= 0xFE;
        }

        abstract boolean frequent(int lead, int trail);

        boolean punctuation(int lead) {
            return lead >= punctuationFrom && lead <= punctuationTo;
        }

        /** The score, mended by what else speaks for or against the charset; -1 where that rules it out. */
        int weighed(int score, int characters, int syllables) {
            return score;
        }
    }
}
