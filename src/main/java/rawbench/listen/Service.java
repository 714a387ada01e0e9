package rawbench.listen;

import java.io.IOException;

/** What a {@link Listener} does with each client, on a thread of that client's own. */
@FunctionalInterface
public interface Service {
    /**
     * Serves one client to its end; the listener closes the connection afterwards.
     *
     * @throws IOException when the connection failed or was closed meanwhile: an ordinary end, told to the observer
     */
    void serve(Client client) throws IOException;
}
