package rawbench.listen;

import java.io.IOException;

/** Sends back what comes, piece by piece as it comes: over UDP each datagram as one, also an empty one (RFC 862). */
public record Echo() implements Service {
    @Override
    public void serve(Client client) throws IOException {
        Portions portions = new Portions(client);
        for (int count = portions.next(); count >= 0; count = portions.next()) {
            client.offer(portions.octets(), 0, count);
        }
        client.finish();
    }
}
