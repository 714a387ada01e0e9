package rawbench.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import rawbench.http.Detail.Words;
import rawbench.octets.Octets;

/**
 * Takes the octets of a chunked body as they come, down to the end of its trailer section (RFC 9112 7.1); a part of
 * {@link ResponseFramer} and {@link RequestReader}.
 */
final class ChunkScanner implements BodyScanner {
    private enum State {
        SIZE,
        DATA,
        DATA_CR,
        DATA_LF,
        TRAILERS,
        ENDED,
        BROKEN
    }

    /** As many digits of a size can be read without a look whether it is too large. */
    private static final int DIGITS = 6;
    /** No chunk with data is as short: a digit, two ends of lines and an octet are more. */
    private static final int SHORTEST = 5;
    /** What an octet is as a digit of a size; -1 where it is none. */
    private static final byte[] DIGIT = digits();

    private final Limits limits;
    private final LineEnds ends;
    private final Findings findings;
    private final BodyTap tap;
    private final ChunkTable.Builder data = new ChunkTable.Builder();
    private State state = State.SIZE;
    /** Offset of the next octet, in all that was received. */
    private long at;
    private byte[] line = new byte[64];
    private int lineLength;
    private long dataFrom;
    /** Whether the last chunk line has an extension. */
    private boolean extended;
    private long left;
    /** Where the last whole piece of data ended: what comes after it is spelled out span by span. */
    private long tailFrom;
    private HeadScanner trailerScanner;
    private HeadParser.Parsed trailers;
    private long lastChunkFrom = -1;
    private long trailersFrom;

    ChunkScanner(long at, Limits limits, LineEnds ends, Findings findings) {
        this(at, limits, ends, findings, BodyTap.NONE);
    }

    /** A scanner that also tells the data as it comes. */
    ChunkScanner(long at, Limits limits, LineEnds ends, Findings findings, BodyTap tap) {
        this.tap = tap;
        this.at = at;
        this.tailFrom = at;
        this.limits = limits;
        this.ends = ends;
        this.findings = findings;
    }

    private static byte[] digits() {
        byte[] digits = new byte[256];
        for (int octet = 0; octet < digits.length; octet++) {
            digits[octet] = (byte) Character.digit(octet, 16);
        }
        return digits;
    }

    @Override
    public boolean ended() {
        return state == State.ENDED;
    }

    @Override
    public boolean broken() {
        return state == State.BROKEN;
    }

    @Override
    public boolean untilClose() {
        return false;
    }

    @Override
    public long expected() {
        return -1;
    }

    @Override
    public long dataOctets() {
        return data.total() + (state == State.DATA ? at - dataFrom : 0);
    }

    @Override
    public int feed(byte[] block, int from, int count) {
        int taken = 0;
        while (taken < count && state != State.ENDED && state != State.BROKEN) {
            taken += state == State.SIZE && lineLength == 0 ? whole(block, from + taken, from + count) : 0;
            if (taken == count) {
                break;
            }
            int n = switch (state) {
                case SIZE -> size(block[from + taken]);
                case DATA -> data(block, from + taken, count - taken);
                case DATA_CR, DATA_LF -> dataEnd(block[from + taken]);
                case TRAILERS -> trailers(block, from + taken, count - taken);
                case ENDED, BROKEN -> 0;
            };
            taken += n;
            at += n;
            if (state == State.DATA && left == 0) {
                dataCame(at);
                state = State.DATA_CR;
            }
        }
        return taken;
    }

    /**
     * Takes the chunks that lie whole in the block and are spelled without anything odd, as nearly all are: octet by
     * octet they took three times as long. What it leaves is read as ever.
     *
     * <p>Of tiny chunks it is the guesses of the processor that cost: whether a size has one digit or two is chance. So
     * the second digit is reckoned in without a branch, and only what is longer goes round the loop.
     */
    private int whole(byte[] block, int from, int to) {
        int place = from;
        long room = limits.body() - data.total();
        // Where the first octet of the block would stand in all that was received.
        long base = at - from;
        while (to - place > SHORTEST) {
            int size = DIGIT[block[place] & 0xFF];
            int second = DIGIT[block[place + 1] & 0xFF];
            int there = ~second >>> 31;
            size = (size << (4 * there)) | (second & -there);
            int line = place + 1 + there;
            for (int digit = DIGIT[block[line] & 0xFF]; digit >= 0 && line - place < DIGITS
                    && line + 1 < to; digit = DIGIT[block[line] & 0xFF]) {
                size = (size << 4) | digit;
                line++;
            }
            int first = line + 2;
            int end = first + size;
            if (size <= 0 || size > room || end + 2 > to || !crlf(block, line) || !crlf(block, end)) {
                break;
            }
            room -= size;
            data.add(base + first, base + end, false);
            tap.body(block, first, size);
            place = end + 2;
        }
        if (place > from) {
            at = base + place;
            tailFrom = at - 2;
        }
        return place - from;
    }

    private static boolean crlf(byte[] block, int at) {
        return block[at] == '\r' && block[at + 1] == '\n';
    }

