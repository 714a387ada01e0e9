package rawbench.workbench;

import java.io.IOException;
import java.util.Optional;

import rawbench.practice.PracticeServer;

/** The practice server of one workbench: started when it is first wanted, once. May be asked from several threads. */
final class PracticeHost implements AutoCloseable {
    private PracticeServer server;

    /**
     * Starts it where it does not run yet.
     *
     * @return {@code host:port}
     * @throws WorkbenchException when no port can be had
     */
    synchronized String start() throws WorkbenchException {
        if (server == null) {
            try {
                server = PracticeServer.start(0);
            } catch (IOException noPort) {
                throw new WorkbenchException(noPort);
            }
        }
        return server.authority();
    }

    /** {@code host:port} while it runs. */
    synchronized Optional<String> authority() {
        return Optional.ofNullable(server).map(PracticeServer::authority);
    }

    @Override
    public synchronized void close() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
