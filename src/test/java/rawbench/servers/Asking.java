package rawbench.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import rawbench.cli.Call;
import rawbench.octets.Octets;

/** Requests sent to real servers at the command line, as a person would send them. */
final class Asking {
    /** Two megabytes of words, which no server sends in one piece and every coding makes smaller. */
    static final String LONG = Stream.iterate(0, i -> i + 1)
            .limit(100_000)
            .map(i -> String.format("line %06d of a page\n", i))
            .collect(java.util.stream.Collectors.joining());

    private Asking() {
    }

    /** What {@code rawbench send} says to these octets, a character each. */
    static Call send(String request, String target, String... more) {
        return send(Octets.latin1(request), target, more);
    }

    static Call send(Octets request, String target, String... more) {
        List<String> words = new ArrayList<>(
                List.of("send", "--request-file", "-", "--target", target, "--timeout", "20"));
        words.addAll(List.of(more));
        return Call.fed(request, words.toArray(String[]::new));
    }

    /** A request without a body, with these field lines besides Host. */
    static String request(String method, String target, String... fields) {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String field : fields) {
            request.append(field).append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    static String get(String target, String... fields) {
        return request("GET", target, fields);
    }
}
