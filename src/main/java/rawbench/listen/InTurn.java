package rawbench.listen;

import java.io.IOException;
import java.util.List;

/**
 * Serves the first client by the first service, the second by the second and so on; the last one serves all who come
 * later.
 *
 * @param services at least one, in the order of the clients' arrival
 */
public record InTurn(List<Service> services) implements Service {
    public InTurn {
        services = List.copyOf(services);
        if (services.isEmpty()) {
            throw new IllegalArgumentException("There is no service to serve anybody");
        }
    }

    @Override
    public void serve(Client client) throws IOException {
        services.get((int) Math.min(client.number(), services.size()) - 1).serve(client);
    }
}
