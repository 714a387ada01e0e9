package rawbench.rewrite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import rawbench.content.MediaType;
import rawbench.content.Multipart;
import rawbench.http.HeaderField;
import rawbench.octets.Octets;
import rawbench.rewrite.Convert.Read;
import rawbench.rewrite.Convert.Written;
import rawbench.rewrite.Remark.What;

/** Fields as parts of multipart/form-data (RFC 7578). */
final class MultipartBody {
    private MultipartBody() {
    }

    static Read read(Optional<MediaType> type, Octets body) {
        Optional<Multipart> split = Multipart.of(type, body, () -> false);
        if (split.isEmpty() || split.get().parts().isEmpty()) {
            return new Read.Wrong(Remark.of(What.NO_BOUNDARY));
        }
        Multipart multipart = split.get();
        if (!multipart.closed()) {
            return new Read.Wrong(Remark.of(What.NOT_CLOSED, multipart.boundary()));
        }
        List<Remark> says = new ArrayList<>();
        List<FormField> fields = multipart.parts().stream().map(MultipartBody::field).toList();
        List<String> lost = multipart.parts()
                .stream()
                .flatMap(p -> p.head().fields().stream())
                .map(HeaderField::name)
                .filter(n -> !n.equalsIgnoreCase("Content-Disposition") && !n.equalsIgnoreCase("Content-Type"))
                .distinct()
                .toList();
        if (!lost.isEmpty()) {
            says.add(Remark.of(What.PART_FIELDS_LOST, String.join(", ", lost)));
        }
        if (!multipart.preamble().isEmpty() || !blank(multipart.epilogue())) {
            says.add(Remark.of(What.AROUND_LOST));
        }
        return new Read.Fields(fields, says);
    }

    private static boolean blank(Octets octets) {
        return octets.latin1().isBlank();
    }

    private static FormField field(Multipart.Part part) {
        return new FormField(Octets.utf8(unescaped(part.name().orElse(""))), part.content(), FormField.Kind.TEXT,
                part.fileName().map(MultipartBody::unescaped).map(Octets::utf8),
                part.head().first("Content-Type"));
    }

    /** A name as it was before a browser wrote it: quotes and line ends are percent-encoded there (RFC 7578 2). */
    private static String unescaped(String name) {
        return name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    private static Octets escaped(Octets name) {
        return Octets.latin1(name.latin1()
                .replace("\\", "\\\\")
                .replace("\"", "%22")
                .replace("\r", "%0D")
                .replace("\n", "%0A"));
    }

    static Written write(List<FormField> fields) {
        for (FormField field : fields) {
            if (!JsonBody.utf8(field.name())) {
                return new Written.Wrong(Remark.of(What.NOT_UTF8, FormBody.names(List.of(field))));
            }
        }
        List<Remark> says = new ArrayList<>();
        FormBody.sayText(fields, says);
        String boundary = boundary(fields);
        List<Octets> parts = new ArrayList<>();
        for (FormField field : fields) {
            parts.add(Octets.latin1("--" + boundary + "\r\nContent-Disposition: form-data; name=\""));
            parts.add(escaped(field.name()));
            field.file().ifPresent(file -> {
                parts.add(Octets.latin1("\"; filename=\""));
                parts.add(escaped(file));
            });
            parts.add(Octets.latin1("\"\r\n" + field.type().map(t -> "Content-Type: " + t + "\r\n").orElse("")
                    + "\r\n"));
            parts.add(field.value());
            parts.add(Octets.latin1("\r\n"));
        }
        parts.add(Octets.latin1("--" + boundary + "--\r\n"));
        return new Written.Body(Octets.join(parts), Convert.Form.MULTIPART.type() + "; boundary=" + boundary, says);
    }

    /** A boundary that stands in no value; the same fields get the same one, so that a diff stays quiet. */
    private static String boundary(List<FormField> fields) {
        Octets all = Octets.join(fields.stream().map(FormField::value).toList());
        String boundary = "rawbench-" + all.sha256().substring(0, 16).toUpperCase(Locale.ROOT);
        while (all.indexOf(Octets.of(boundary.getBytes(StandardCharsets.US_ASCII)), 0) >= 0) {
            boundary += "x";
        }
        return boundary;
    }
}
