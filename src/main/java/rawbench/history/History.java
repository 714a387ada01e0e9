package rawbench.history;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import rawbench.store.OctetFolder;
import rawbench.store.PrivateFolder;
import rawbench.store.StoreException;

/**
 * Every exchange, kept in a private folder. All calls block and may come from several threads; several processes may
 * have the same history open. What fails is told in a sentence, and never takes anything along that was kept before.
 */
public final class History implements AutoCloseable {
    private final PrivateFolder folder;
    private final OctetFolder files;
    private Database database;
    private String notice = "";
    /** Whether what an earlier run left was looked for. */
    private final AtomicBoolean swept = new AtomicBoolean();

    private History(PrivateFolder folder) {
        this.folder = folder;
        files = new OctetFolder(folder.inner("octets"));
    }

    /**
     * Opens the history of a folder; begins one where there is none. A damaged one is moved aside, which
     * {@link #notice} tells, and another begins.
     *
     * @throws StoreException when a newer Rawbench wrote it, or the folder cannot be used
     */
    public static History open(Path folder) throws StoreException {
        History history = new History(new PrivateFolder(folder));
        try {
            history.database = history.opened();
            return history;
        } catch (SQLException | IOException failed) {
            throw history.trouble(HistoryWords.NOT_OPENED, failed);
        }
    }

    private Database opened() throws StoreException, SQLException, IOException {
        try {
            return Database.open(folder);
        } catch (SQLException failed) {
            if (!Database.damaged(failed)) {
                throw failed;
            }
            return begunAnew();
        }
    }

    private Database begunAnew() throws StoreException, SQLException, IOException {
        Path aside = folder.setAside();
        notice = HistoryWords.BEGUN_ANEW.of(aside);
        return Database.open(folder);
    }

    /** One sentence where what lay there was damaged and a fresh history was begun; told once. */
    public synchronized Optional<String> notice() {
        Optional<String> said = Optional.of(notice).filter(sentence -> !sentence.isEmpty());
        notice = "";
        return said;
    }

    /**
     * Keeps what was sent and came, in order; when it returns it lies on the disk.
     *
     * @return their numbers
     * @throws StoreException when it could not be kept: nothing of it is, then
     */
    public List<Long> keep(List<Kept> several) throws StoreException {
        return now(database -> {
            // Prepared anew for a database that is begun anew: the files of the damaged one are set aside with it.
            List<Prepared> ready = new ArrayList<>();
            try {
                for (Kept kept : several) {
                    ready.add(new Prepared(kept, files));
                }
                return database.write(connection -> {
                    List<Long> ids = new ArrayList<>();
                    for (Prepared prepared : ready) {
                        ids.add(prepared.keep(connection));
                    }
                    return ids;
                });
            } finally {
                ready.forEach(History::close);
            }
        }, HistoryWords.NOT_KEPT);
    }

    private static void close(Prepared prepared) {
        try {
            prepared.close();
        } catch (IOException left) {
            // A file without a name that stays is removed by the next clearing.
            return;
        }
    }

    /**
     * Looks through the history, newest first.
     *
     * @param found is given what matches in portions, on the caller's thread
     * @param cancelled asked at every entry; what was found until then was handed over
     */
    public void find(Query query, Consumer<Found> found, BooleanSupplier cancelled) throws StoreException {
        now(database -> database.read(connection -> {
            new Search(query, found, cancelled).run(connection);
            return true;
        }), HistoryWords.NOT_SEARCHED);
    }

    /** The rows of these entries, in this order, without those that are gone; some hundred at a time. */
    public List<Entry> entries(long... ids) throws StoreException {
        return now(database -> database.read(connection -> new Reading(connection).entries(ids)),
                HistoryWords.NOT_READ);
    }

    /**
     * One entry whole, as it was; nothing is sent. Long octets are not read into memory, but digested.
     *
     * @throws StoreException where it is gone, or is damaged: then only it is
     */
    public Kept open(long id, BooleanSupplier cancelled) throws StoreException {
        return now(database -> {
            try {
                return database.read(connection -> new Reading(connection).kept(id, files, cancelled));
            } catch (InterruptedIOException stopped) {
                throw stopped;
            } catch (IOException | IllegalArgumentException damaged) {
                throw new StoreException(HistoryWords.ENTRY_NOT_OPENED.of(damaged.getMessage()), damaged);
            }
        }, HistoryWords.NOT_READ);
    }

