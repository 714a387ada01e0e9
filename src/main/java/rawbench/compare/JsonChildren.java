package rawbench.compare;

/** What stands directly in an object or array, counted from 0: for each its row, and its number where it holds more. */
final class JsonChildren {
    private final int container;
    private final int size;
    /** The rows; none are needed where each is one row, and no numbers where no one has any. */
    private final JsonInts rows;
    private final JsonInts containers;
    private final int first;

    private JsonChildren(JsonTape tape, int container) {
        this.container = container;
        int open = tape.open.get(container);
        int close = tape.close.get(container);
        first = open + 1;
        boolean flat = tape.past.get(container) == container + 1;
        rows = flat ? null : new JsonInts();
        containers = flat ? null : new JsonInts();
        size = flat ? Math.max(0, close - first) : read(tape, close);
    }

    static JsonChildren of(JsonTape tape, int container) {
        return new JsonChildren(tape, container);
    }

    private int read(JsonTape tape, int close) {
        int next = container + 1;
        int row = first;
        while (row < close) {
            boolean holds = tape.opens(row, next);
            rows.add(row);
            containers.add(holds ? next : -1);
            row = tape.next(row, next);
            next = holds ? tape.past.get(next) : next;
        }
        return rows.size();
    }

    /** The number of the object or array that they stand in. */
    int container() {
        return container;
    }

    int size() {
        return size;
    }

    int row(int index) {
        return rows == null ? first + index : rows.get(index);
    }

    /** The number of a child that is an object or array; else -1. */
    int container(int index) {
        return containers == null ? -1 : containers.get(index);
    }
}
