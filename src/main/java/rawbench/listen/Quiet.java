package rawbench.listen;

import java.io.IOException;

/**
 * Takes what comes and says nothing by itself: whoever listens answers by hand. The connection stays until both sides
 * have ended, or this one closes it.
 */
public record Quiet() implements Service {
    @Override
    public void serve(Client client) throws IOException {
        Portions portions = new Portions(client);
        int count = 0;
        while (count >= 0) {
            count = portions.next();
        }
        client.awaitEnd();
    }
}
