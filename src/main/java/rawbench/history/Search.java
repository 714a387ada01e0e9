package rawbench.history;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One look through the history: what matches is handed over in portions, the first of them small and soon. */
final class Search {
    private static final int FIRST = 200;
    private static final int PORTION = 20_000;
    private static final long PATIENCE_NANOS = 200_000_000;

    private final Query query;
    private final Consumer<Found> found;
    private final BooleanSupplier cancelled;
    private final List<Object> values = new ArrayList<>();
    private long[] ids = new long[FIRST];
    private long[] at = new long[FIRST];
    private int count;
    private long handed = System.nanoTime();

    Search(Query query, Consumer<Found> found, BooleanSupplier cancelled) {
        this.query = query;
        this.found = found;
        this.cancelled = cancelled;
    }

    void run(Connection connection) throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(sql())) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (!cancelled.getAsBoolean() && row.next()) {
                    if (query.words().isEmpty() || Trigrams.has(Packed.text(row.getBytes(3)), query.words())) {
                        add(row.getLong(1), row.getLong(2));
                    } else if (System.nanoTime() - handed > PATIENCE_NANOS) {
                        hand();
                    }
                }
            }
        }
        hand();
    }

    private String sql() {
        String trigrams = Trigrams.query(query.words());
        List<String> conditions = new ArrayList<>();
        String text = query.words().isEmpty() ? "" : ", (select text from record where record.id = e.id)";
        String from = " from entry e";
        String order = " order by e.at desc, e.id desc";
        if (!trigrams.isEmpty()) {
            from = " from words join entry e on e.id = words.rowid";
            conditions.add("words match ?");
            values.add(trigrams);
            order = " order by words.rowid desc";
        }
        where(conditions);
        return "select e.id, e.at" + text + from
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + order;
    }

    private void where(List<String> conditions) {
        if (!query.host().isEmpty()) {
            conditions.add("e.host like ? escape '\\'");
            values.add("%" + query.host().replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        if (!query.method().isEmpty()) {
            conditions.add("e.method = ?");
            values.add(query.method());
        }
        if (query.statusFrom() > 0 || query.statusTo() < 999) {
            conditions.add("e.status between ? and ?");
            values.add(query.statusFrom());
            values.add(query.statusTo());
        }
        query.from().map(Instant::toEpochMilli).ifPresent(moment -> {
            conditions.add("e.at >= ?");
            values.add(moment);
        });
        query.to().map(Instant::toEpochMilli).ifPresent(moment -> {
            conditions.add("e.at < ?");
            values.add(moment);
        });
        if (query.pinned()) {
            conditions.add("e.pinned = 1");
        }
    }

    private void add(long id, long moment) {
        ids[count] = id;
        at[count++] = moment;
        if (count == ids.length || System.nanoTime() - handed > PATIENCE_NANOS) {
            hand();
        }
    }

    private void hand() {
        if (count > 0) {
            found.accept(new Found(java.util.Arrays.copyOf(ids, count), java.util.Arrays.copyOf(at, count)));
            ids = new long[PORTION];
            at = new long[PORTION];
            count = 0;
        }
        handed = System.nanoTime();
    }
}