    /** Pins entries, so that no limit removes them, or lets go of them. */
    public void pin(List<Long> ids, boolean pinned) throws StoreException {
        now(database -> database.write(connection -> {
            try (PreparedStatement change = connection.prepareStatement("update entry set pinned = ? where id = ?")) {
                for (long id : ids) {
                    change.setBoolean(1, pinned);
                    change.setLong(2, id);
                    change.executeUpdate();
                }
            }
            return true;
        }), HistoryWords.NOT_CHANGED);
    }

    /** Removes entries for good, also pinned ones. */
    public void delete(List<Long> ids) throws StoreException {
        now(database -> {
            new Removal(database, files).remove(ids, () -> false);
            return true;
        }, HistoryWords.NOT_CHANGED);
    }

    /** Removes what began before a moment, but for what is pinned. */
    public int deleteBefore(Instant moment) throws StoreException {
        List<Long> old = new ArrayList<>();
        now(database -> database.read(connection -> {
            try (PreparedStatement select = connection
                    .prepareStatement("select id from entry where at < ? and pinned = 0")) {
                select.setLong(1, moment.toEpochMilli());
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        old.add(row.getLong(1));
                    }
                }
            }
            return true;
        }), HistoryWords.NOT_READ);
        delete(old);
        return old.size();
    }

    /**
     * Lets go of what is beyond the bounds, and the first time of files that a crash left: to look for those takes as long
     * as there are files.
     *
     * @return how many entries went
     */
    public int prune(Bounds bounds, Instant now, BooleanSupplier cancelled) throws StoreException {
        return now(database -> {
            Removal removal = new Removal(database, files);
            List<Long> beyond = removal.beyond(bounds, now);
            removal.remove(beyond, cancelled);
            if (!swept.getAndSet(true)) {
                removal.clear();
            }
            return beyond.size();
        }, HistoryWords.NOT_PRUNED);
    }

    /**
     * How large the history is.
     *
     * @param octets about, on the disk
     */
    public record Extent(long entries, long pinned, long octets) {}

    public Extent extent() throws StoreException {
        return now(database -> database.read(connection -> new Extent(
                Removal.number(connection, "select entries from extent"),
                Removal.number(connection, "select count(*) from entry where pinned = 1"),
                Removal.number(connection, "select stored from extent"))), HistoryWords.NOT_READ);
    }

    public Path path() {
        return folder.path();
    }

    private interface Doing<R> {
        R with(Database database) throws SQLException, IOException, StoreException;
    }

    /** Does something; where the database turns out to be damaged, once more with a fresh one. */
    private <R> R now(Doing<R> doing, HistoryWords failure) throws StoreException {
        Database used = current();
        try {
            return doing.with(used);
        } catch (SQLException | IOException failed) {
            if (failed instanceof SQLException broken && Database.damaged(broken)) {
                return again(used, doing, failure);
            }
            throw trouble(failure, failed);
        }
    }

    private <R> R again(Database damaged, Doing<R> doing, HistoryWords failure) throws StoreException {
        try {
            synchronized (this) {
                if (database == damaged) {
                    damaged.close();
                    database = begunAnew();
                }
            }
            return doing.with(current());
        } catch (SQLException | IOException failed) {
            throw trouble(failure, failed);
        }
    }

    private synchronized Database current() {
        return database;
    }

    private StoreException trouble(HistoryWords what, Exception cause) {
        String why = cause instanceof IOException failed ? StoreException.reason(folder.path(), failed)
                : String.valueOf(cause.getMessage());
        return new StoreException(what.of(folder.path(), why), cause);
    }

    @Override
    public synchronized void close() throws StoreException {
        try {
            database.close();
        } catch (SQLException failed) {
            throw trouble(HistoryWords.NOT_CLOSED, failed);
        }
    }
}
