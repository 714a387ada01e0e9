package rawbench.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Any number of numbered lines in two languages, made while they are sent. */
record Lines(long count) implements Content.Source {
    private static final int BLOCK = 16 * 1024;

    @Override
    public void to(Sink sink) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream(BLOCK + 100);
        for (long line = 1; line <= count; line++) {
            block.writeBytes(
                    ("Line " + line + " of " + count + "，第 " + line + " 行\n").getBytes(StandardCharsets.UTF_8));
            if (block.size() >= BLOCK || line == count) {
                sink.write(block.toByteArray(), 0, block.size());
                block.reset();
            }
        }
    }
}
