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
        List<Octets> lines = Wire.lines(request, LINE);
        if (lines.size() > MOST_LINES) {
            return Copied.cannot(List.of("more than " + MOST_LINES + " lines do not fit into one method of Java"));
        }
        String octets = lines.isEmpty() ? "\"\""
                : lines.stream()
                        .map(line -> "\"" + literal(line) + "\"")
                        .collect(Collectors.joining(",\n                "));
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
                    peer.getInputStream().transferTo(System.out);
                    System.out.flush();
                }
            }
            """.formatted(octets, way(wire).indent(8)), List.of());
    }

    private static String way(Wire wire) {
        return switch (wire.endpoint()) {
            case Endpoint.Tcp(String host, int port) ->
                "try (Socket peer = new Socket(" + text(host) + ", " + port + ")) {\n"
                        + "    exchange(peer, request);\n}";
            case Endpoint.UnixSocket(var path) ->
                "try (SocketChannel peer = SocketChannel.open(UnixDomainSocketAddress.of(" + text(path.toString())
                        + "))) {\n"
                        + "    Channels.newOutputStream(peer).write(request);\n"
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

    private static String text(String text) {
        return '"' + Wire.literal(text.chars(), '"', "\\u%04x") + '"';
    }

    private static String literal(Octets octets) {
        return Wire.literal(octets.latin1().chars(), '"', "\\%03o");
    }
}
