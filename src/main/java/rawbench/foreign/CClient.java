package rawbench.foreign;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import rawbench.curl.Copied;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/** A request as a C program that sends it over a socket and writes out what comes. */
final class CClient {
    private CClient() {
    }

    /**
     * @param requests one for a stream, the datagrams for UDP
     * @param end whether the client ends its side behind them
     */
    static Copied of(Wire wire, List<Octets> requests, boolean end) {
        String about = "/* The client's end of one conversation: cc -o client client.c && ./client */\n";
        String said = IntStream.range(0, requests.size())
                .mapToObj(i -> CText.constant("said_" + (i + 1), requests.get(i)))
                .collect(Collectors.joining()) + "\n";
        return new Copied(about + switch (wire.endpoint()) {
            case Endpoint.Tcp(String host, int port) ->
                CText.includes("netdb.h", "signal.h", "stdio.h", "sys/socket.h", "sys/types.h", "unistd.h") + said
                        + CText.SEND_ALL + CText.MAIN + looked(host, port, "SOCK_STREAM") + connected() + talk(end);
            case Endpoint.UnixSocket(var path) ->
                CText.includes("signal.h", "stdio.h", "string.h", "sys/socket.h", "sys/types.h", "sys/un.h",
                        "unistd.h") + said + CText.SEND_ALL + CText.MAIN + unix(path.toString()) + talk(end);
            case Endpoint.Udp(String host, int port) ->
                CText.includes("netdb.h", "stdio.h", "sys/socket.h", "sys/time.h", "sys/types.h", "unistd.h") + said
                        + "int main(void) {\n" + looked(host, port, "SOCK_DGRAM") + datagrams(requests.size());
            case Endpoint.Tls _ -> throw new IllegalArgumentException("C has no TLS of its own");
        }, List.of());
    }

    private static String looked(String host, int port, String type) {
        return "    struct addrinfo hints = {.ai_socktype = " + type + "}, *list;\n    int error = getaddrinfo("
                + CText.text(host) + ", \"" + port + "\", &hints, &list);\n" + """
                        if (error != 0) {
                            fprintf(stderr, "getaddrinfo: %s\\n", gai_strerror(error));
                            return 1;
                        }
                    """;
    }

    private static String connected() {
        return """
                int fd = -1;
                for (struct addrinfo *at = list; at != NULL && fd < 0; at = at->ai_next) {
                    fd = socket(at->ai_family, at->ai_socktype, at->ai_protocol);
                    if (fd >= 0 && connect(fd, at->ai_addr, at->ai_addrlen) < 0) {
                        perror("connect");
                        close(fd);
                        fd = -1;
                    }
                }
                freeaddrinfo(list);
                if (fd < 0) {
                    return 1;
                }
            """;
    }

    private static String unix(String path) {
        return """
                struct sockaddr_un address = {.sun_family = AF_UNIX};
            """ + "    strncpy(address.sun_path, " + CText.text(path) + ", sizeof address.sun_path - 1);\n" + """
                int fd = socket(AF_UNIX, SOCK_STREAM, 0);
                if (fd < 0 || connect(fd, (struct sockaddr *) &address, sizeof address) < 0) {
                    perror("connect");
                    return 1;
                }
            """;
    }

    private static String talk(boolean end) {
        return """
                if (send_all(fd, said_1, sizeof said_1 - 1) < 0) {
                    return 1;
                }
            """ + (end ? "    shutdown(fd, SHUT_WR);\n" : "") + """
                static char buffer[65536];
                ssize_t count;
                while ((count = recv(fd, buffer, sizeof buffer, 0)) > 0) {
                    fwrite(buffer, 1, (size_t) count, stdout);
                    fflush(stdout);
                }
                if (count < 0) {
                    perror("recv");
                }
                close(fd);
                return count < 0;
            }
            """;
    }

    private static String datagrams(int requests) {
        StringBuilder talk = new StringBuilder("""
                int fd = socket(list->ai_family, list->ai_socktype, list->ai_protocol);
                if (fd < 0) {
                    perror("socket");
                    return 1;
                }
            """);
        for (int i = 1; i <= requests; i++) {
            talk.append("    if (sendto(fd, said_")
                    .append(i)
                    .append(", sizeof said_")
                    .append(i)
                    .append(" - 1, 0, list->ai_addr, list->ai_addrlen) < 0) {\n        perror(\"sendto\");\n    }\n");
        }
        return talk.append("""
                struct timeval wait = {.tv_sec = 2};
                setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
                static char buffer[65536];
                ssize_t count;
                while ((count = recvfrom(fd, buffer, sizeof buffer, 0, NULL, NULL)) >= 0) {
                    fwrite(buffer, 1, (size_t) count, stdout);
                    fflush(stdout);
                }
                freeaddrinfo(list);
                close(fd);
                return 0;
            }
            """).toString();
    }
}
