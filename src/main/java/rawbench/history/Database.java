package rawbench.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

import rawbench.store.PrivateFolder;
import rawbench.store.StoreException;

/**
 * The file of the database: its connections, and the tables of this version. One connection writes, a transaction at a
 * time; whoever reads has one of his own, so that neither waits for the other.
 */
final class Database implements AutoCloseable {
    private static final String NAME = "history.db";
    private static final int PATIENCE_MILLIS = 20_000;
    /** What each version added; a version is how many of these were done. */
    private static final List<List<String>> STEPS = List.of(
            List.of("""
                create table entry(id integer primary key autoincrement, at integer not null, method text not null,
                  target text not null, host text not null, path text not null, name text not null,
                  status integer not null, outcome text not null, received integer not null, millis real not null,
                  pinned integer not null default 0, stored integer not null)""",
                    "create index entry_at on entry(at, id, pinned, status, method, host, stored)",
                    """
                        create table record(id integer primary key, facts blob not null, draft blob not null,
                          text blob not null)""",
                    """
                        create table part(entry integer not null, name text not null, sha256 text not null,
                          length integer not null, octets blob)""",
                    "create index part_entry on part(entry)",
                    "create index part_file on part(sha256) where octets is null"),
            List.of("""
                create virtual table words using fts5(text, content='', contentless_delete=1, detail=none,
                  tokenize='trigram case_sensitive 1')"""),
            // How large everything is, counted along: to sum it up anew takes longer the more there is.
            List.of("create table extent(entries integer not null, stored integer not null)",
                    "insert into extent select count(*), coalesce(sum(stored), 0) from entry",
                    """
                        create trigger entry_kept after insert on entry begin
                          update extent set entries = entries + 1, stored = stored + new.stored; end""",
                    """
                        create trigger entry_gone after delete on entry begin
                          update extent set entries = entries - 1, stored = stored - old.stored; end"""));
    /** The version whose step makes the index of words: it is filled from the texts that are there. */
    private static final int WORDS = 2;

    private final Path file;
    private final Connection writing;

    /** Something done in one transaction. */
    interface Turn<R> {
        R take(Connection connection) throws SQLException, IOException;
    }

    private Database(Path file, Connection writing) {
        this.file = file;
        this.writing = writing;
    }

    /**
     * Opens the database of a folder; makes it where there is none, and brings an older one up to this version.
     *
     * @throws StoreException when a newer Rawbench wrote it
     * @throws SQLException when it is damaged or cannot be had
     */
    static Database open(PrivateFolder folder) throws StoreException, SQLException, IOException {
        folder.make();
        PrivateFolder library = folder.inner("native");
        library.make();
        // Before the driver is loaded: its library must not lie where others may write.
        System.setProperty("org.sqlite.tmpdir", library.path().toString());
        Path file = folder.make(NAME);
        Connection connection = connect(file, false);
        try {
            Database database = new Database(file, connection);
            database.bringUp();
            return database;
        } catch (SQLException | StoreException | IOException failed) {
            connection.close();
            throw failed;
        }
    }

    private static Connection connect(Path file, boolean reading) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setReadOnly(reading);
        return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    }

    private void bringUp() throws SQLException, StoreException, IOException {
        try (Statement statement = writing.createStatement()) {
            if (version(statement) == 0) {
                statement.execute("pragma auto_vacuum = incremental");
            }
            statement.execute("pragma journal_mode = wal");
        }
        if (version() < STEPS.size()) {
            write(connection -> {
                for (int done = version(); done < STEPS.size(); done++) {
                    step(connection, done + 1);
                }
                return true;
            });
        }
        if (version() > STEPS.size()) {
            throw new StoreException(HistoryWords.WRITTEN_BY_NEWER.of(file.getParent(), version(), STEPS.size()));
        }
    }

    private static void step(Connection connection, int version) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : STEPS.get(version - 1)) {
                statement.execute(sql);
            }
            if (version == WORDS) {
                Words.fill(connection);
            }
            statement.execute("pragma user_version = " + version);
        }
    }

    private int version() throws SQLException {
        try (Statement statement = writing.createStatement()) {
            return version(statement);
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("pragma user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Does something that writes, all of it or nothing; waits for others who do. */
    synchronized <R> R write(Turn<R> turn) throws SQLException, IOException {
        writing.setAutoCommit(false);
        try {
            R result = turn.take(writing);
            writing.commit();
            return result;
        } catch (SQLException | IOException | RuntimeException failed) {
            writing.rollback();
            throw failed;
        } finally {
            writing.setAutoCommit(true);
        }
    }

    /** Reads, beside whoever writes. */
    <R> R read(Turn<R> turn) throws SQLException, IOException {
        try (Connection connection = connect(file, true)) {
            return turn.take(connection);
        }
    }

    /** Gives back the room of what was deleted, a part at a time. */
    synchronized void shrink() throws SQLException {
        try (Statement statement = writing.createStatement()) {
            statement.execute("pragma incremental_vacuum(4096)");
            statement.execute("pragma wal_checkpoint(passive)");
        }
    }

    /** Whether it says that the file is no database any more, or a broken one. */
    static boolean damaged(SQLException failed) {
        int code = failed.getErrorCode() & 0xFF;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    @Override
    public synchronized void close() throws SQLException {
        writing.close();
    }
}
