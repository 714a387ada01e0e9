package rawbench.curl;

/**
 * One option of curl's.
 *
 * @param name its long name, without dashes
 * @param letter its short one; {@code -} where it has none
 * @param valued whether a value follows it
 * @param about what it is about
 * @param sentence what is said where it cannot be followed; empty where that needs no word of its own
 */
record CurlOption(String name, char letter, boolean valued, About about, String sentence) {
    /** What an option changes. */
    enum About {
        /** The octets of the request. */
        MESSAGE,
        /** How they get there. */
        WAY,
        /** Only what curl does on its own side. */
        LOCAL,
        /** Whether more requests follow. */
        AGAIN,
        /** Protocols that are no HTTP. */
        OTHER,
        /** Something that cannot be had here. */
        UNABLE
    }
}
