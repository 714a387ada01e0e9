package rawbench.foreign;

import java.util.List;
import java.util.stream.Collectors;

import rawbench.curl.Copied;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/** The server's end of a conversation as a Java program in one file. */
final class JavaServer {
    private static final String IMPORTS = """
        import java.io.*;
        import java.net.*;
        import java.nio.channels.*;
        import java.nio.charset.StandardCharsets;
        import javax.net.ssl.*;

        """;
    private static final String REST = """

            static byte[] octets(String... lines) {
                return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
            }

            /** Takes so many octets, or fewer where the client ends, and writes them out. */
            static void receive(InputStream in, long count) throws IOException {
                byte[] block = new byte[65536];
                int got = 0;
                for (long left = count; left > 0 && got >= 0; left -= got) {
                    got = in.read(block, 0, (int) Math.min(block.length, left));
                    System.out.write(block, 0, Math.max(0, got));
                    System.out.flush();
                }
            }
        }
        """;

    private JavaServer() {
    }

    static Copied of(Talk talk) {
        if (JavaProgram.tooLong(talk.said(false))) {
            return Copied.cannot(List.of("so many lines do not fit into one method of Java"));
        }
        return new Copied(switch (talk.endpoint()) {
            case Endpoint.Udp(_, int port) -> datagrams(talk, port);
            case Endpoint.UnixSocket(var path) -> unix(talk, path.toString());
            case Endpoint.Tcp(_, int port) -> stream(talk, "new ServerSocket(" + at(talk, port) + ")", "");
            case Endpoint.Tls(_, int port) -> stream(talk,
                    "SSLServerSocketFactory.getDefault().createServerSocket(" + at(talk, port) + ")",
                    """
                        // keytool -genkeypair -keyalg RSA -alias server -dname CN=localhost -keystore server.p12 \\
                        //     -storepass changeit
                        System.setProperty("javax.net.ssl.keyStore", "server.p12");
                        System.setProperty("javax.net.ssl.keyStorePassword", "changeit");
                        """.indent(8));
        }, List.of());
    }

    private static String at(Talk talk, int port) {
        return port + ", 50, InetAddress.getByName(" + JavaProgram.text(Wire.local(talk.endpoint())) + ")";
    }

    private static String turns(Talk talk) {
        StringBuilder turns = new StringBuilder();
        for (Talk.Turn turn : talk.turns()) {
            turns.append(turn.byClient() ? "        receive(in, " + turn.octets().length() + "L);\n"
                    : "        out.write(octets(\n                "
                            + JavaProgram.literals(turn.octets(), " ".repeat(16)) + "));\n        out.flush();\n");
        }
        return turns.toString();
    }

    private static String stream(Talk talk, String listener, String before) {
        return IMPORTS + """
            /** The server's end of one conversation, again for each client: java Server.java */
            public class Server {
                public static void main(String[] arguments) throws Exception {
            """ + before + "        try (ServerSocket listener = " + listener + ") {\n" + """
                        while (true) {
                            try (Socket peer = listener.accept()) {
                                peer.setSoTimeout(30_000);
                                converse(peer.getInputStream(), peer.getOutputStream());
                                peer.shutdownOutput();
                                // To close with octets unread would make the system send RST.
                                receive(peer.getInputStream(), Long.MAX_VALUE);
                            } catch (IOException trouble) {
                                System.err.println(trouble);
                            }
                        }
                    }
                }

                static void converse(InputStream in, OutputStream out) throws IOException {
            """ + turns(talk) + "    }\n" + REST;
    }

    private static String unix(Talk talk, String path) {
        return IMPORTS.replace("import javax",
                "import java.nio.file.*;\nimport java.nio.file.attribute.BasicFileAttributes;\nimport javax") + """
                    /** The server's end of one conversation, again for each client: java Server.java */
                    public class Server {
                        public static void main(String[] arguments) throws Exception {
                    """ + "        Path path = Path.of(" + JavaProgram.text(path) + ");\n" + """
                            // The socket of an earlier run would make bind fail with EADDRINUSE.
                            if (Files.exists(path) && Files.readAttributes(path, BasicFileAttributes.class).isOther()) {
                                Files.delete(path);
                            }
                            try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                                listener.bind(UnixDomainSocketAddress.of(path));
                                while (true) {
                                    try (SocketChannel peer = listener.accept()) {
                                        converse(Channels.newInputStream(peer), Channels.newOutputStream(peer));
                                        peer.shutdownOutput();
                                        receive(Channels.newInputStream(peer), Long.MAX_VALUE);
                                    } catch (IOException trouble) {
                                        System.err.println(trouble);
                                    }
                                }
                            }
                        }

                        static void converse(InputStream in, OutputStream out) throws IOException {
                    """ + turns(talk) + "    }\n" + REST;
    }

    private static String datagrams(Talk talk, int port) {
        return """
            import java.net.*;
            import java.nio.charset.StandardCharsets;

            /** The server's end of one conversation over UDP: java Server.java */
            public class Server {
                /** What is answered to the first datagram, to the second, and so on; then from the beginning. */
                static final String[][] ANSWERS = {
            """ + Wire.answers(talk).stream().map(JavaServer::answers).collect(Collectors.joining(",\n"))
                + "\n    };\n\n" + """
                        public static void main(String[] arguments) throws Exception {
                    """.indent(0) + "        InetAddress here = InetAddress.getByName("
                + JavaProgram.text(Wire.local(talk.endpoint())) + ");\n        try (DatagramSocket server = "
                + "new DatagramSocket(" + port + ", here)) {\n"
                + """
                                DatagramPacket packet = new DatagramPacket(new byte[65536], 65536);
                                for (int count = 0;; count++) {
                                    packet.setLength(65536);
                                    server.receive(packet);
                                    System.out.write(packet.getData(), 0, packet.getLength());
                                    System.out.flush();
                                    for (String answer : ANSWERS[count % ANSWERS.length]) {
                                        byte[] octets = answer.getBytes(StandardCharsets.ISO_8859_1);
                                        server.send(new DatagramPacket(octets, octets.length, packet.getSocketAddress()));
                                    }
                                }
                            }
                        }
                    }
                    """;
    }

    private static String answers(List<Octets> each) {
        return "            {" + each.stream()
                .map(one -> "String.join(\"\",\n                " + JavaProgram.literals(one, " ".repeat(16)) + ")")
                .collect(Collectors.joining(", ")) + "}";
    }
}
