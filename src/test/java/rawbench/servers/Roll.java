package rawbench.servers;

import java.util.ArrayList;
import java.util.List;

/** The one line at the end of a run that says which servers were there and which were not. */
final class Roll implements AutoCloseable {
    @Override
    public void close() {
        List<String> present = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Program program : Program.values()) {
            if (program.path().isPresent()) {
                present.add(program.described());
            } else {
                absent.add(program.absence());
            }
        }
        System.out.println("Servers present: " + line(present) + "; absent: " + line(absent));
    }

    private static String line(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
