package rawbench.ui.listen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.octets.Octets;
import rawbench.ui.kit.Work;

/** Hands what a listener saw to whoever makes requests of it or compares it. Touched on the FX thread alone. */
final class Captures {
    /** Of so many clients a listener offers what it saw. */
    private static final int OFFERED = 20;

    private final Work work;
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");
    private Consumer<Captured> onTemplate = _ -> {};
    private Consumer<List<Captured>> onCompare = _ -> {};

    Captures(Work work) {
        this.work = work;
    }

    void onTemplate(Consumer<Captured> asked) {
        onTemplate = asked;
    }

    void onCompare(Consumer<List<Captured>> asked) {
        onCompare = asked;
    }

    /** Has a request made of all that came from a client. */
    void template(ClientRow row) {
        collect(List.of(row), true, all -> all.forEach(onTemplate));
    }

    /** Has a request made of some octets of a client. */
    void template(ClientRow row, boolean fromClient, Octets octets) {
        row.captured(fromClient, octets).ifPresent(onTemplate);
    }

    /** Has what came from these clients compared, the earliest first. */
    void compare(List<ClientRow> rows) {
        collect(rows.stream().sorted(java.util.Comparator.comparingLong(ClientRow::number)).toList(), true, onCompare);
    }

    /** What the first of these have to give, each direction that is not empty by itself. */
    List<Offered> offered(List<ClientRow> rows) {
        return rows.stream()
                .limit(OFFERED)
                .flatMap(row -> Stream.of(offered(row, true, row.received()), offered(row, false, row.sent())))
                .filter(seen -> seen.octets() > 0)
                .toList();
    }

    private Offered offered(ClientRow row, boolean fromClient, long octets) {
        return new Offered(row.number(), row.address(), fromClient, octets,
                then -> collect(List.of(row), fromClient, all -> all.forEach(then)));
    }

    private void collect(List<ClientRow> rows, boolean fromClient, Consumer<List<Captured>> ready) {
        trouble.set("");
        work.<List<Captured>>start("captured", (_, _) -> {
            List<Captured> all = new ArrayList<>();
            for (ClientRow row : rows) {
                row.captured(fromClient).ifPresent(all::add);
            }
            return all;
        }, ready, failed -> trouble.set(String.valueOf(failed.getMessage())));
    }

    /** Why octets could not be read back; empty where they could. */
    ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
