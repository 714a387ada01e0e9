package rawbench.foreign;

import java.util.List;
import java.util.Map;

import rawbench.draft.RequestDraft;

/**
 * What a file of another tool held.
 *
 * @param kind what it was taken for, as "HAR" or "Postman collection"
 * @param requests in the file's order
 * @param variables the values it gives to variables
 * @param remarks a sentence for everything that could not be taken over, or was added
 */
public record Imported(String kind, List<Made> requests, Map<String, String> variables, List<String> remarks) {
    /**
     * One request and where it belongs.
     *
     * @param folder the names of the folders around it, outermost first
     */
    public record Made(List<String> folder, RequestDraft draft) {
        public Made {
            folder = List.copyOf(folder);
        }
    }

    public Imported {
        requests = List.copyOf(requests);
        variables = Map.copyOf(variables);
        remarks = List.copyOf(remarks);
    }

    /** Nothing, and why. */
    static Imported nothing(String kind, String why) {
        return new Imported(kind, List.of(), Map.of(), List.of(why));
    }
}
