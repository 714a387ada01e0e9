package rawbench.lint;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.fields.HttpDate;
import rawbench.http.Deviation;
import rawbench.http.Lists;

/**
 * Conditions and ranges (RFC 9110 13 and 14); a part of {@link Lint}.
 *
 * <p>If-Modified-Since beside If-None-Match is not told, though servers pass over the date then: browsers send both, for
 * caches that know dates only (RFC 9110 13.1.3).
 */
final class ConditionLook {
    private static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");
    private static final Pattern UNQUOTED = Pattern.compile("(?:[Ww]/)?[\\x21\\x23-\\x2B\\x2D-\\x7E\\x80-\\xFF]+");
    private static final Pattern LOWER = Pattern.compile("w/(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");
    private static final Pattern UNIT = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(.*)", Pattern.DOTALL);
    private static final Pattern SPEC = Pattern.compile("([0-9]{1,18})-([0-9]{0,18})|-[0-9]{1,18}");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Made once a date is to be repaired. */
    private static final class Dates {
        static final DateTimeFormatter FORM = DateTimeFormatter
                .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
    }

    private final Asked asked;

    ConditionLook(Asked asked) {
        this.asked = asked;
    }

    void look() {
        asked.lines("If-Match").forEach(line -> tags(line, true));
        asked.lines("If-None-Match").forEach(line -> tags(line, false));
        for (String name : List.of("If-Modified-Since", "If-Unmodified-Since", "Date")) {
            asked.lines(name).forEach(line -> date(line, line.value()));
        }
        asked.first("If-Modified-Since")
                .filter(_ -> !READING.contains(asked.method()))
                .ifPresent(line -> asked.note(Deviation.CONDITION_IGNORED, line, asked.method(), line.removed()));
        asked.first("Range").ifPresent(this::range);
        asked.first("If-Range").ifPresent(this::ifRange);
    }

    private void tags(Line line, boolean strong) {
        if (line.value().equals("*")) {
            return;
        }
        List<String> tags = Lists.split(line.value(), ',');
        List<String> odd = tags.stream().filter(tag -> !tag.isEmpty() && !TAG.matcher(tag).matches()).toList();
        if (!odd.isEmpty()) {
            invalid(line, odd.getFirst(), tags);
        } else if (strong && !tags.isEmpty() && tags.stream().allMatch(tag -> tag.startsWith("W/"))) {
            asked.note(Deviation.TAG_WEAK, line, tags.getFirst());
        }
    }

    private void invalid(Line line, String odd, List<String> tags) {
        List<Optional<String>> mended = tags.stream().map(ConditionLook::quoted).toList();
        String value = String.join(", ", mended.stream().flatMap(Optional::stream).toList());
        boolean all = mended.stream().allMatch(Optional::isPresent);
        asked.note(Deviation.TAG_INVALID, line, odd,
                all ? new Repair[]{Repair.of(Repair.Act.QUOTE, value, line.whole(value))} : new Repair[0]);
    }

    /** A tag with its quotes; none where it cannot be told what is meant. */
    private static Optional<String> quoted(String tag) {
        if (TAG.matcher(tag).matches()) {
            return Optional.of(tag);
        }
        Matcher lower = LOWER.matcher(tag);
        if (lower.matches()) {
            return Optional.of("W/" + lower.group(1));
        }
        if (tag.equals("*") || !UNQUOTED.matcher(tag).matches()) {
            return Optional.empty();
        }
        boolean weak = tag.regionMatches(true, 0, "W/", 0, 2) && tag.length() > 2;
        return Optional.of(weak ? "W/\"" + tag.substring(2) + "\"" : "\"" + tag + "\"");
    }

    private void date(Line line, String value) {
        Optional<HttpDate> read = HttpDate.read(value, Instant.EPOCH.plusSeconds(2_000_000_000L));
        if (read.isEmpty()) {
            asked.note(Deviation.DATE_INVALID, line, value.substring(0, Math.min(60, value.length())));
        } else if (!read.get().oddities().isEmpty()) {
            asked.note(Deviation.DATE_INVALID, line, value, spelled(read.get()).map(line::changed)
                    .map(repair -> new Repair[]{repair})
                    .orElse(new Repair[0]));
        }
    }

    /** The date in the form that is to be written; none for a year that the form has no digits for. */
    private static Optional<String> spelled(HttpDate date) {
        int year = date.at().atOffset(ZoneOffset.UTC).getYear();
        return year < 0 || year > 9999 ? Optional.empty() : Optional.of(Dates.FORM.format(date.at()));
    }

    private void range(Line line) {
        Matcher unit = UNIT.matcher(line.value());
        String value = line.value();
        if (!unit.matches()) {
            boolean meant = value.matches("[0-9]+-[0-9]*|-[0-9]+|(?i)bytes[ :]+[0-9]+-[0-9]*");
            String right = "bytes=" + value.replaceFirst("(?i)^bytes[ :]+", "");
            asked.note(Deviation.RANGE_INVALID, line, meant ? new Repair[]{line.changed(right)} : new Repair[0]);
        } else if (unit.group(1).equalsIgnoreCase("bytes")
                && !Lists.split(unit.group(2), ',').stream().allMatch(ConditionLook::spec)) {
            asked.note(Deviation.RANGE_INVALID, line, value.substring(0, Math.min(60, value.length())));
        } else if (!asked.method().equals("GET") && Nearness.methods(asked.method()).isEmpty()) {
            asked.note(Deviation.RANGE_IGNORED, line, asked.method(), line.removed());
        }
    }

    private static boolean spec(String spec) {
        Matcher matcher = SPEC.matcher(spec);
        boolean read = matcher.matches();
        boolean both = read && matcher.group(1) != null && !matcher.group(2).isEmpty();
        return read && (!both || Long.parseLong(matcher.group(1)) <= Long.parseLong(matcher.group(2)));
    }

    private void ifRange(Line line) {
        if (!asked.has("Range")) {
            asked.note(Deviation.IF_RANGE_ALONE, line, line.removed());
        } else if (line.value().startsWith("W/\"")) {
            asked.note(Deviation.TAG_WEAK, line, line.value(), line.removed());
        } else if (!TAG.matcher(line.value()).matches()) {
            boolean date = HttpDate.read(line.value(), Instant.EPOCH).isPresent();
            if (date) {
                date(line, line.value());
            } else {
                invalid(line, line.value(), List.of(line.value()));
            }
        }
    }
}
