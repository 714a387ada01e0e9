package rawbench.exchange;

import java.util.ArrayList;
import java.util.List;

import rawbench.http.HeaderSection;
import rawbench.http.RequestReader;
import rawbench.http.RequestReading;
import rawbench.octets.Octets;

/**
 * One of the requests that the octets of a sending hold, as a server would tell them apart (RFC 9112 9.3.2).
 *
 * @param from where it begins in what is sent
 * @param octets the request; of the last one also what stands behind it
 * @param method what decides how long its answer is
 * @param upgrade whether it asks for another protocol
 * @param expects whether its head asks to be told that the body is wanted (RFC 9110 10.1.1), and there is a body
 * @param headTo where its head ends in what is sent
 * @param closes whether it says that the connection ends behind its answer (RFC 9112 9.6)
 */
record Asked(long from, Octets octets, String method, boolean upgrade, boolean expects, long headTo, boolean closes) {
    /** The requests of a sending, in order: at least one, whatever its octets are. */
    static List<Asked> of(Sending sending) {
        Octets all = sending.request();
        List<RequestReading> readings = RequestReader.readAll(all);
        int count = 1;
        while (count < readings.size() && answerable(readings.get(count))) {
            count++;
        }
        List<Asked> asked = new ArrayList<>();
        long from = 0;
        for (int i = 0; i < count; i++) {
            RequestReading reading = readings.get(i);
            long to = i == count - 1 ? all.length() : all.length() - reading.rest().length();
            asked.add(of(reading, from, all.slice(from, to), i == 0 ? sending.method() : reading.line().method()));
            from = to;
        }
        return asked;
    }

    private static Asked of(RequestReading reading, long from, Octets octets, String method) {
        long head = reading.message().headOctets().length();
        boolean expects = octets.length() > head && reading.headEnded()
                && reading.message().head().list("Expect").stream().anyMatch("100-continue"::equalsIgnoreCase);
        HeaderSection fields = reading.message().head();
        return new Asked(from, octets, method, fields.has("Upgrade"), expects, from + head,
                Persistence.option(fields, "close"));
    }

    /** What follows a request may be anything; a server answers it only where it is a whole head of HTTP/1.x. */
    private static boolean answerable(RequestReading reading) {
        return reading.headEnded() && reading.line().version().startsWith("HTTP/1.");
    }
}
