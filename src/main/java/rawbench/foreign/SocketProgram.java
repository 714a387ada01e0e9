package rawbench.foreign;

import java.util.ArrayList;
import java.util.List;

import rawbench.curl.Copied;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/** The languages in which either end of a conversation can be given as a whole program on sockets. */
public enum SocketProgram {
    /** Python 3, with nothing but what comes along with it. */
    PYTHON,
    /** Java in one file, with nothing but the JDK. */
    JAVA,
    /** C for POSIX systems, with nothing but the C library. */
    C;

    /** Which end of the conversation a program is. */
    public enum End {
        CLIENT,
        SERVER
    }

    /**
     * The program of one end: the client says what was said and writes out what comes; the server waits for as much as
     * came, answers what was answered, and does so again for the next client.
     */
    public Copied of(End end, Talk talk) {
        List<String> reasons = talk.tooLong();
        if (!reasons.isEmpty()) {
            return Copied.cannot(reasons);
        }
        if (this == C && talk.endpoint() instanceof Endpoint.Tls) {
            return Copied.cannot(List.of("TLS is no part of C’s library; see Python or Java"));
        }
        return end == End.SERVER ? server(talk) : client(talk);
    }

    private Copied server(Talk talk) {
        return switch (this) {
            case PYTHON -> PythonServer.of(talk);
            case JAVA -> JavaServer.of(talk);
            case C -> CServer.of(talk);
        };
    }

    private Copied client(Talk talk) {
        List<Octets> said = talk.said(true);
        boolean datagrams = talk.endpoint() instanceof Endpoint.Udp;
        List<Octets> pieces = datagrams && !said.isEmpty() ? said : List.of(Octets.join(said));
        Copied copied = switch (this) {
            case PYTHON -> PythonProgram.of(talk.wire(), pieces, talk.halfClosed());
            case JAVA -> JavaProgram.of(talk.wire(), pieces, talk.halfClosed());
            case C -> CClient.of(talk.wire(), pieces, talk.halfClosed());
        };
        if (said.size() < 2 || !copied.able()) {
            return copied;
        }
        List<String> remarks = new ArrayList<>(copied.remarks());
        remarks.add(said.size() + (datagrams ? " datagrams go one after the other, without waiting for answers"
                : " turns of the client are sent at once, without waiting for the answers between"));
        return new Copied(copied.text(), remarks);
    }
}
