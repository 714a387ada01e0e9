package rawbench.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

import rawbench.octets.Octets;

/** Lays a form out as lines of name and value; controls stay percent-encoded, so that a value cannot fake a line. */
final class FormLayout {
    private static final byte[] EQUALS = {' ', '=', ' '};

    private final Pen pen;
    private boolean inValue;

    FormLayout(Sink sink) {
        this.pen = new Pen(sink);
    }

    void lay(Octets form) throws StopException {
        try (InputStream in = new BufferedInputStream(form.stream(), Decoder.BLOCK)) {
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                octet(in, octet);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("reading octets in memory failed", impossible);
        }
        pen.flush();
    }

    private void octet(InputStream in, int octet) throws IOException, StopException {
        if (octet == '&') {
            pen.put('\n');
            inValue = false;
        } else if (octet == '=' && !inValue) {
            pen.put(EQUALS, 0, EQUALS.length);
            inValue = true;
        } else if (octet == '+') {
            pen.put(' ');
        } else if (octet == '%') {
            encoded(in);
        } else {
            pen.put(octet);
        }
    }

    private void encoded(InputStream in) throws IOException, StopException {
        in.mark(2);
        int high = Character.digit(in.read(), 16);
        int low = Character.digit(in.read(), 16);
        int octet = high << 4 | low;
        if (high >= 0 && low >= 0 && octet >= ' ' && octet != 0x7F) {
            pen.put(octet);
        } else {
            in.reset();
            pen.put('%');
        }
    }
}
