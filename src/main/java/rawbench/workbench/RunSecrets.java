package rawbench.workbench;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import rawbench.exchange.Secrecy;

/** The secret values that were used in this run: what every exchange of it is masked by, the earlier ones too. */
final class RunSecrets implements Secrecy {
    private static final int MOST = 1000;

    private final Set<String> values = new LinkedHashSet<>();

    synchronized void used(Collection<String> secrets) {
        for (String secret : secrets) {
            values.remove(secret);
            values.add(secret);
        }
        while (values.size() > MOST) {
            values.remove(values.iterator().next());
        }
    }

    @Override
    public synchronized List<String> values() {
        return List.copyOf(values);
    }
}
