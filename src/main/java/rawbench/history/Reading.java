package rawbench.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import rawbench.draft.RequestDraft;
import rawbench.evidence.Evidence;
import rawbench.evidence.EvidenceException;
import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.store.DraftText;
import rawbench.store.OctetFolder;

/** Rows of the history, and single entries whole. */
final class Reading {
    private static final String COLUMNS = "id, at, method, target, host, path, name, status, outcome, received, millis, "
            + "pinned";

    private final Connection connection;

    Reading(Connection connection) {
        this.connection = connection;
    }

    /** The rows of these entries, in this order; those that are gone are left out. */
    List<Entry> entries(long[] ids) throws SQLException {
        Map<Long, Entry> found = new HashMap<>();
        String marks = String.join(",", Collections.nCopies(ids.length, "?"));
        try (PreparedStatement select = connection
                .prepareStatement("select " + COLUMNS + " from entry where id in (" + marks + ")")) {
            for (int i = 0; i < ids.length; i++) {
                select.setLong(i + 1, ids[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Entry entry = entry(row);
                    found.put(entry.id(), entry);
                }
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (long id : ids) {
            if (found.containsKey(id)) {
                entries.add(found.get(id));
            }
        }
        return entries;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getString(7), row.getInt(8), row.getString(9), row.getLong(10),
                row.getDouble(11), row.getBoolean(12));
    }

    /** What lies where of the octets of one entry. */
    @SuppressWarnings("ArrayRecordComponent") // is never compared with another
    private record Place(String sha256, long length, byte[] inside) {}

    /** One entry as it was. */
    Kept kept(long id, OctetFolder files, BooleanSupplier cancelled) throws SQLException, IOException {
        Map<String, Place> places = places(id);
        try (PreparedStatement select = connection.prepareStatement("select facts, draft from record where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IOException(HistoryWords.NOT_THERE.of());
                }
                Exchange exchange = Evidence.read(Packed.plain(row.getBytes(1)),
                        name -> octets(name, places.get(name), files, cancelled));
                DraftText text = DraftText.read(Packed.plain(row.getBytes(2)).text(StandardCharsets.UTF_8));
                Octets typed = places.containsKey(Prepared.DRAFT)
                        ? octets(Prepared.DRAFT, places.get(Prepared.DRAFT), files, cancelled)
                        : exchange.request();
                return new Kept(new RequestDraft(text.name(), text.target(), typed, text.settings()), text.options(),
                        text.origin(), exchange);
            }
        } catch (EvidenceException damaged) {
            throw new IOException(HistoryWords.FACTS_DAMAGED.of(), damaged);
        }
    }

    private Map<String, Place> places(long id) throws SQLException {
        Map<String, Place> places = new HashMap<>();
        try (PreparedStatement select = connection
                .prepareStatement("select name, sha256, length, octets from part where entry = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    places.put(row.getString(1), new Place(row.getString(2), row.getLong(3), row.getBytes(4)));
                }
            }
        }
        return places;
    }

    private static Octets octets(String name, Place place, OctetFolder files, BooleanSupplier cancelled)
            throws IOException {
        if (place == null) {
            throw new IOException(HistoryWords.OCTETS_MISSING.of(name));
        }
        if (place.inside == null) {
            return place.length == 0 ? Octets.empty() : files.read(place.sha256, place.length, cancelled);
        }
        Octets octets = Octets.owning(place.inside);
        if (!octets.sha256().equals(place.sha256)) {
            throw new IOException(HistoryWords.OCTETS_DAMAGED.of(name));
        }
        return octets;
    }
}
