package rawbench.content;

/**
 * A coding that a message names.
 *
 * @param token as it is spelled there
 * @param transfer whether Transfer-Encoding names it
 */
record Coding(String token, boolean transfer) {}
