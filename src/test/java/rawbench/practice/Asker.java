package rawbench.practice;

import java.io.IOException;

import rawbench.http.End;
import rawbench.http.Limits;
import rawbench.http.Message;
import rawbench.http.ResponseFramer;
import rawbench.http.ResponseReading;
import rawbench.http.Verdict;
import rawbench.listen.RawPeer;
import rawbench.octets.Octets;

/** Asks a practice server over a plain socket and reads the octets of the answer. */
final class Asker {
    private final int port;

    Asker(PracticeServer server) {
        this.port = server.port();
    }

    /** Everything that comes until the server ends the connection, which the request must bring about. */
    Octets octets(Octets request) throws IOException {
        try (RawPeer peer = new RawPeer(port)) {
            return peer.send(request).readAll();
        }
    }

    /** The answer to a GET, read to the end of the connection. */
    ResponseReading get(String path) throws IOException {
        return ask("GET", path);
    }

    ResponseReading ask(String method, String path) throws IOException {
        return reading(method, octets(Octets.latin1(request(method, path, "Connection: close\r\n"))));
    }

    /** The octets of an answer, framed, which must leave nothing over. */
    static ResponseReading reading(String method, Octets octets) {
        ResponseFramer framer = new ResponseFramer(method, Limits.DEFAULT);
        framer.feed(octets);
        ResponseReading reading = framer.finish(octets, End.FIN);
        if (reading.verdict().completeness() != Verdict.Completeness.COMPLETE || !reading.findings().isEmpty()) {
            throw new AssertionError(reading.verdict() + " " + reading.findings() + ": " + octets);
        }
        return reading;
    }

    Message message(String path) throws IOException {
        return get(path).response().orElseThrow();
    }

    static String request(String method, String path, String fields) {
        return method + " " + path + " HTTP/1.1\r\nHost: practice\r\n" + fields + "\r\n";
    }
}
