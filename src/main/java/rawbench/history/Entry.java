package rawbench.history;

import java.time.Instant;

/**
 * One row of the history: what can be told without opening it.
 *
 * @param id by which it is opened; a later one is greater
 * @param at when it began
 * @param method of the request; empty where its octets name none
 * @param target as it is spelled, such as {@code https://example.org:8443}
 * @param host the target's host alone
 * @param path the request-target
 * @param name of the draft; mostly empty
 * @param status code of the first answer; 0 where there is none
 * @param outcome the word of {@link rawbench.exchange.Outcome#code}, or {@link #NOT_HTTP}
 * @param received octets that came
 * @param millis how long everything took, in milliseconds
 * @param pinned whether no limit removes it
 */
public record Entry(long id, Instant at, String method, String target, String host, String path, String name,
        int status, String outcome, long received, double millis, boolean pinned) {
    /** The outcome of an answer that was none of HTTP. */
    public static final String NOT_HTTP = "not-http";
}
