package rawbench.foreign;

import java.util.List;

import rawbench.curl.Copied;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/** The server's end of a conversation as a C program. */
final class CServer {
    private static final String ABOUT = "/* The server's end of one conversation, again for each client:"
            + " cc -o server server.c && ./server */\n";

    private CServer() {
    }

    static Copied of(Talk talk) {
        return new Copied(ABOUT + switch (talk.endpoint()) {
            case Endpoint.Tcp(_, int port) -> CText.includes("arpa/inet.h", "netinet/in.h", "signal.h", "stdio.h",
                    "string.h", "sys/socket.h", "sys/types.h", "unistd.h") + stream(talk, inet(talk, port), true);
            case Endpoint.UnixSocket(var path) ->
                CText.includes("signal.h", "stdio.h", "string.h", "sys/socket.h", "sys/stat.h", "sys/types.h",
                        "sys/un.h", "unistd.h") + stream(talk, unix(path.toString()), false);
            case Endpoint.Udp(_, int port) -> CText.includes("arpa/inet.h", "netinet/in.h", "stdio.h", "string.h",
                    "sys/socket.h", "sys/types.h", "unistd.h") + datagrams(talk, inet(talk, port));
            case Endpoint.Tls _ -> throw new IllegalArgumentException("C has no TLS of its own");
        }, List.of());
    }

    private static String inet(Talk talk, int port) {
        String host = Wire.local(talk.endpoint());
        return host.contains(":") ? "    struct sockaddr_in6 here = {.sin6_family = AF_INET6, .sin6_port = htons("
                + port + ")};\n    inet_pton(AF_INET6, " + CText.text(host) + ", &here.sin6_addr);\n"
                : "    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons(" + port
                        + ")};\n    inet_pton(AF_INET, " + CText.text(host) + ", &here.sin_addr);\n";
    }

    private static String unix(String path) {
        return "    struct sockaddr_un here = {.sun_family = AF_UNIX};\n    strncpy(here.sun_path, " + CText.text(path)
                + ", sizeof here.sun_path - 1);\n" + """
                        /* The socket of an earlier run would make bind fail with EADDRINUSE. */
                        struct stat there;
                        if (stat(here.sun_path, &there) == 0 && S_ISSOCK(there.st_mode)) {
                            unlink(here.sun_path);
                        }
                    """;
    }

    private static String stream(Talk talk, String here, boolean reuse) {
        StringBuilder said = new StringBuilder();
        StringBuilder turns = new StringBuilder();
        int count = 0;
        for (Talk.Turn turn : talk.turns()) {
            if (turn.byClient()) {
                turns.append("    receive(fd, ").append(turn.octets().length()).append(");\n");
            } else {
                String name = "said_" + ++count;
                said.append(CText.constant(name, turn.octets()));
                turns.append("    send_all(fd, ").append(name).append(", sizeof ").append(name).append(" - 1);\n");
            }
        }
        return said + (count > 0 ? "\n" + CText.SEND_ALL : "\n") + CText.RECEIVE + "static void converse(int fd) {\n"
                + turns + """
                        shutdown(fd, SHUT_WR);
                        /* To close with octets unread would make the system send RST. */
                        receive(fd, (size_t) -1);
                    }

                    """ + CText.MAIN + here + "    int listener = socket(here." + family(here) + ", SOCK_STREAM, 0);\n"
                + (reuse ? "    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int));\n" : "")
                + """
                        if (bind(listener, (struct sockaddr *) &here, sizeof here) < 0 || listen(listener, SOMAXCONN) < 0) {
                            perror("bind");
                            return 1;
                        }
                        for (;;) {
                            int fd = accept(listener, NULL, NULL);
                            if (fd < 0) {
                                perror("accept");
                                return 1;
                            }
                            converse(fd);
                            close(fd);
                        }
                    }
                    """;
    }

    private static String family(String here) {
        return here.contains("sockaddr_un") ? "sun_family" : here.contains("in6") ? "sin6_family" : "sin_family";
    }

    private static String datagrams(Talk talk, String here) {
        StringBuilder said = new StringBuilder();
        StringBuilder cases = new StringBuilder();
        List<List<Octets>> all = Wire.answers(talk);
        int count = 0;
        for (int i = 0; i < all.size(); i++) {
            cases.append("        case ").append(i).append(":\n");
            for (Octets answer : all.get(i)) {
                String name = "said_" + ++count;
                said.append(CText.constant(name, answer));
                cases.append("            sendto(fd, ")
                        .append(name)
                        .append(", sizeof ")
                        .append(name)
                        .append(" - 1, 0, (struct sockaddr *) &from, length);\n");
            }
            cases.append("            break;\n");
        }
        return said + "\nint main(void) {\n" + here + "    int fd = socket(here." + family(here) + ", SOCK_DGRAM, 0);\n"
                + """
                        if (bind(fd, (struct sockaddr *) &here, sizeof here) < 0) {
                            perror("bind");
                            return 1;
                        }
                        static char buffer[65536];
                        for (unsigned long count = 0;; count++) {
                            struct sockaddr_storage from;
                            socklen_t length = sizeof from;
                            ssize_t got = recvfrom(fd, buffer, sizeof buffer, 0, (struct sockaddr *) &from, &length);
                            if (got < 0) {
                                perror("recvfrom");
                                continue;
                            }
                            fwrite(buffer, 1, (size_t) got, stdout);
                            fflush(stdout);
                    """
                + "        /* What is answered to the first datagram, to the second, and so on; then again. */\n"
                + "        switch (count % " + all.size() + ") {\n" + cases + "        }\n    }\n}\n";
    }
}
