package rawbench.content;

import java.util.Optional;

/** Lays a form out as lines of name and value; controls stay percent-encoded, so that a value cannot fake a line. */
final class FormLayout implements Layout {
    private static final byte[] EQUALS = {' ', '=', ' '};

    private final Pen pen;
    private boolean inValue;
    /** How many octets of a percent-encoded one have come, and those. */
    private int begun;
    private final byte[] encoded = new byte[3];

    FormLayout(Sink sink) {
        this.pen = new Pen(sink);
    }

    @Override
    public boolean feed(byte[] octets, int from, int to) throws StopException {
        for (int i = from; i < to; i++) {
            if (begun == 0) {
                octet(octets[i]);
            } else {
                encoded(octets[i]);
            }
        }
        return true;
    }

    private void octet(byte octet) throws StopException {
        switch (octet) {
            case '&' -> {
                pen.put('\n');
                inValue = false;
            }
            case '=' -> {
                pen.put(EQUALS, inValue ? 1 : 0, inValue ? 1 : EQUALS.length);
                inValue = true;
            }
            case '+' -> pen.put(' ');
            case '%' -> {
                encoded[0] = octet;
                begun = 1;
            }
            default -> pen.put(octet);
        }
    }

    private void encoded(byte octet) throws StopException {
        if (Character.digit(octet, 16) < 0) {
            unread();
            octet(octet);
            return;
        }
        encoded[begun++] = octet;
        if (begun == encoded.length) {
            int decoded = Character.digit(encoded[1], 16) << 4 | Character.digit(encoded[2], 16);
            if (decoded >= ' ' && decoded != 0x7F) {
                pen.put(decoded);
                begun = 0;
            } else {
                unread();
            }
        }
    }

    /** Puts down what began like an encoded octet and is none that is shown. */
    private void unread() throws StopException {
        pen.put(encoded, 0, begun);
        begun = 0;
    }

    @Override
    public Optional<Wrong> end() throws StopException {
        unread();
        pen.flush();
        return Optional.empty();
    }

    @Override
    public boolean laid() {
        return true;
    }
}
