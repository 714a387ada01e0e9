package rawbench.curl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import rawbench.octets.Octets;

/** The multipart body that {@code -F} makes, with a boundary drawn from its content: a part of one group of options. */
final class CurlForm {
    private static final Map<String, String> TYPES = Map.of("gif", "image/gif", "jpg", "image/jpeg", "jpeg",
            "image/jpeg", "png", "image/png", "svg", "image/svg+xml", "txt", "text/plain", "htm", "text/html", "html",
            "text/html", "pdf", "application/pdf", "xml", "application/xml");
    private final CurlFiles files;
    private final Set<String> remarks;
    private final boolean backslashes;
    private final String disposition;
    private final List<String> parts = new ArrayList<>();

    /**
     * A form.
     *
     * @param backslashes whether quotes in names are escaped by backslashes, not by percents
     * @param data whether its type is {@code multipart/form-data}
     */
    CurlForm(CurlFiles files, Set<String> remarks, boolean backslashes, boolean data) {
        this.files = files;
        this.remarks = remarks;
        this.backslashes = backslashes;
        this.disposition = data ? "form-data" : "attachment";
    }

    /**
     * Adds a part.
     *
     * @param literal whether the value is text whatever it looks like
     */
    void add(String option, String spelled, boolean literal) {
        int equals = spelled.indexOf('=');
        if (equals < 0) {
            say(option, spelled, "a part is spelled name=content; it is left out");
            return;
        }
        String name = spelled.substring(0, equals);
        String content = spelled.substring(equals + 1);
        if (literal) {
            parts.add(head(new CurlPart(content, "", "", List.of(), ""), name, disposition, "") + content);
        } else if (content.startsWith("(") || name.isEmpty() && content.startsWith(")")) {
            say(option, spelled, "parts within parts are not made here; their parts stand beside one another");
        } else if (content.startsWith("@")) {
            filesOf(option, name, content);
        } else if (content.startsWith("<")) {
            CurlPart part = CurlPart.read(content.substring(1), false, unknown(option)).getFirst();
            String octets = files.wanted(option + " <", part.content(), "its part is empty")
                    .map(Octets::latin1)
                    .orElse("");
            parts.add(part(part, name, octets, type(part.content(), ""), option));
        } else {
            CurlPart part = CurlPart.read(content, false, unknown(option)).getFirst();
            parts.add(part(part, name, part.content(), part.filename().isEmpty() ? "" : type(part.filename(), ""),
                    option));
        }
    }

    private java.util.function.Consumer<String> unknown(String option) {
        return what -> say(option, what, "no word for a part that curl knows; it skips it too");
    }

    private void filesOf(String option, String name, String content) {
        List<CurlPart> several = CurlPart.read(content.substring(1), true, unknown(option));
        if (several.size() == 1) {
            parts.add(filePart(several.getFirst(), name, disposition, option));
            return;
        }
        List<String> within = several.stream().map(part -> filePart(part, "", "attachment", option)).toList();
        String boundary = boundary(within);
        parts.add("Content-Disposition: " + disposition + named("name", name)
                + "\r\nContent-Type: multipart/mixed; boundary="
                + boundary + "\r\n\r\n" + body(within, boundary));
    }

    private String filePart(CurlPart part, String name, String how, String option) {
        String octets = files.wanted(option + " @", part.content(), "its part is empty").map(Octets::latin1).orElse("");
        String last = part.content().substring(part.content().lastIndexOf('/') + 1);
        CurlPart shown = part.filename().isEmpty() ? part.called(last) : part;
        boolean input = part.content().equals("-");
        String type = type(shown.filename(), input ? "" : type(last, "application/octet-stream"));
        return head(shown, name, how, type) + encoded(shown, octets, option);
    }

    private String part(CurlPart part, String name, String octets, String type, String option) {
        boolean plain = part.filename().isEmpty() && type.equals("text/plain");
        return head(part, name, disposition, plain ? "" : type) + encoded(part, octets, option);
    }

    private String encoded(CurlPart part, String octets, String option) {
        return switch (part.encoder().toLowerCase(Locale.ROOT)) {
            case "", "8bit", "7bit", "binary" -> octets;
            case "base64" -> Base64.getMimeEncoder(76, new byte[]{'\r', '\n'})
                    .encodeToString(octets.getBytes(StandardCharsets.ISO_8859_1));
            default -> {
                say(option, part.encoder(), "this encoding of a part is not made here; its octets go as they are");
                yield octets;
            }
        };
    }

    private static String type(String file, String otherwise) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return file.contains(".") ? TYPES.getOrDefault(ending, otherwise) : otherwise;
    }

    private String head(CurlPart part, String name, String how, String type) {
        StringBuilder head = new StringBuilder();
        String names = named("name", name) + named("filename", part.filename());
        head.append(names.isEmpty() && !how.equals("form-data") ? "" : "Content-Disposition: " + how + names + "\r\n");
        String wanted = part.type().isEmpty() ? type : part.type();
        head.append(wanted.isEmpty() ? "" : "Content-Type: " + wanted + "\r\n");
        head.append(part.encoder().isEmpty() ? "" : "Content-Transfer-Encoding: " + part.encoder() + "\r\n");
        for (String field : part.fields(files)) {
            head.append(field).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private String named(String word, String value) {
        if (value.isEmpty()) {
            return "";
        }
        String safe = backslashes ? value.replace("\\", "\\\\").replace("\"", "\\\"")
                : value.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        return "; " + word + "=\"" + safe + "\"";
    }

    private void say(String option, String what, String sentence) {
        remarks.add(option + " " + CurlSays.brief(what) + ": " + sentence);
    }

    /** The boundary: as long as curl's, but the same for the same parts. */
    String boundary() {
        return boundary(parts);
    }

    private static String boundary(List<String> parts) {
        return "-".repeat(24) + Octets.latin1(String.join("\r\n", parts)).sha256().substring(0, 16);
    }

    String body() {
        return body(parts, boundary());
    }

    private static String body(List<String> parts, String boundary) {
        StringBuilder body = new StringBuilder();
        parts.forEach(part -> body.append("--").append(boundary).append("\r\n").append(part).append("\r\n"));
        return body.append("--").append(boundary).append("--\r\n").toString();
    }
}
