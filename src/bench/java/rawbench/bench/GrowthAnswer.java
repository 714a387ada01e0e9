package rawbench.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import rawbench.ui.shell.GrowthWindow;

/** One answer in the window, received, framed, its lines counted and its first screen painted; it is long, or in many parts. */
enum GrowthAnswer implements GrowthSubject {
    /** Lines of text, by length. */
    BODY("body, MB", 1) {
        @Override
        void write(OutputStream out, int size) throws IOException {
            long length = size * 1_000_000L;
            head(out, "Content-Length: " + length);
            byte[] line = ("%063d%n".formatted(4711)).getBytes(StandardCharsets.US_ASCII);
            for (long left = length; left > 0; left -= line.length) {
                out.write(line, 0, (int) Math.min(line.length, left));
            }
        }
    },
    /** Chunks of sixteen octets. */
    CHUNKS("chunks", 1000) {
        @Override
        void write(OutputStream out, int size) throws IOException {
            head(out, "Transfer-Encoding: chunked");
            byte[] chunk = "10\r\nsixteen octets.\n\r\n".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < size; i++) {
                out.write(chunk);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    },
    /** Fields of the head; a thousand times the first number is the most that one may have where nobody says otherwise. */
    FIELDS("fields", 10) {
        @Override
        void write(OutputStream out, int size) throws IOException {
            StringBuilder fields = new StringBuilder();
            for (int i = 2; i < size; i++) {
                fields.append("X-Field-").append(i).append(": the value of ").append(i).append("\r\n");
            }
            head(out, fields + "Content-Length: 0");
        }
    };

    private final String label;
    private final int first;

    GrowthAnswer(String label, int first) {
        this.label = label;
        this.first = first;
    }

    abstract void write(OutputStream out, int size) throws IOException;

    private static void head(OutputStream out, String fields) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + fields + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public int first() {
        return first;
    }

    @Override
    public void at(int size, Path folder, Report report) throws Exception {
        try (GrowthPeer peer = new GrowthPeer(out -> write(out, size));
                GrowthWindow window = GrowthWindow.open(folder)) {
            window.tabs(1);
            report.begin();
            report.time("received and shown", () -> window.answered(peer.target()));
            report.heap("received and shown");
        }
    }
}
