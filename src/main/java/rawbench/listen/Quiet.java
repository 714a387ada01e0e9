package rawbench.listen;

import java.io.IOException;

/** Takes what comes and says nothing by itself: whoever listens answers by hand. */
public record Quiet() implements Service {
    private static final int BLOCK = 64 * 1024;

    @Override
    public void serve(Client client) throws IOException {
        byte[] block = new byte[BLOCK];
        int count = 0;
        while (count >= 0) {
            count = client.read(block);
        }
        client.untilClosed();
    }
}
