package rawbench.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import rawbench.octets.Escapes;
import rawbench.octets.Octets;

/**
 * A request of {@code faults.txt}: its octets, what is found, what the first repair makes of it, and what is nearly it.
 *
 * @param name begins with the code of the fault
 * @param repaired empty where no repair is offered
 */
record FaultFixture(String name, Octets request, List<String> codes, Octets repaired, List<Octets> nearMisses) {
    static List<FaultFixture> all() {
        List<FaultFixture> all = new ArrayList<>();
        String name = "";
        Octets request = Octets.empty();
        List<String> codes = List.of();
        for (String line : lines()) {
            String rest = line.length() > 2 ? line.substring(2) : "";
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '#' -> name = rest;
                case '>' -> request = octets(rest);
                case '!' -> codes = List.of(rest.split(" "));
                case '=' -> all.add(new FaultFixture(name, request, codes,
                        rest.equals("-") ? Octets.empty() : octets(rest), new ArrayList<>()));
                case '~' -> all.getLast().nearMisses().add(octets(rest));
                default -> {
                }
            }
        }
        return all;
    }

    String code() {
        return name.split("[: ,]")[0];
    }

    private static List<String> lines() {
        try (InputStream in = FaultFixture.class.getResourceAsStream("faults.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().dropWhile(line -> !line.startsWith("# ")).toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Octets octets(String spelled) {
        String whole = spelled.replaceFirst("^\\^", "POST / HTTP/1.1\\\\r\\\\n@")
                .replaceAll("(?<=n)@", "Host: a.example\\\\r\\\\n");
        try {
            return Escapes.decode(whole);
        } catch (Escapes.MalformedEscapeException wrong) {
            throw new IllegalStateException(spelled, wrong);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
