package rawbench.bench.engine;

/** A client that takes part: it does the same work as the others, as well as its makers let it. */
interface Contender extends AutoCloseable {
    String name();

    /** Whether it is written in Java, and so one of those that are to be left behind in each row. */
    default boolean java() {
        return true;
    }

    /**
     * Small exchanges, one after the other.
     *
     * @param kept whether on one connection, or each on a new one, which the server closes
     * @return how many octets of content came
     */
    long small(int times, boolean kept) throws Exception;

    /** One answer with its content, which goes into the drain with transfer coding undone. */
    void body(String target, Drain into) throws Exception;

    @Override
    default void close() throws Exception {
    }
}
