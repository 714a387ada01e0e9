package rawbench.history;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The index of words: which entries have which three characters. */
final class Words {
    private Words() {
    }

    /** Indexes the texts that are there already. */
    static void fill(Connection connection) throws SQLException, IOException {
        try (Statement all = connection.createStatement();
                ResultSet row = all.executeQuery("select id, text from record");
                PreparedStatement add = adding(connection)) {
            while (row.next()) {
                add(add, row.getLong(1), Packed.text(row.getBytes(2)));
            }
        }
    }

    static PreparedStatement adding(Connection connection) throws SQLException {
        return connection.prepareStatement("insert into words(rowid, text) values(?, ?)");
    }

    static void add(PreparedStatement adding, long id, String text) throws SQLException {
        adding.setLong(1, id);
        adding.setString(2, text);
        adding.executeUpdate();
    }
}
