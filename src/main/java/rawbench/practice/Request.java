package rawbench.practice;

import java.util.List;

import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.HeaderSection;
import rawbench.http.RequestReading;
import rawbench.octets.Octets;

/**
 * One request as the practice server read it.
 *
 * @param reading what its octets say
 * @param received the octets of head and body with their framing, as they came
 * @param number counted from 1 over all clients
 */
record Request(RequestReading reading, Octets received, long number) {
    String method() {
        return reading.line().method();
    }

    HeaderSection head() {
        return reading.message().head();
    }

    Octets body() {
        return reading.message().body();
    }

    /** The path that is asked for, without query; {@code *} for the server as a whole (RFC 9112 3.2). */
    String path() {
        String target = reading.line().requestTarget();
        int scheme = target.indexOf("://");
        if (scheme > 0 && target.charAt(0) != '/') {
            int slash = target.indexOf('/', scheme + 3);
            // An absolute-form without a path is "/", but "*" for OPTIONS (RFC 9112 3.2.4).
            target = slash >= 0 ? target.substring(slash) : method().equals("OPTIONS") ? "*" : "/";
        }
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** Whether the client knows what came with HTTP/1.1: chunks, and interim responses. */
    boolean speaks11() {
        String version = reading.line().version();
        return version.startsWith("HTTP/1.") && !version.equals("HTTP/1.0");
    }

    /** Whether the client wants the connection kept (RFC 9112 9.3), and its request leaves no doubt where it ends. */
    boolean keeps() {
        List<String> options = head().list("Connection");
        if (options.stream().anyMatch("close"::equalsIgnoreCase) || found(Deviation.LENGTH_AND_TRANSFER_CODING)) {
            return false;
        }
        return speaks11() || asksToKeep();
    }

    /** Whether the client says so itself. */
    boolean asksToKeep() {
        return head().list("Connection").stream().anyMatch("keep-alive"::equalsIgnoreCase);
    }

    boolean found(Deviation what) {
        return findings().stream().anyMatch(f -> f.what() == what);
    }

    List<Finding> findings() {
        return reading.findings();
    }
}
