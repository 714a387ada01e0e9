package rawbench.calls;

import java.util.ArrayList;
import java.util.List;

import rawbench.wire.Endpoint;

/** Where it is written what a row does: pages of the manual and sections of RFCs. */
public final class Sources {
    private static final String TCP = "RFC 9293 ";

    private Sources() {
    }

    /** The sources of a row on such an endpoint, the manual's page first. */
    public static List<String> of(Row row, Endpoint endpoint) {
        List<String> sources = new ArrayList<>();
        Function function = row.call().function();
        sources.add("man " + function.manual());
        switch (endpoint) {
            case Endpoint.Udp _ -> sources.add(datagrams(row));
            case Endpoint.UnixSocket _ -> sources.add("man unix(7)");
            case Endpoint.Tcp _ -> stream(row, function, sources);
            case Endpoint.Tls _ -> {
                secured(function, sources);
                stream(row, function, sources);
            }
        }
        return sources.stream().filter(source -> !source.isEmpty()).distinct().toList();
    }

    private static String datagrams(Row row) {
        boolean icmp = row.between().stream().anyMatch(arrow -> arrow.kind() == Arrow.Kind.UNREACHABLE);
        return icmp ? "RFC 1122 4.1.3.3" : row.between().isEmpty() ? "man udp(7)" : "RFC 768";
    }

    private static void stream(Row row, Function function, List<String> sources) {
        sources.add(switch (function) {
            case CONNECT, ACCEPT, LISTEN -> TCP + "3.9.1.1";
            case SEND, SSL_WRITE -> TCP + "3.9.1.2";
            case RECV, SSL_READ -> TCP + "3.9.1.3";
            case CLOSE -> TCP + (aborts(row) ? "3.9.1.6" : "3.9.1.4");
            case SHUTDOWN -> TCP + "3.9.1.4";
            default -> "";
        });
        for (Arrow arrow : row.between()) {
            sources.add(switch (arrow.kind()) {
                case SYN, SYN_ACK -> TCP + "3.5";
                case FIN, FIN_ACK -> TCP + "3.6";
                case RST -> TCP + "3.5.2";
                case SILENCE -> TCP + "3.8.3";
                case DATA -> TCP + "3.8";
                default -> "";
            });
        }
    }

    /** Whether this end throws the connection away; RST in answer to what it still sends is something else. */
    private static boolean aborts(Row row) {
        return row.between().stream().anyMatch(arrow -> arrow.kind() == Arrow.Kind.RST && arrow.outgoing());
    }

    private static void secured(Function function, List<String> sources) {
        sources.add(switch (function) {
            case SSL_CONNECT, SSL_ACCEPT -> "RFC 8446 2";
            case SSL_WRITE, SSL_READ -> "RFC 8446 5";
            case CLOSE, SHUTDOWN -> "RFC 8446 6.1";
            default -> "";
        });
    }
}
