package rawbench.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.http.Deviation;
import rawbench.http.Lists;
import rawbench.http.Tokens;

/** Values whose form is certain: qualities, media ranges, where a request comes from; a part of {@link Lint}. */
final class ValueLook {
    private static final List<String> WEIGHED = List.of("Accept", "Accept-Charset", "Accept-Encoding",
            "Accept-Language", "TE");
    /** A client that came with Java for 25 years leaves out the zero before the point: that is no news. */
    private static final Pattern QUALITY = Pattern.compile("0?\\.[0-9]{1,3}|0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");
    private static final Pattern ORIGIN = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://[^/?#@\\s]+)(.*)");

    private final Asked asked;

    ValueLook(Asked asked) {
        this.asked = asked;
    }

    void look() {
        WEIGHED.forEach(name -> asked.lines(name).forEach(this::qualities));
        asked.lines("Accept").forEach(this::ranges);
        asked.first("Referer").ifPresent(this::referer);
        asked.first("Origin").ifPresent(this::origin);
        asked.first("Max-Forwards")
                .filter(line -> !line.value().matches("[0-9]+"))
                .ifPresent(line -> asked.note(Deviation.NUMBER_INVALID, line, shown(line.value())));
    }

    private void qualities(Line line) {
        for (String member : Lists.split(line.value(), ',')) {
            for (String parameter : Lists.split(member, ';').stream().skip(1).toList()) {
                boolean weight = parameter.regionMatches(true, 0, "q=", 0, 2);
                if (weight && !QUALITY.matcher(parameter.substring(2)).matches()) {
                    asked.note(Deviation.QUALITY_INVALID, line, shown(parameter));
                    return;
                }
            }
        }
    }

    private void ranges(Line line) {
        for (String member : Lists.split(line.value(), ',')) {
            String range = Lists.split(member, ';').getFirst();
            int slash = range.indexOf('/');
            boolean valid = range.isEmpty() || range.equals("*")
                    || slash > 0 && Tokens.isToken(range.substring(0, slash))
                            && Tokens.isToken(range.substring(slash + 1));
            if (!valid) {
                asked.note(Deviation.MEDIA_RANGE_INVALID, line, shown(range));
                return;
            }
        }
    }

    private void referer(Line line) {
        String value = line.value();
        int hash = value.indexOf('#');
        String plain = hash < 0 ? value : value.substring(0, hash);
        String right = plain.replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*://)[^/?#@]*@", "$1");
        if (!right.equals(value)) {
            asked.note(Deviation.REFERER_INVALID, line, line.changed(right));
        }
    }

    private void origin(Line line) {
        Matcher origin = ORIGIN.matcher(line.value());
        if (origin.matches() && !origin.group(2).isEmpty()) {
            asked.note(Deviation.ORIGIN_INVALID, line, shown(line.value()), line.changed(origin.group(1)));
        }
    }

    static String shown(String value) {
        return "\"" + (value.length() > 60 ? value.substring(0, 60) + "…" : value) + "\"";
    }
}
