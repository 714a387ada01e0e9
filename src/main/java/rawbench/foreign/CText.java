package rawbench.foreign;

import rawbench.octets.Octets;

/** What programs in C have in common: literals, and the functions that send all and take so many. */
final class CText {
    private static final int LINE = 400;

    static final String SEND_ALL = """
        /* One send may take fewer octets than it was given. */
        static int send_all(int fd, const char *octets, size_t count) {
            while (count > 0) {
                ssize_t sent = send(fd, octets, count, 0);
                if (sent < 0) {
                    perror("send");
                    return -1;
                }
                octets += sent;
                count -= (size_t) sent;
            }
            return 0;
        }

        """;
    /** How a main begins that sends over a stream. */
    static final String MAIN = """
        int main(void) {
            /* A send to an end that has gone is to fail with EPIPE, not to kill this program. */
            signal(SIGPIPE, SIG_IGN);
        """;
    static final String RECEIVE = """
        /* Takes so many octets, or fewer where the other end ends, and writes them out. */
        static int receive(int fd, size_t count) {
            static char buffer[65536];
            while (count > 0) {
                ssize_t got = recv(fd, buffer, count < sizeof buffer ? count : sizeof buffer, 0);
                if (got <= 0) {
                    return (int) got;
                }
                fwrite(buffer, 1, (size_t) got, stdout);
                fflush(stdout);
                count -= (size_t) got;
            }
            return 0;
        }

        """;

    private CText() {
    }

    static String includes(String... headers) {
        StringBuilder includes = new StringBuilder();
        for (String header : headers) {
            includes.append("#include <").append(header).append(">\n");
        }
        return includes.append('\n').toString();
    }

    static String text(String text) {
        return '"' + literal(Octets.utf8(text)) + '"';
    }

    /** A constant array with these octets and a 0 behind them that is not sent. */
    static String constant(String name, Octets octets) {
        StringBuilder constant = new StringBuilder("static const char ").append(name).append("[] =");
        for (Octets line : Wire.lines(octets, LINE)) {
            constant.append("\n    \"").append(literal(line)).append('"');
        }
        return constant.append(octets.isEmpty() ? " \"\"" : "").append(";\n").toString();
    }

    private static String literal(Octets octets) {
        // Two question marks would begin a trigraph of older C.
        return Wire.literal(octets.latin1().chars(), '"', "\\%03o").replace("??", "?\\?").replace("??", "?\\?");
    }
}
