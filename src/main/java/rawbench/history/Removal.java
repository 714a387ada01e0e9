package rawbench.history;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import rawbench.store.OctetFolder;

/** Takes entries out of the history, some hundred in a turn so that others can write in between, and their files. */
final class Removal {
    private static final int AT_ONCE = 200;

    private final Database database;
    private final OctetFolder files;

    Removal(Database database, OctetFolder files) {
        this.database = database;
        this.files = files;
    }

    /** Removes these. */
    void remove(List<Long> ids, BooleanSupplier cancelled) throws SQLException, IOException {
        for (int from = 0; from < ids.size() && !cancelled.getAsBoolean(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            Set<String> freed = new HashSet<>();
            database.write(connection -> {
                for (long id : some) {
                    freed.addAll(named(connection, id));
                    for (String table : List.of("entry where id", "record where id", "words where rowid",
                            "part where entry")) {
                        change(connection, "delete from " + table + " = ?", id);
                    }
                }
                return true;
            });
            forget(freed);
        }
        database.shrink();
    }

    private static List<String> named(Connection connection, long id) throws SQLException {
        List<String> files = new ArrayList<>();
        try (PreparedStatement select = connection
                .prepareStatement("select sha256 from part where entry = ? and octets is null")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    files.add(row.getString(1));
                }
            }
        }
        return files;
    }

    private static void change(Connection connection, String sql, long id) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setLong(1, id);
            change.executeUpdate();
        }
    }

    /** Removes those of the files that no other entry names: in a turn to write, so that none begins to meanwhile. */
    private void forget(Set<String> freed) throws SQLException, IOException {
        if (freed.isEmpty()) {
            return;
        }
        database.write(connection -> {
            for (String sha256 : freed) {
                if (!named(connection, sha256)) {
                    files.delete(sha256);
                }
            }
            return true;
        });
    }

    private static boolean named(Connection connection, String sha256) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("select 1 from part where sha256 = ? and octets is null limit 1")) {
            select.setString(1, sha256);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Removes the files that no entry names: a crash left them. */
    void clear() throws SQLException, IOException {
        database.write(connection -> {
            Set<String> named = new HashSet<>();
            try (Statement all = connection.createStatement();
                    ResultSet row = all.executeQuery("select distinct sha256 from part where octets is null")) {
                while (row.next()) {
                    named.add(row.getString(1));
                }
            }
            files.clear(named::contains);
            return true;
        });
    }

    /** The entries that bounds let go, the oldest first. */
    List<Long> beyond(Bounds bounds, Instant now) throws SQLException, IOException {
        return database.read(connection -> {
            long stored = number(connection, "select stored from extent");
            long newest = number(connection, "select max(id) from entry");
            long oldest = bounds.age().map(age -> now.minus(age).toEpochMilli()).orElse(Long.MIN_VALUE);
            List<Long> beyond = new ArrayList<>();
            try (Statement all = connection.createStatement();
                    ResultSet row = all
                            .executeQuery("select id, at, stored from entry where pinned = 0 order by at, id")) {
                while (row.next() && (row.getLong(2) < oldest || stored > bounds.octets())) {
                    if (row.getLong(1) != newest) {
                        beyond.add(row.getLong(1));
                        stored -= row.getLong(3);
                    }
                }
            }
            return beyond;
        });
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
