package rawbench.bench.engine;

import java.io.IOException;

/** The prose before the tables: what was measured, how, where, and how far it is to be trusted. */
final class Opening {
    private Opening() {
    }

    static String text(double load) throws IOException {
        return """
            # The engine beside its peers

            This page is written by `mvn -B -Pbench verify`, all of it; nobody edits it. One part alone:
            `mvn -B -Pbench test-compile exec:exec@engine-speed -Dbench.rows=kept,new`; longer: `-Dbench.seconds=900`.

            Measured on %s on %s, %s.%s

            How: a server of bare sockets runs in a process of its own and answers with octets that were rendered
            beforehand. All clients run in one process (curl apart) and take turns, round by round, so that what
            disturbs one disturbs all. Every client is first checked: the CRC-32C of what it delivers must be that of
            what was sent; in timed rounds the octets are counted. Each is warmed up, then told by the median of its
            rounds. Who would take too long does a part of the work in a round, which the last column says, and the
            time is told for all of it. "Times" is the ratio of the medians, and the only number to compare across
            machines. Processor time is that of the client's process, user and system, and so is what it allocated on
            its heap; of curl neither is known, and its start is divided among the exchanges of its round.

            The bare loop is the least that a client can be: one socket, a buffer of 64 KiB, `TCP_NODELAY`, a look for
            the end of the head and of the content, and nothing kept. Rawbench always has its transcript (what went and
            came, each event with its time), its framing map (a name for every octet), findings and verdict. For small
            exchanges and into a file it runs as in the window, and every octet received is kept: the file is its spill.
            To nowhere the same connection, transcript and framer run, but received octets are dropped.
            """
                .formatted(Machine.says(), Report.today(), Machine.saysLoad(load, "when it began"),
                        farOnly(load) + chosen());
    }

    /** A page of a part says so. */
    private static String chosen() {
        String rows = System.getProperty("bench.rows", "");
        return rows.isEmpty() ? "" : " Only a part was run: `" + rows + "`.";
    }

    private static String farOnly(double load) {
        return Machine.busy(load) ? " **Of the ratios only those that are far from 1 can be trusted.**" : "";
    }
}
