package rawbench.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import rawbench.http.Detail.Words;

/**
 * The decision how long the body of a message is, made from its head (RFC 9112 6.3).
 *
 * @param framing how the end is found
 * @param rule the item of the list in 6.3 that decided
 * @param certain false where another reader may decide otherwise, or no decision can be relied on
 * @param findings what is odd about the fields that decided
 */
record BodyLength(Framing framing, Rule rule, boolean certain, List<Finding> findings) {
    private static final Framing NONE = new Framing.None();
    private static final Framing UNTIL_CLOSE = new Framing.UntilClose();

    /** The decision for the answer to a request with that method. */
    static BodyLength ofResponse(String method, StartLine.StatusLine status, HeaderSection head) {
        return ofResponse(method, status, head, Reader.LENIENT);
    }

    /** The decision of that reader. */
    static BodyLength ofResponse(String method, StartLine.StatusLine status, HeaderSection head, Reader reader) {
        int code = status.code();
        List<Finding> findings = new ArrayList<>();
        if (code == 101) {
            return new BodyLength(new Framing.Tunnel(), Rule.SWITCHED, true, findings);
        }
        if (method.equals("CONNECT") && code >= 200 && code < 300) {
            return new BodyLength(new Framing.Tunnel(), Rule.TUNNEL, true, findings);
        }
        if (code == 204 || code >= 100 && code < 200) {
            head.all("Transfer-Encoding")
                    .findFirst()
                    .ifPresent(f -> findings.add(at(Deviation.TRANSFER_CODING_NOT_ALLOWED, f)));
        }
        if (method.equals("HEAD")) {
            return new BodyLength(NONE, Rule.HEAD_REQUEST, true, findings);
        }
        if (code >= 100 && code < 200) {
            return new BodyLength(NONE, Rule.INTERIM, true, findings);
        }
        if (code == 204 || code == 304) {
            return new BodyLength(NONE, code == 204 ? Rule.NO_CONTENT : Rule.NOT_MODIFIED, true, findings);
        }
        return byFields(status.version(), head, new BodyLength(UNTIL_CLOSE, Rule.UNTIL_CLOSE, true, findings), reader);
    }

    /** The decision for a request, as a server would make it. */
    static BodyLength ofRequest(StartLine.RequestLine line, HeaderSection head) {
        return ofRequest(line, head, Reader.LENIENT);
    }

    /** The decision of a server that reads as that reader. */
    static BodyLength ofRequest(StartLine.RequestLine line, HeaderSection head, Reader reader) {
        BodyLength length = byFields(line.version(), head, new BodyLength(NONE, Rule.NO_BODY, true, new ArrayList<>()),
                reader);
        // A server cannot read a request until close: such a body has no length at all (RFC 9112 6.3 item 4).
        return length.framing instanceof Framing.UntilClose
                ? new BodyLength(NONE, length.rule, false, length.findings)
                : length;
    }

    private static BodyLength byFields(String version, HeaderSection all, BodyLength otherwise, Reader reader) {
        HeaderSection head = reader == Reader.EXACT_NAMES ? all.exact() : all;
        List<Finding> findings = otherwise.findings;
        List<HeaderField> lines = head.named("Transfer-Encoding");
        if (lines.isEmpty()) {
            return byLength(head, otherwise, reader);
        }
        List<String> codings = new ArrayList<>();
        for (String coding : head.list("Transfer-Encoding")) {
            codings.add(Lists.split(coding, ';').getFirst().toLowerCase(Locale.ROOT));
        }
        boolean none = codings.isEmpty() || codings.stream().allMatch("identity"::equals);
        boolean both = head.has("Content-Length");
        boolean old = version.equals("HTTP/1.0");
        if (none || old && reader == Reader.OLD_VERSION || both && reader == Reader.LENGTH_FIRST) {
            if (none) {
                findings.add(at(Deviation.CHUNKED_NOT_LAST, lines.getFirst()));
            }
            return byLength(head, otherwise, reader);
        }
        HeaderField field = lines.getFirst();
        if (both) {
            findings.add(at(Deviation.LENGTH_AND_TRANSFER_CODING, field));
        }
        if (old) {
            findings.add(at(Deviation.TRANSFER_CODING_IN_HTTP_1_0, field));
        }
        if (codings.stream().filter("chunked"::equals).count() > 1) {
            findings.add(at(Deviation.CHUNKED_REPEATED, field));
        }
        boolean anyhow = reader == Reader.CHUNKED_ANYHOW && codings.stream().anyMatch(c -> c.contains("chunked"));
        if (!codings.getLast().equals("chunked") && !anyhow) {
            findings.add(at(Deviation.CHUNKED_NOT_LAST, field));
            return new BodyLength(UNTIL_CLOSE, Rule.CODING_UNTIL_CLOSE, !both, findings);
        }
        return new BodyLength(new Framing.Chunked(), Rule.CHUNKED, !both && !old, findings);
    }

    private static BodyLength byLength(HeaderSection head, BodyLength otherwise, Reader reader) {
        List<HeaderField> lines = head.named("Content-Length");
        if (lines.isEmpty()) {
            return otherwise;
        }
        List<Finding> findings = otherwise.findings;
        long length = -1;
        int values = 0;
        for (HeaderField line : lines) {
            for (String digits : Lists.split(line.unfolded(), ',')) {
                long value = number(reader == Reader.LOOSE_LENGTH ? beginning(digits) : digits);
                if (value < 0) {
                    findings.add(
                            Deviation.LENGTH_INVALID.at(line.at(), line.line().length(), "\"" + cut(digits) + "\""));
                    return new BodyLength(UNTIL_CLOSE, Rule.LENGTH_INVALID, false, findings);
                }
                if (values > 0 && reader == Reader.FIRST_LENGTH) {
                    continue;
                }
                if (values++ > 0 && value != length && reader != Reader.LAST_LENGTH) {
                    findings.add(Deviation.LENGTH_CONFLICT.at(line.at(), line.line().length(),
                            Words.DIFFERENT.of(length, value)));
                    return new BodyLength(UNTIL_CLOSE, Rule.LENGTH_INVALID, false, findings);
                }
                length = value;
            }
        }
        if (values > 1) {
            findings.add(at(Deviation.LENGTH_REPEATED, lines.getLast()));
        }
        return new BodyLength(new Framing.ContentLength(length), Rule.LENGTH, true, findings);
    }

    /** The number that digits spell, or -1 where they are none or spell more than 2^63-1 (RFC 9110 8.6). */
    static long number(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return -1;
            }
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException noneOrTooLarge) {
            return -1;
        }
    }

    /** The digits that a text begins with, a sign passed over. */
    private static String beginning(String text) {
        int from = text.startsWith("+") ? 1 : 0;
        int to = from;
        while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return text.substring(from, to);
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static Finding at(Deviation what, HeaderField field) {
        return what.at(field.at(), field.line().length());
    }
}
