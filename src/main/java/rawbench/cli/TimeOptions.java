package rawbench.cli;

import java.time.Duration;
import java.util.Optional;

import picocli.CommandLine.Option;

import rawbench.wire.Deadlines;

/** The options that bound how long each phase may last. */
final class TimeOptions {
    @Option(names = "--timeout", paramLabel = "SECONDS", converter = Quantities.Seconds.class, description = "For everything together; none unless given. Decimals are allowed, 0 is without end.")
    Duration total;

    @Option(names = "--resolve-timeout", paramLabel = "SECONDS", converter = Quantities.Seconds.class, description = "To find the addresses of the name; 10.")
    Duration resolve;

    @Option(names = "--connect-timeout", paramLabel = "SECONDS", converter = Quantities.Seconds.class, description = "For each address to take the connection; 10.")
    Duration connect;

    @Option(names = "--tls-timeout", paramLabel = "SECONDS", converter = Quantities.Seconds.class, description = "For the TLS handshake; 10.")
    Duration tls;

    @Option(names = "--first-octet-timeout", paramLabel = "SECONDS", converter = Quantities.Seconds.class, description = "From the request sent to the first octet; 30.")
    Duration firstOctet;

    @Option(names = "--idle-timeout", paramLabel = "SECONDS", converter = Quantities.Seconds.class, description = "Between octets; 30, none for text/event-stream, 2 for udp.")
    Duration idle;

    @Option(names = "--expect-wait", paramLabel = "SECONDS", converter = Quantities.Seconds.class, description = "How long the body of a request with Expect: 100-continue waits for the server's word; 1. 0 sends it at once.")
    Duration expectWait;

    /** How long a body waits for leave, unless it was chosen here. */
    Duration expectWait(Duration usual) {
        return or(expectWait, usual);
    }

    /** Those deadlines, with the ones given here in their place. */
    Deadlines over(Deadlines usual) {
        return new Deadlines(or(resolve, usual.resolve()), or(connect, usual.connect()), or(tls, usual.tls()),
                or(firstOctet, usual.firstOctet()), Optional.ofNullable(idle).or(usual::idle),
                or(total, usual.total()));
    }

    private static Duration or(Duration given, Duration usual) {
        return given == null ? usual : given;
    }
}
