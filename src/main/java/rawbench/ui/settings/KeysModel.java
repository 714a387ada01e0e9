package rawbench.ui.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.value.ObservableValue;

/** Which key does what: the usual keys of every command, and those that a person chose in their place. */
public final class KeysModel {
    /**
     * A command.
     *
     * @param usual its keys until others are chosen, each in its one spelling
     */
    public record Row(String id, ObservableValue<String> name, List<String> usual) {}

    private final List<Row> rows;
    private final SettingsModel settings;

    public KeysModel(List<Row> rows, SettingsModel settings) {
        this.rows = List.copyOf(rows);
        this.settings = settings;
    }

    List<Row> rows() {
        return rows;
    }

    private Map<String, List<String>> chosen() {
        return settings.settingsProperty().get().keys();
    }

    /** The keys of a command as they are now. */
    List<String> keys(Row row) {
        return chosen().getOrDefault(row.id(), row.usual());
    }

    /** Follows the keys of a command. */
    ObservableValue<List<String>> keysProperty(Row row) {
        return settings.settingsProperty().map(now -> now.keys().getOrDefault(row.id(), row.usual()));
    }

    /** Whether a command has other keys than the usual ones. */
    boolean changed(Row row) {
        return chosen().containsKey(row.id());
    }

    /** The command that has this key. */
    Optional<Row> holder(String key) {
        return rows.stream().filter(row -> keys(row).contains(key)).findFirst();
    }

    /** Gives a command one more key; whichever command has it loses it. */
    void give(Row row, String key) {
        Map<String, List<String>> now = new HashMap<>(chosen());
        holder(key).filter(other -> !other.equals(row))
                .ifPresent(other -> put(now, other, keys(other).stream().filter(k -> !k.equals(key)).toList()));
        List<String> more = new ArrayList<>(keys(row));
        if (!more.contains(key)) {
            more.add(key);
        }
        put(now, row, more);
        keep(now);
    }

    /** Takes a key from a command. */
    void take(Row row, String key) {
        Map<String, List<String>> now = new HashMap<>(chosen());
        put(now, row, keys(row).stream().filter(k -> !k.equals(key)).toList());
        keep(now);
    }

    /** Gives a command its usual keys again; whichever commands have them now lose them. */
    void reset(Row row) {
        Map<String, List<String>> now = new HashMap<>(chosen());
        for (Row other : rows) {
            List<String> left = keys(other).stream().filter(k -> !row.usual().contains(k)).toList();
            if (!other.equals(row) && !left.equals(keys(other))) {
                put(now, other, left);
            }
        }
        now.remove(row.id());
        keep(now);
    }

    /** Gives every command its usual keys again. */
    void resetAll() {
        keep(Map.of());
    }

    /** What is as usual is not written down, so that a later usual key counts too. */
    private static void put(Map<String, List<String>> into, Row row, List<String> keys) {
        if (keys.equals(row.usual())) {
            into.remove(row.id());
        } else {
            into.put(row.id(), keys);
        }
    }

    private void keep(Map<String, List<String>> keys) {
        settings.change(settings.settingsProperty().get().withKeys(keys));
    }
}
