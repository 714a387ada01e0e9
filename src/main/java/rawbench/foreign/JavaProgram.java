package rawbench.foreign;

import java.util.List;
import java.util.stream.Collectors;

import rawbench.curl.Copied;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/** A request as a Java program in one file that sends it over a socket and writes out what comes. */
final class JavaProgram {
    private static final int LINE = 1000;
    private static final int MOST_LINES = 4000;

    private JavaProgram() {
    }

    static Copied of(Wire wire, Octets request) {
        return of(wire, List.of(request), false);
    }

    /**
     * @param requests one for a stream, the datagrams for UDP
     * @param end whether the client ends its side behind them
     */
    static Copied of(Wire wire, List<Octets> requests, boolean end) {
        if (tooLong(requests)) {
            return Copied.cannot(List.of("more than " + MOST_LINES + " lines do not fit into one method of Java"));
        }
        return requests.size() == 1 ? stream(wire, requests.getFirst(), end) : datagrams(wire, requests);
    }

    static boolean tooLong(List<Octets> all) {
        return all.stream().mapToInt(octets -> Math.max(1, Wire.lines(octets, LINE).size())).sum() > MOST_LINES;
    }

    /** The inside of String.join: a literal for each line. */
    static String literals(Octets octets, String indent) {
        List<Octets> lines = Wire.lines(octets, LINE);
        return lines.isEmpty() ? "\"\""
                : lines.stream()
                        .map(line -> "\"" + literal(line) + "\"")
                        .collect(Collectors.joining(",\n" + indent));
    }

    private static Copied datagrams(Wire wire, List<Octets> requests) {
        if (!(wire.endpoint() instanceof Endpoint.Udp(String host, int port))) {
            throw new IllegalArgumentException("a stream is said as one, not as " + requests.size() + " pieces");
        }
        String all = requests.stream()
                .map(one -> "String.join(\"\",\n                " + literals(one, " ".repeat(16)) + ")")
                .collect(Collectors.joining(",\n            "));
        return new Copied("""
            import java.net.*;
            import java.nio.charset.StandardCharsets;

            /** Sends datagrams octet for octet and writes out what comes: java Request.java */
            public class Request {
                public static void main(String[] arguments) throws Exception {
                    String[] requests = {
            """ + "            " + all + """

                    };
                    try (DatagramSocket peer = new DatagramSocket()) {
                        peer.setSoTimeout(2_000);
                        for (String request : requests) {
                            byte[] octets = request.getBytes(StandardCharsets.ISO_8859_1);
                            peer.send(new DatagramPacket(octets, octets.length,
            """ + "                        InetAddress.getByName(" + text(host) + "), " + port + "));\n" + """
                        }
                        DatagramPacket answer = new DatagramPacket(new byte[65536], 65536);
                        while (true) {
                            peer.receive(answer);
                            System.out.write(answer.getData(), 0, answer.getLength());
                            System.out.flush();
                        }
                    } catch (SocketTimeoutException noMore) {
                        System.err.println("no more came within two seconds");
                    }
                }
            }
            """, List.of());
    }

    private static Copied stream(Wire wire, Octets request, boolean end) {
        String octets = literals(request, " ".repeat(16));
        return new Copied("""
            import java.io.InputStream;
            import java.net.*;
            import java.nio.channels.*;
            import java.nio.charset.StandardCharsets;
            import java.security.cert.X509Certificate;
            import java.util.List;
            import javax.net.ssl.*;

            /** Sends one request octet for octet and writes out what comes: java Request.java */
            public class Request {
                public static void main(String[] arguments) throws Exception {
                    byte[] request = String.join("",
                            %s)
                            .getBytes(StandardCharsets.ISO_8859_1);
            %s    }

                static void exchange(Socket peer, byte[] request) throws Exception {
                    peer.setSoTimeout(30_000);
                    peer.getOutputStream().write(request);
                    peer.getOutputStream().flush();
            %s        peer.getInputStream().transferTo(System.out);
                    System.out.flush();
                }
            }
            """.formatted(octets, way(wire, end).indent(8), end ? "        peer.shutdownOutput();\n" : ""), List.of());
    }

    private static String way(Wire wire, boolean end) {
        return switch (wire.endpoint()) {
            case Endpoint.Tcp(String host, int port) ->
                "try (Socket peer = new Socket(" + text(host) + ", " + port + ")) {\n"
                        + "    exchange(peer, request);\n}";
            case Endpoint.UnixSocket(var path) ->
                "try (SocketChannel peer = SocketChannel.open(UnixDomainSocketAddress.of(" + text(path.toString())
                        + "))) {\n"
                        + "    Channels.newOutputStream(peer).write(request);\n"
                        + (end ? "    peer.shutdownOutput();\n" : "")
                        + "    InputStream answer = Channels.newInputStream(peer);\n"
                        + "    answer.transferTo(System.out);\n    System.out.flush();\n}";
            case Endpoint.Udp(String host, int port) -> "try (DatagramSocket peer = new DatagramSocket()) {\n"
                    + "    peer.setSoTimeout(2_000);\n"
                    + "    peer.send(new DatagramPacket(request, request.length, InetAddress.getByName(" + text(host)
                    + "), " + port + "));\n"
                    + "    DatagramPacket answer = new DatagramPacket(new byte[65536], 65536);\n"
                    + "    while (true) {\n        peer.receive(answer);\n"
                    + "        System.out.write(answer.getData(), 0, answer.getLength());\n        System.out.flush();\n    }\n"
                    + "} catch (SocketTimeoutException noMore) {\n    System.err.println(\"no more came within two seconds\");\n}";
            case Endpoint.Tls(String host, int port) -> tls(wire, host, port);
        };
    }

    private static String tls(Wire wire, String host, int port) {
        String name = wire.serverName(host);
        StringBuilder way = new StringBuilder("SSLContext context = SSLContext.getInstance(\"TLS\");\n");
        way.append(wire.insecure() ? """
            context.init(null, new TrustManager[]{new X509ExtendedTrustManager() {
                public void checkClientTrusted(X509Certificate[] chain, String type) {}
                public void checkServerTrusted(X509Certificate[] chain, String type) {}
                public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}
                public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}
                public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}
                public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}
                public X509Certificate[] getAcceptedIssuers() { return new X509Certificate[0]; }
            }}, null);
            """ : "context.init(null, null, null);\n");
        way.append("try (SSLSocket peer = (SSLSocket) context.getSocketFactory().createSocket(\n        new Socket(")
                .append(text(host))
                .append(", ")
                .append(port)
                .append("), ")
                .append(text(name))
                .append(", ")
                .append(port)
                .append(", true)) {\n    SSLParameters parameters = peer.getSSLParameters();\n");
        if (!Wire.isAddress(name)) {
            way.append("    parameters.setServerNames(List.of(new SNIHostName(").append(text(name)).append(")));\n");
        }
        if (!wire.insecure()) {
            way.append("    parameters.setEndpointIdentificationAlgorithm(\"HTTPS\");\n");
        }
        if (!wire.alpn().isEmpty()) {
            way.append("    parameters.setApplicationProtocols(new String[]{")
                    .append(wire.alpn().stream().map(JavaProgram::text).collect(Collectors.joining(", ")))
                    .append("});\n");
        }
        return way.append("    peer.setSSLParameters(parameters);\n    exchange(peer, request);\n}").toString();
    }

    static String text(String text) {
        return '"' + Wire.literal(text.chars(), '"', "\\u%04x") + '"';
    }

    private static String literal(Octets octets) {
        return Wire.literal(octets.latin1().chars(), '"', "\\%03o");
    }
}
