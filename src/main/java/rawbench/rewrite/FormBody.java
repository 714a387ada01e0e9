package rawbench.rewrite;

import java.util.ArrayList;
import java.util.List;

import rawbench.octets.Octets;
import rawbench.rewrite.Convert.Read;
import rawbench.rewrite.Convert.Written;
import rawbench.rewrite.Remark.What;

import static java.util.stream.Collectors.joining;

/** Fields as a form has them: {@code name=value&name=value} (WHATWG URL 5). */
final class FormBody {
    private FormBody() {
    }

    static Read read(Octets body) {
        List<FormField> fields = new ArrayList<>();
        String text = body.latin1();
        // The line end that an editor puts behind the last line is no part of the last value.
        int end = text.endsWith("\r\n") ? text.length() - 2 : text.endsWith("\n") ? text.length() - 1 : text.length();
        for (int at = 0; at < end;) {
            int and = text.indexOf('&', at);
            int to = and < 0 || and > end ? end : and;
            if (to > at) {
                int equals = text.indexOf('=', at, to);
                int nameTo = equals < 0 ? to : equals;
                Octets name = plain(body.slice(at, nameTo));
                Octets value = plain(body.slice(Math.min(to, nameTo + 1), to));
                fields.add(FormField.text(name, value));
            }
            at = to + 1;
        }
        return new Read.Fields(fields, List.of());
    }

    /** What octets of a form mean; a percent sign that begins no encoded octet means itself. */
    private static Octets plain(Octets spelled) {
        String text = spelled.latin1();
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean encoded = i + 2 < text.length() && hex(text.charAt(i + 1)) && hex(text.charAt(i + 2));
            mended.append(text.charAt(i) == '%' && !encoded ? "%25" : text.substring(i, i + 1));
        }
        return switch (Percent.decode(Octets.latin1(mended.toString()), true)) {
            case TextCoding.Plain.Octet(Octets plain) -> plain;
            case TextCoding.Plain.Wrong _ -> spelled;
        };
    }

    private static boolean hex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }

    static Written write(List<FormField> fields) {
        List<Remark> says = new ArrayList<>();
        List<Octets> parts = new ArrayList<>();
        for (FormField field : fields) {
            parts.add(Octets.latin1(parts.isEmpty() ? "" : "&"));
            parts.add(Percent.encode(field.name(), true));
            parts.add(Octets.latin1("="));
            parts.add(Percent.encode(field.value(), true));
        }
        sayText(fields, says);
        sayFiles(fields, says);
        return new Written.Body(Octets.join(parts), Convert.Form.FORM.type(), says);
    }

    /** What JSON knows beside texts is text now. */
    static void sayText(List<FormField> fields, List<Remark> says) {
        say(fields.stream().filter(f -> f.kind() == FormField.Kind.SCALAR).toList(), What.SCALARS_AS_TEXT, says);
        say(fields.stream().filter(f -> f.kind() == FormField.Kind.NESTED).toList(), What.NESTED_AS_TEXT, says);
    }

    /** Of files only the content was carried over, and no media types. */
    static void sayFiles(List<FormField> fields, List<Remark> says) {
        say(fields.stream().filter(f -> f.file().isPresent()).toList(), What.FILES_WITHOUT_NAME, says);
        say(fields.stream().filter(f -> f.file().isEmpty() && f.type().isPresent()).toList(), What.TYPES_LOST, says);
    }

    static void say(List<FormField> fields, What what, List<Remark> says) {
        if (!fields.isEmpty()) {
            says.add(Remark.of(what, names(fields)));
        }
    }

    static String names(List<FormField> fields) {
        return fields.stream()
                .map(f -> f.name().text(java.nio.charset.StandardCharsets.UTF_8))
                .distinct()
                .collect(
                        joining(", "));
    }
}
