package rawbench.bench.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import rawbench.bench.Command;

/**
 * The benchmark of the engine, beside its peers and a bare loop, in one run.
 *
 * <p>{@code -Dbench.seconds=300} is about how long it takes, {@code -Dbench.rows=kept,new} runs these rows only, and
 * {@code -Dbench.clients=curl,Netty} lets only these run against the two that always do.
 */
public final class EngineSpeed {
    private EngineSpeed() {
    }

    /** @param args the folder for contents, where a few hundred MB go, and the page to write */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        double load = Machine.load();
        Report report = new Report();
        Decoders decoders = new Decoders(folder);
        Process server = server(folder);
        try (BufferedReader said = server.inputReader(StandardCharsets.US_ASCII)) {
            int port = Integer.parseInt(said.readLine());
            List<Contender> contenders = contenders(port);
            List<Row> rows = new ArrayList<>(new Rows(contenders, new Content()).all());
            rows.addAll(decoders.rows());
            run(rows, report);
            footprint(port, report);
            for (Contender contender : contenders) {
                contender.close();
            }
        } finally {
            server.destroy();
        }
        report.write(Path.of(args[1]), Opening.text(load), folder);
        // Clients leave threads behind that nobody can end.
        System.exit(0);
    }

    private static List<Contender> contenders(int port) throws Exception {
        List<Contender> all = new ArrayList<>(List.of(new BareClient(port), new Ours(port), new JdkClient(port),
                new UrlConnection(port), new Apache(port), new OkHttp(port), new Jetty(port), new Netty(port),
                new RawHttpPeer(port)));
        if (Command.there("curl")) {
            all.add(new Curl(port));
        }
        List<String> chosen = List.of(System.getProperty("bench.clients", "").split(","));
        all.removeIf(one -> !(one instanceof BareClient) && !(one instanceof Ours) && !chosen.contains("")
                && !chosen.contains(one.name()));
        return all;
    }

    private static Process server(Path folder) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), Server.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void run(List<Row> all, Report report) {
        String chosen = System.getProperty("bench.rows", "");
        List<Row> rows = all.stream()
                .filter(row -> chosen.isEmpty() || Set.of(chosen.split(",")).contains(row.key()))
                .toList();
        double each = Double.parseDouble(System.getProperty("bench.seconds", "300")) / all.size();
        for (Row row : rows) {
            System.out.println(row.title());
            Row.Told told = row.run(each);
            report.row(told);
            for (Result one : told.results()) {
                System.out.printf(Locale.ROOT, "  %-20s %8.3f  cpu %8.3f  alloc %,.0f  (%d rounds of %.3f) %s%n",
                        one.name(),
                        one.median() / told.bare().median(), one.medianCpu() / told.bare().medianCpu(),
                        one.medianAllocated() / row.units(), one.seconds().size(), one.portion(), one.out());
            }
            if (row.key().equals("kept") && told.ours().ran()) {
                double octets = told.ours().medianAllocated() / row.units();
                report.goal("Heap allocated for a small exchange on a kept connection, octets kept included",
                        "at most 4 KiB", String.format(Locale.ROOT, "%.1f KiB", octets / 1024), octets <= 4096);
            }
        }
    }

    private static void footprint(int port, Report report) throws Exception {
        for (String target : List.of("length", "chunks")) {
            String said = Heap.tried(port, "/" + target + "/" + (1L << 30));
            report.goal("1 GiB by `/" + target + "`, transcript in the spill",
                    "a heap of " + Heap.MEGABYTES + " MB", said, !said.startsWith("not"));
            System.out.println(target + ": " + said);
        }
    }
}
