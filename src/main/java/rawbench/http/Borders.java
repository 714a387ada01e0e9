package rawbench.http;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import rawbench.http.Detail.Words;
import rawbench.octets.Octets;

/**
 * Where different readers take one message to end (RFC 9112 11): the lenient one, the strict one, and those others that
 * what is odd about the message gives reason to ask.
 *
 * @param all one for each reader that was asked, the lenient one first
 */
public record Borders(List<Border> all) {
    /** What can move a border; where nothing of it was found, all readers agree and none is asked. */
    private static final Set<Deviation> MOVING = EnumSet.of(Deviation.BARE_LF, Deviation.BARE_CR, Deviation.NUL,
            Deviation.WHITESPACE_BEFORE_FIRST_FIELD, Deviation.LINE_WITHOUT_COLON, Deviation.SPACE_BEFORE_COLON,
            Deviation.FIELD_NAME_INVALID, Deviation.FIELD_NAME_SPACE, Deviation.OBS_FOLD, Deviation.FIELD_CONTROL,
            Deviation.LENGTH_INVALID, Deviation.LENGTH_CONFLICT, Deviation.LENGTH_REPEATED,
            Deviation.LENGTH_AND_TRANSFER_CODING, Deviation.TRANSFER_CODING_IN_HTTP_1_0, Deviation.CHUNKED_NOT_LAST,
            Deviation.CHUNKED_REPEATED);

    public Borders {
        all = List.copyOf(all);
    }

    /**
     * The borders of a response.
     *
     * @param received all octets that came, interim responses before it among them
     * @param method the method it answers
     * @param findings what the lenient reader found
     * @param lenient where that one takes it to end
     */
    static Borders ofResponse(Octets received, String method, List<Finding> findings, Border lenient, Limits limits) {
        return of(findings, lenient, reader -> new BorderSearch(received, reader, limits, lenient).response(method));
    }

    /** The borders of the first request in these octets. */
    public static Borders ofRequest(Octets octets) {
        Limits limits = Limits.DEFAULT;
        RequestReading lenient = RequestReader.read(octets, LineEnds.LF_TOO, limits);
        Border border = new BorderSearch(octets, Reader.LENIENT, limits, null).request();
        return of(lenient.findings(), border, reader -> new BorderSearch(octets, reader, limits, border).request());
    }

    /** Asks a reader. */
    @FunctionalInterface
    private interface Search {
        Border by(Reader reader);
    }

    private static Borders of(List<Finding> findings, Border lenient, Search search) {
        if (findings.isEmpty()) {
            return new Borders(List.of(lenient));
        }
        List<Border> all = new ArrayList<>(List.of(lenient));
        for (Reader reader : worthAsking(findings)) {
            all.add(search.by(reader));
        }
        return new Borders(all);
    }

    private static Set<Reader> worthAsking(List<Finding> findings) {
        Set<Deviation> found = findings.stream()
                .map(Finding::what)
                .filter(MOVING::contains)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deviation.class)));
        Set<Reader> readers = EnumSet.noneOf(Reader.class);
        for (Deviation what : found) {
            readers.add(Reader.STRICT);
            switch (what) {
                case BARE_LF -> readers.add(Reader.CRLF_ONLY);
                case LENGTH_AND_TRANSFER_CODING -> readers.add(Reader.LENGTH_FIRST);
                case LENGTH_INVALID -> readers.add(Reader.LOOSE_LENGTH);
                case LENGTH_CONFLICT -> readers.addAll(EnumSet.of(Reader.FIRST_LENGTH, Reader.LAST_LENGTH));
                case CHUNKED_NOT_LAST, CHUNKED_REPEATED -> readers.add(Reader.CHUNKED_ANYHOW);
                case SPACE_BEFORE_COLON, FIELD_NAME_INVALID, FIELD_NAME_SPACE -> readers.add(Reader.EXACT_NAMES);
                case TRANSFER_CODING_IN_HTTP_1_0 -> readers.add(Reader.OLD_VERSION);
                default -> {
                }
            }
        }
        return readers;
    }

    /** Whether two readers take different octets for the message. */
    public boolean differ() {
        return all.size() > 1 && all.stream().anyMatch(one -> all.stream().anyMatch(one::differs));
    }

    /** What is to be told where readers disagree: a finding at the first border, with who takes which. */
    public Optional<Finding> finding() {
        if (!differ()) {
            return Optional.empty();
        }
        long first = all.stream()
                .mapToLong(border -> border instanceof Border.At(_, long at, _) ? at : Long.MAX_VALUE)
                .min()
                .orElseThrow();
        return Optional.of(Deviation.BORDERS_DIFFER.at(first, 0,
                Detail.joined(Words.SEMICOLON, distinct().stream().map(Border::detail).toList())));
    }

    /** One border for each place at which a reader takes the message to end. */
    private List<Border> distinct() {
        List<Border> distinct = new ArrayList<>();
        for (Border border : all) {
            boolean ends = border instanceof Border.At || border instanceof Border.UntilClose;
            if (ends && (distinct.isEmpty() || distinct.stream().allMatch(border::differs))) {
                distinct.add(border);
            }
        }
        return distinct;
    }
}
