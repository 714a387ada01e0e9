package rawbench.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import rawbench.bench.Command;

/** curl, one process for a lap: its start is divided among the exchanges of the lap. */
final class Curl implements Contender {
    private static final int SMALL = 13;

    private final String base;

    Curl(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    @Override
    public String name() {
        return "curl";
    }

    @Override
    public boolean java() {
        return false;
    }

    @Override
    public long small(int times, boolean kept) throws Exception {
        String said = Command.output(List.of("curl", "-s", "-o", "/dev/null", "-w", "%{size_download} ",
                base + (kept ? "/small" : "/close") + "?[1-" + times + "]"), 60);
        long octets = 0;
        for (String each : said.strip().split(" +")) {
            octets += Long.parseLong(each);
        }
        return octets;
    }

    @Override
    public void body(String target, Drain into) throws Exception {
        Path file = into.place() == Drain.Place.FILE || into.checks() ? Files.createTempFile("rawbench-bench-", ".curl")
                : Path.of("/dev/null");
        try {
            String said = Command.output(List.of("curl", "-s", "-o", file.toString(), "-w", "%{size_download}",
                    base + target), 120);
            if (into.checks()) {
                Files.copy(file, new Filling(into));
            } else {
                into.kept(Long.parseLong(said.strip()));
            }
        } finally {
            if (!file.equals(Path.of("/dev/null"))) {
                Files.delete(file);
            }
        }
    }
}
