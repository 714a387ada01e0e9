package rawbench.bench.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows that ask a server: small exchanges, a gibibyte in two framings, and tiny chunks, to nowhere and into a file. */
final class Rows {
    private static final int SMALL = 13;
    private static final long GIBIBYTE = 1L << 30;
    /** A hundred megabytes, in whole blocks. */
    private static final long TINY = 96L * Content.BLOCK;

    private final List<Contender> contenders;
    private final Content content;

    Rows(List<Contender> contenders, Content content) {
        this.contenders = contenders;
        this.content = content;
    }

    List<Row> all() {
        List<Row> rows = new ArrayList<>();
        rows.add(small("kept", "A small exchange on a kept connection", true, 20_000, 1.2));
        rows.add(small("new", "A small exchange on a new connection each", false, 2_000, 1.1));
        for (Drain.Place place : Drain.Place.values()) {
            String where = place == Drain.Place.NOWHERE ? "to nowhere" : "into a file";
            String key = place == Drain.Place.NOWHERE ? "" : "-file";
            rows.add(body("length" + key, "1 GiB by Content-Length, " + where, "length", GIBIBYTE, 1.1, place));
            rows.add(body("chunks" + key, "1 GiB in chunks of 8 KiB, " + where, "chunks", GIBIBYTE, 1.1, place));
            rows.add(body("tiny" + key, "96 MiB in chunks of 1 to 64 octets, " + where, "tiny", TINY, 1.5, place));
        }
        return rows;
    }

    private Row small(String key, String title, boolean kept, long whole, double goal) {
        List<Runner> runners = new ArrayList<>();
        for (Contender contender : contenders) {
            runners.add(Runner.of(contender, (amount, _) -> {
                long came = contender.small((int) amount, kept);
                expect(came == amount * SMALL, came + " octets came");
            }));
        }
        return new Row(key, title, "exchange", new Runner.Scale(20, whole), whole, goal, Row.Ahead.JAVA, runners);
    }

    private Row body(String key, String title, String target, long whole, double goal, Drain.Place place) {
        List<Runner> runners = new ArrayList<>();
        for (Contender contender : contenders) {
            runners.add(Runner.of(contender, (amount, checked) -> {
                try (Drain into = checked ? Drain.checked(place) : Drain.of(place)) {
                    contender.body("/" + target + "/" + amount, into);
                    expect(into.octets() == amount, into.octets() + " octets came");
                    expect(!checked || into.checksum() == content.checksum(amount), "other octets came");
                }
            }));
        }
        Row.Ahead ahead = target.equals("length") ? Row.Ahead.JAVA : Row.Ahead.JAVA_AND_CURL;
        double units = whole == GIBIBYTE ? 1 : whole / 1e8;
        return new Row(key, title, whole == GIBIBYTE ? "GiB" : "100 MB", new Runner.Scale(Content.BLOCK, whole), units,
                goal, ahead, runners);
    }

    private static void expect(boolean right, String otherwise) throws IOException {
        if (!right) {
            throw new IOException(otherwise);
        }
    }
}
