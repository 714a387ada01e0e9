package rawbench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.http.Message;
import rawbench.http.StartLine;
import rawbench.http.StartLine.RequestLine;
import rawbench.http.StartLine.StatusLine;

/**
 * One part of the start lines of two messages of one sort, and where it stands in each line as it was spelled.
 *
 * @param fromA where it begins in the first line, in octets from 0
 * @param toA behind its end there
 * @param fromB where it begins in the second line
 * @param toB behind its end there
 */
public record StartPart(Kind kind, Sign sign, int fromA, int toA, int fromB, int toB) {
    /** What the part is. */
    public enum Kind {
        METHOD,
        TARGET,
        VERSION,
        STATUS,
        REASON
    }

    /** A part of one line. */
    private record Word(Kind kind, String text, int from) {}

    /** The parts in the order in which they stand; none where a line is missing or one is a request's and one an answer's. */
    static List<StartPart> of(Optional<StartLine> a, Optional<StartLine> b) {
        List<Word> wordsA = a.map(StartPart::words).orElse(List.of());
        List<Word> wordsB = b.map(StartPart::words).orElse(List.of());
        if (!wordsA.stream().map(Word::kind).toList().equals(wordsB.stream().map(Word::kind).toList())) {
            return List.of();
        }
        List<StartPart> parts = new ArrayList<>();
        for (int i = 0; i < wordsA.size(); i++) {
            Word first = wordsA.get(i);
            Word second = wordsB.get(i);
            Sign sign = first.text.equals(second.text) ? Sign.SAME
                    : first.text.isEmpty() ? Sign.ADDED : second.text.isEmpty() ? Sign.REMOVED : Sign.CHANGED;
            parts.add(new StartPart(first.kind, sign, first.from, first.from + first.text.length(), second.from,
                    second.from + second.text.length()));
        }
        return List.copyOf(parts);
    }

    private static List<Word> words(StartLine line) {
        String spelled = line.spelled().latin1();
        return switch (line) {
            case RequestLine request -> placed(spelled, Kind.METHOD, request.method(), Kind.TARGET,
                    request.requestTarget(), Kind.VERSION, request.version());
            case StatusLine status ->
                placed(spelled, Kind.VERSION, status.version(), Kind.STATUS, code(spelled, status),
                        Kind.REASON, status.reason());
        };
    }

    /** The code as it is spelled: what stands behind the version, up to the next space. */
    private static String code(String spelled, StatusLine status) {
        String rest = spelled.substring(Math.min(spelled.length(), status.version().length())).strip();
        int space = rest.indexOf(' ');
        return space < 0 ? rest : rest.substring(0, space);
    }

    private static List<Word> placed(String spelled, Kind first, String one, Kind second, String two, Kind third,
            String three) {
        int at = Math.max(0, spelled.indexOf(one));
        int next = Math.max(at + one.length(), spelled.indexOf(two, at + one.length()));
        int last = three.isEmpty() ? spelled.length()
                : Math.max(next + two.length(), spelled.lastIndexOf(three));
        return List.of(new Word(first, one, at), new Word(second, two, next), new Word(third, three, last));
    }

    /** How the start lines of two messages stand to each other, of which one or both may not be there. */
    static Sign sign(Optional<Message> a, Optional<Message> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isPresent() ? Sign.REMOVED : b.isPresent() ? Sign.ADDED : Sign.SAME;
        }
        if (a.get().start().spelled().equals(b.get().start().spelled())) {
            return Sign.SAME;
        }
        List<StartPart> parts = of(a.map(Message::start), b.map(Message::start));
        boolean spaced = !parts.isEmpty() && parts.stream().allMatch(part -> part.sign() == Sign.SAME);
        return spaced ? Sign.SPELLING : Sign.CHANGED;
    }
}
