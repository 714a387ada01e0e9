package rawbench.history;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import rawbench.evidence.Evidence;
import rawbench.exchange.Exchange;
import rawbench.http.RequestReader;
import rawbench.http.ResponseReading;
import rawbench.http.Rule;
import rawbench.octets.Octets;
import rawbench.store.DraftText;
import rawbench.store.OctetFolder;
import rawbench.wire.Endpoint;

/**
 * One send made ready to be kept: everything that takes time is done, and its long octets lie on the disk without a name,
 * before the turn to write is waited for.
 */
final class Prepared implements AutoCloseable {
    /** Longer octets lie in files of their own. */
    static final int INSIDE = 64 * 1024;
    static final String DRAFT = "draft";

    private final Kept kept;
    private final String text;
    private final byte[] facts;
    private final byte[] packed;
    private final byte[] draft;
    private final long stored;
    private final List<Part> parts = new ArrayList<>();

    /** Octets inside the database ({@code inside}), or in a file; the other is null. */
    @SuppressWarnings("ArrayRecordComponent") // is never compared with another
    private record Part(String name, String sha256, long length, byte[] inside, OctetFolder.Written file) {}

    Prepared(Kept kept, OctetFolder files) throws IOException {
        this.kept = kept;
        Map<String, Octets> octets = new LinkedHashMap<>();
        facts = Packed.of(Evidence.facts(kept.exchange(), octets::put));
        if (!kept.draft().octets().equals(kept.exchange().request())) {
            octets.put(DRAFT, kept.draft().octets());
        }
        text = SearchText.of(kept);
        packed = Packed.of(Octets.utf8(text));
        String written = DraftText.of(kept.draft(), kept.options(), kept.origin()).written();
        draft = Packed.of(Octets.utf8(written));
        try {
            for (Map.Entry<String, Octets> one : octets.entrySet()) {
                parts.add(part(one.getKey(), one.getValue(), files));
            }
        } catch (IOException noRoom) {
            close();
            throw noRoom;
        }
        stored = stored(written.length());
    }

    private static Part part(String name, Octets octets, OctetFolder files) throws IOException {
        if (octets.length() <= INSIDE) {
            return new Part(name, octets.sha256(), octets.length(), octets.toByteArray(), null);
        }
        OctetFolder.Written written = files.write(octets);
        return new Part(name, written.sha256(), octets.length(), null, written);
    }

    /** Keeps it, in the turn to write; its number. */
    long keep(Connection connection) throws SQLException, IOException {
        long id = entry(connection, stored);
        try (PreparedStatement record = connection.prepareStatement("insert into record values(?, ?, ?, ?)")) {
            record.setLong(1, id);
            record.setBytes(2, facts);
            record.setBytes(3, draft);
            record.setBytes(4, packed);
            record.executeUpdate();
        }
        try (PreparedStatement adding = Words.adding(connection)) {
            Words.add(adding, id, text);
        }
        for (Part part : parts) {
            part(connection, id, part);
        }
        return id;
    }

    private static void part(Connection connection, long id, Part part) throws SQLException, IOException {
        if (part.file != null) {
            part.file.settle();
        }
        try (PreparedStatement row = connection.prepareStatement("insert into part values(?, ?, ?, ?, ?)")) {
            row.setLong(1, id);
            row.setString(2, part.name);
            row.setString(3, part.sha256);
            row.setLong(4, part.length);
            row.setBytes(5, part.inside);
            row.executeUpdate();
        }
    }

    /** About how much it takes on the disk: the index of words is some half of its text. */
    private long stored(long written) {
        return facts.length + packed.length + written + text.length() / 2
                + parts.stream().mapToLong(Part::length).sum();
    }

    private long entry(Connection connection, long stored) throws SQLException {
        Exchange exchange = kept.exchange();
        String path = RequestReader.method(exchange.request()).isEmpty() ? ""
                : RequestReader.read(exchange.request()).line().requestTarget();
        try (PreparedStatement row = connection.prepareStatement("""
            insert into entry(at, method, target, host, path, name, status, outcome, received, millis, stored)
            values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            row.setLong(1, exchange.transcript().start().toEpochMilli());
            row.setString(2, shortened(exchange.sending().method()));
            row.setString(3, exchange.target().spelled());
            row.setString(4, host(exchange.target().endpoint()));
            row.setString(5, shortened(path));
            row.setString(6, kept.draft().name());
            row.setInt(7, exchange.reading().flatMap(ResponseReading::response).map(one -> one.status()).orElse(0));
            row.setString(8, outcome(exchange));
            row.setLong(9, exchange.transcript().received().length());
            row.setDouble(10, exchange.timings().done());
            row.setLong(11, stored);
            row.executeUpdate();
        }
        return Removal.number(connection, "select last_insert_rowid()");
    }

    private static String outcome(Exchange exchange) {
        boolean notHttp = exchange.reading().filter(one -> one.verdict().rule() == Rule.NOT_HTTP).isPresent();
        return notHttp && !exchange.received().isEmpty() ? Entry.NOT_HTTP : exchange.outcome().code();
    }

    private static String host(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Tcp tcp -> tcp.host();
            case Endpoint.Tls tls -> tls.host();
            case Endpoint.Udp udp -> udp.host();
            case Endpoint.UnixSocket socket -> socket.authority();
        };
    }

    /** A row is not as long as a request-target can be. */
    private static String shortened(String text) {
        return text.length() > 1000 ? text.substring(0, 1000) + "…" : text;
    }

    /** Removes the files that nobody refers to now. */
    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            if (part.file != null) {
                part.file.close();
            }
        }
    }
}
