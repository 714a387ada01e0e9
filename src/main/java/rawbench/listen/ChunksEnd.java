package rawbench.listen;

/** Finds where a chunked body ends (RFC 9112 7.1); what the chunks hold is read by others later. */
final class ChunksEnd {
    private static final int LONGEST_LINE = 4096;

    private enum State {
        SIZE,
        DATA,
        DATA_END,
        TRAILERS,
        ENDED,
        BROKEN
    }

    private State state = State.SIZE;
    private final StringBuilder line = new StringBuilder();
    private long left;

    /** Takes octets; returns how many of them belong to the body. */
    int take(byte[] octets, int from, int to) {
        int at = from;
        while (at < to && !ended() && !broken()) {
            if (state == State.DATA) {
                int count = (int) Math.min(left, to - at);
                at += count;
                left -= count;
                state = left == 0 ? State.DATA_END : State.DATA;
            } else {
                octet(octets[at++]);
            }
        }
        return at - from;
    }

    boolean ended() {
        return state == State.ENDED;
    }

    boolean broken() {
        return state == State.BROKEN;
    }

    private void octet(byte octet) {
        if (octet != '\n') {
            line.append((char) (octet & 0xFF));
            if (line.length() > LONGEST_LINE) {
                state = State.BROKEN;
            }
            return;
        }
        String text = !line.isEmpty() && line.charAt(line.length() - 1) == '\r'
                ? line.substring(0, line.length() - 1)
                : line.toString();
        line.setLength(0);
        state = switch (state) {
            case SIZE -> size(text);
            case DATA_END -> text.isEmpty() ? State.SIZE : State.BROKEN;
            case TRAILERS -> text.isEmpty() ? State.ENDED : State.TRAILERS;
            case DATA, ENDED, BROKEN -> state;
        };
    }

    private State size(String text) {
        int semicolon = text.indexOf(';');
        String digits = (semicolon < 0 ? text : text.substring(0, semicolon)).strip();
        // Fifteen hex digits are more than any limit lets through, and fit into a long.
        if (digits.isEmpty() || digits.length() > 15 || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return State.BROKEN;
        }
        left = Long.parseLong(digits, 16);
        return left == 0 ? State.TRAILERS : State.DATA;
    }
}