    private int size(byte octet) {
        if (lineLength == line.length) {
            line = Arrays.copyOf(line, lineLength * 2);
        }
        line[lineLength++] = octet;
        boolean crlf = lineLength > 1 && line[lineLength - 2] == '\r';
        if (octet == '\n' && (crlf || ends == LineEnds.LF_TOO)) {
            sizeLine(lineLength - (crlf ? 2 : 1), crlf);
        } else if (lineLength > limits.chunkLine()) {
            stop(Deviation.CHUNK_LINE_LIMIT.at(lineFrom(), lineLength, Words.MORE_THAN_OCTETS.of(limits.chunkLine())));
        }
        return 1;
    }

    /** Offset of the first octet of the line being read, whose last octet is not counted into {@code at} yet. */
    private long lineFrom() {
        return at + 1 - lineLength;
    }

    private void sizeLine(int length, boolean crlf) {
        long from = lineFrom();
        int digits = 0;
        long size = 0;
        boolean tooLarge = false;
        while (digits < length && Character.digit(line[digits], 16) >= 0) {
            tooLarge |= size > Long.MAX_VALUE >> 4;
            size = size << 4 | Character.digit(line[digits++], 16);
        }
        int rest = digits;
        while (rest < length && (line[rest] == ' ' || line[rest] == '\t')) {
            rest++;
        }
        boolean junk = rest < length && line[rest] != ';';
        if (digits == 0 || tooLarge || junk || bareCr(rest, length)) {
            String shown = Octets.copyOf(line, 0, Math.min(length, 40)).toString();
            stop(Deviation.CHUNK_SIZE_INVALID.at(from, length, "\"" + shown + "\""));
            return;
        }
        if (rest > digits || digits > 16) {
            findings.add(Deviation.CHUNK_SIZE_SPELLING.at(from, rest));
        }
        if (!crlf) {
            findings.add(Deviation.BARE_LF.at(from + length, 1));
        }
        extended = rest < length;
        begin(size, from);
    }

    private boolean bareCr(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    private void begin(long size, long lineFrom) {
        lineLength = 0;
        if (size == 0) {
            lastChunkFrom = lineFrom;
            trailersFrom = at + 1;
            trailerScanner = new HeadScanner(HeadScanner.Section.TRAILERS, trailersFrom, limits, ends);
            state = State.TRAILERS;
            return;
        }
        dataFrom = at + 1;
        left = size;
        state = State.DATA;
    }

    private int data(byte[] block, int from, int count) {
        int n = (int) Math.min(count, left);
        long room = limits.body() - dataOctets();
        if (n > room) {
            n = (int) room;
            dataCame(at + n);
            tap.body(block, from, n);
            stop(Deviation.BODY_LIMIT.at(at + n, 0, Words.MORE_THAN_OCTETS.of(limits.body())));
            return n;
        }
        left -= n;
        tap.body(block, from, n);
        return n;
    }

    /** A piece of data is over; where none came, its line is still to be spelled out. */
    private void dataCame(long to) {
        if (to > dataFrom) {
            data.add(dataFrom, to, extended);
            tailFrom = to;
        }
    }

    private int dataEnd(byte octet) {
        if (octet == '\r' && state == State.DATA_CR) {
            state = State.DATA_LF;
        } else if (octet == '\n' && (state == State.DATA_LF || ends == LineEnds.LF_TOO)) {
            if (state == State.DATA_CR) {
                findings.add(Deviation.BARE_LF.at(at, 1));
            }
            state = State.SIZE;
        } else {
            stop(Deviation.CHUNK_DATA_NOT_ENDED.at(at, 1));
            return 0;
        }
        return 1;
    }

    private int trailers(byte[] block, int from, int count) {
        int n = trailerScanner.feed(block, from, count);
        if (trailerScanner.limit() != null) {
            parseTrailers();
            stop(trailerScanner.limit());
        } else if (trailerScanner.ended()) {
            parseTrailers();
            state = State.ENDED;
        }
        return n;
    }

    private void parseTrailers() {
        trailers = HeadParser.trailers(trailerScanner.octets(), trailersFrom, ends);
        findings.addAll(trailers.findings());
    }

    private void stop(Finding why) {
        findings.add(why);
        state = State.BROKEN;
    }

    @Override
    public void finish(End end) {
        switch (state) {
            case ENDED, BROKEN -> {
            }
            case TRAILERS -> {
                parseTrailers();
                findings.add(Deviation.TRAILERS_CUT.at(at, 0));
            }
            case DATA -> {
                dataCame(at);
                findings.add(Deviation.BODY_CUT.at(at, 0, Words.CHUNK_LEFT.of(left)));
            }
            case SIZE, DATA_CR, DATA_LF -> findings.add(Deviation.BODY_CUT.at(at, 0, Words.LAST_CHUNK_MISSING.of()));
        }
    }

    @Override
    public Octets data(Octets received, long to) {
        return Octets.spanned(received, data.build().data());
    }

    @Override
    public ChunkTable chunks() {
        return data.build();
    }

    @Override
    public HeaderSection trailerFields() {
        return trailers == null ? HeaderSection.EMPTY : trailers.section();
    }

    @Override
    public List<Span> tail(Octets received, long to) {
        List<Span> tail = new ArrayList<>();
        boolean last = lastChunkFrom >= 0;
        long lineEnd = last ? trailersFrom : Math.min(at, to);
        ChunkLines.spell(received, tailFrom, lineEnd, data.count() > 0, last, tail::add);
        if (trailers != null) {
            tail.addAll(trailers.spans());
        }
        return tail;
    }
}
