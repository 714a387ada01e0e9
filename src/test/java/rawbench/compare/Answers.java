package rawbench.compare;

import java.util.Optional;

import rawbench.http.End;
import rawbench.http.Limits;
import rawbench.http.ResponseFramer;
import rawbench.octets.Octets;

/** Sides made of spelled answers, for the tests of this package. */
final class Answers {
    private Answers() {
    }

    static Side side(Octets received) {
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        framer.feed(received);
        return Side.of(received, framer.finish(received, End.FIN).response(), "GET", Optional.empty(), () -> false);
    }

    /** An answer 200 with these field lines, separated by "|", and this body until close. */
    static Side side(String fields, String body) {
        String head = fields.isEmpty() ? "" : fields.replace("|", "\r\n") + "\r\n";
        return side(Octets.utf8("HTTP/1.1 200 OK\r\n" + head + "\r\n" + body));
    }
}
