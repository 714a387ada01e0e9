package rawbench.bench;

import java.nio.file.Path;

/** Something that can become large, and what is done with it at a size: a part of {@link Growth}. */
interface GrowthSubject {
    /** Work that is done at a size. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Is told of what was done. */
    interface Report {
        /** What is in use now was there before, and does not count as heap. */
        void begin() throws Exception;

        /**
         * Does something and keeps how long that took: once, or where it is quick several times, and then the median.
         *
         * @param part what it is, for a line of the plot
         */
        void time(String part, Work work) throws Exception;

        /** Does something that is new at each size and cannot be done twice, and keeps how long it took. */
        void once(String part, Work work) throws Exception;

        /** Keeps how much heap is in use after a collection, beyond what was there at {@link #begin}. */
        void heap(String part) throws Exception;
    }

    /** What there is more of. */
    String label();

    /** How many of it there are at first; ten, a hundred and a thousand times as many follow. */
    int first();

    /**
     * Makes it so large and works with it.
     *
     * @param folder an empty one for this size, of this size's own
     */
    void at(int size, Path folder, Report report) throws Exception;
}
