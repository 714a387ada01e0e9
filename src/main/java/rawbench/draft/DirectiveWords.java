package rawbench.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.http.WritePoint;
import rawbench.octets.Escapes;
import rawbench.octets.Escapes.MalformedEscapeException;
import rawbench.octets.Octets;

/** What the directives of a block mean, and how settings are spelled as directives. */
final class DirectiveWords {
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s*(ms|s|m)?");

    private DirectiveWords() {
    }

    /** The line that counts for a word: the last. */
    static Optional<BlockLine> line(List<BlockLine> lines, String word) {
        return lines.reversed().stream().filter(line -> line.says(word)).findFirst();
    }

    private static Optional<String> value(List<BlockLine> lines, String word) {
        return line(lines, word).flatMap(BlockLine::directive).map(Directive::value);
    }

    static DraftSettings settings(List<BlockLine> lines) throws TemplateException {
        List<String> alpn = value(lines, Directive.ALPN).map(DirectiveWords::members).orElse(List.of());
        List<String> ignore = lines.stream()
                .filter(line -> line.says(Directive.IGNORE))
                .flatMap(line -> line.directive().stream())
                .map(Directive::value)
                .toList();
        List<WritePoint> points = points(lines);
        return new DraftSettings(value(lines, Directive.SNI).filter(name -> !name.isEmpty()),
                choice(lines, Directive.TLS, "verify", "insecure"), alpn, time(lines, Directive.TIMEOUT),
                time(lines, Directive.CONNECTION_TIMEOUT), choice(lines, Directive.LENGTH, "keep", "auto"),
                Variables.OFF, ignore, points);
    }

    private static List<WritePoint> points(List<BlockLine> lines) throws TemplateException {
        List<WritePoint> points = new ArrayList<>();
        for (BlockLine line : lines) {
            if (line.says(Directive.WRITE)) {
                String words = line.directive().orElseThrow().value();
                points.add(WritePoint.parse(words)
                        .orElseThrow(() -> new TemplateException(line.line().number(),
                                TemplateWords.WANTS_WRITE_POINT.of(words))));
            }
        }
        return points;
    }

    private static List<String> members(String list) {
        return Arrays.stream(list.split("[,\\s]+")).filter(member -> !member.isEmpty()).toList();
    }

    static boolean variables(List<BlockLine> lines) throws TemplateException {
        return !choice(lines, Directive.VARS, "on", "off");
    }

    static String bodyLineEnd(List<BlockLine> lines) throws TemplateException {
        return choice(lines, Directive.BODY_EOL, "lf", "crlf") ? "\r\n" : "\n";
    }

    static Octets tail(List<BlockLine> lines) throws TemplateException {
        Optional<BlockLine> line = line(lines, Directive.BODY_TAIL);
        return line.isEmpty() ? Octets.empty()
                : unescaped(line.get(), value(lines, Directive.BODY_TAIL).orElseThrow());
    }

    static Octets unescaped(BlockLine line, String text) throws TemplateException {
        try {
            return Escapes.decode(text);
        } catch (MalformedEscapeException malformed) {
            throw new TemplateException(line.line().number(), malformed.getMessage());
        }
    }

    /** Whether the second of two words is chosen; the first is the default. */
    private static boolean choice(List<BlockLine> lines, String word, String first, String second)
            throws TemplateException {
        Optional<BlockLine> line = line(lines, word);
        String chosen = value(lines, word).orElse(first);
        if (!chosen.equals(first) && !chosen.equals(second)) {
            throw new TemplateException(line.orElseThrow().line().number(),
                    TemplateWords.WANTS_ONE_OF_TWO.of(word, first, second, chosen));
        }
        return chosen.equals(second);
    }

    private static Optional<Duration> time(List<BlockLine> lines, String word) throws TemplateException {
        Optional<String> spelled = value(lines, word);
        if (spelled.isEmpty()) {
            return Optional.empty();
        }
        Matcher time = TIME.matcher(spelled.get());
        if (!time.matches()) {
            throw new TemplateException(line(lines, word).orElseThrow().line().number(),
                    TemplateWords.WANTS_TIME.of(word, spelled.get()));
        }
        long number = Long.parseLong(time.group(1));
        String unit = time.group(2) == null ? "s" : time.group(2);
        return Optional.of(switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        });
    }

    /** The directives that say what the settings say, by word; a word with its default is left out. */
    static Map<String, List<String>> spelled(DraftSettings settings) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put(Directive.SNI, settings.sni().map(List::of).orElse(List.of()));
        words.put(Directive.TLS, settings.insecure() ? List.of("insecure") : List.of());
        words.put(Directive.ALPN, settings.alpn().isEmpty() ? List.of() : List.of(String.join(",", settings.alpn())));
        words.put(Directive.LENGTH, settings.autoLength() ? List.of("auto") : List.of());
        words.put(Directive.TIMEOUT, settings.timeout().map(DirectiveWords::spelled).stream().toList());
        words.put(Directive.CONNECTION_TIMEOUT,
                settings.connectionTimeout().map(DirectiveWords::spelled).stream().toList());
        words.put(Directive.WRITE, settings.points().stream().map(WritePoint::spelled).toList());
        words.put(Directive.IGNORE, new ArrayList<>(settings.ignore()));
        return words;
    }

    private static String spelled(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
