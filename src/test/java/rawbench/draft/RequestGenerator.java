package rawbench.draft;

import java.util.List;
import java.util.random.RandomGenerator;

import rawbench.octets.Octets;

/** Random requests of every sort that a template has to keep: from random octets to what other editors send as it is. */
public final class RequestGenerator {
    private static final List<String> TRICKY_LINES = List.of("### not a title", "# comment", "// comment", "/* comment",
            "> {% client.log() %}", "<> 2026-11-23.200.json", "< ./other.bin", "<@ ./other.bin", "<", "< {%", "%}",
            "?? status == 200", "@name = value", "# @rb-raw escaped", "# @rb-target http://elsewhere",
            "#| GET / HTTP/1.1",
            "HTTP/1.1 200 OK", "GET /next HTTP/1.1", "{{variable}}", "}}", "{\"a\":{\"b\":1}}", "===", "<--->", "   ",
            "\t", "", "", "trailing ", "trailing\t", " leading", "\u3000", "nbsp\u00a0", "\u2028", "\ufeffbom",
            "<html>",
            "{ \"name\": \"李雷\" }", "\\r\\n", "\\x41\\", "😀", "\u202eevil", "a=1&b=2", "INSERT INTO t", "x\rx", "\0");
    private static final List<String> ENDS = List.of("\r\n", "\n", "\r", "\n\r", "\r\n\r\n", "\n\n");
    private static final List<String> HEADS = List.of("GET / HTTP/1.1\r\nHost: a\r\n\r\n",
            "POST /p?q=1 HTTP/1.1\r\nHost: a:8080\r\nContent-Type: text/plain\r\n\r\n",
            "PURGE /x HTTP/1.1\r\nHost: a\r\nX-A: 1\r\nX-A: 2\r\n\r\n", "GET / HTTP/1.0\r\n\r\n",
            "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost:a\r\n\r\n", "GET /\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\n#odd: 1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: 李雷 \r\n\r\n",
            "GET / HTTP/1.1\nHost: a\n\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n",
            "GET / HTTP/1.1\r\nHost: {{a}}\r\n\r\n", "### / HTTP/1.1\r\nHost: a\r\n\r\n",
            "@a = / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: \t\r\n\r\n",
            "< {% HTTP/1.1\r\nHost: a\r\n\r\n", "");

    private final RandomGenerator random;

    public RequestGenerator(RandomGenerator random) {
        this.random = random;
    }

    public Octets next() {
        return switch (random.nextInt(6)) {
            case 0 -> octets(random.nextInt(200));
            case 1 -> Octets.utf8(one(HEADS)).concat(octets(random.nextInt(40)));
            case 2 -> Octets.utf8(one(HEADS) + lines("\n"));
            case 3 -> Octets.utf8(one(HEADS) + lines("\r\n"));
            case 4 -> Octets.utf8(one(HEADS) + mixed());
            default -> damaged(Octets.utf8(one(HEADS) + mixed()));
        };
    }

    private Octets octets(int count) {
        byte[] octets = new byte[count];
        random.nextBytes(octets);
        if (random.nextBoolean()) {
            String common = " \t\r\n\\x#|@:{}/aA0<>\u00e9";
            for (int i = 0; i < count; i++) {
                octets[i] = (byte) common.charAt(random.nextInt(common.length()));
            }
        }
        return Octets.owning(octets);
    }

    private String lines(String end) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : end).append(random.nextInt(3) == 0 ? one(TRICKY_LINES) : word());
        }
        return text.append(random.nextInt(3) == 0 ? end : "").toString();
    }

    private String mixed() {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            text.append(random.nextBoolean() ? one(TRICKY_LINES) : word()).append(one(ENDS));
        }
        return text.toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            int c = random.nextInt(8) == 0 ? random.nextInt(0x3000) : 'a' + random.nextInt(26);
            word.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 'x' : c);
        }
        return word.toString();
    }

    private Octets damaged(Octets octets) {
        byte[] bytes = octets.toByteArray();
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return Octets.owning(bytes);
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
