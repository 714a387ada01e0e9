package rawbench.curl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import rawbench.octets.Octets;

/** The Cookie field that {@code -b} makes: of texts, and of files as browsers once kept them. */
final class CurlCookies {
    private final CurlCall call;
    private final CurlFiles files;
    private final Set<String> remarks;

    CurlCookies(CurlCall call, CurlFiles files, Set<String> remarks) {
        this.call = call;
        this.files = files;
        this.remarks = remarks;
    }

    private record Cookie(String domain, boolean below, String path, boolean secure, long until, String name,
            String value) {}

    /** The field's value for a URL; empty where there is none. */
    String of(CurlUrl url) {
        List<Cookie> kept = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (String value : call.values("cookie")) {
            if (value.contains("=") && !value.startsWith("@")) {
                texts.add(value);
            } else if (!value.isEmpty()) {
                String name = value.startsWith("@") ? value.substring(1) : value;
                files.wanted("-b", name, "no cookie of it is sent").ifPresent(file -> read(file, kept));
            }
        }
        Comparator<Cookie> order = Comparator.comparingInt((Cookie one) -> -one.path().length())
                .thenComparingInt(one -> -one.domain().length())
                .thenComparingInt(one -> -one.name().length());
        Stream<String> engine = kept.stream()
                .filter(one -> fits(one, url))
                .sorted(order)
                .map(one -> one.name() + "=" + one.value());
        return Stream.concat(engine, texts.isEmpty() ? Stream.of() : Stream.of(String.join(";", texts)))
                .collect(Collectors.joining("; "));
    }

    private void read(Octets file, List<Cookie> kept) {
        for (String line : file.latin1().split("\r?\n")) {
            String plain = line.startsWith("#HttpOnly_") ? line.substring("#HttpOnly_".length()) : line;
            String[] parts = plain.split("\t", -1);
            if (plain.startsWith("#") || plain.isBlank()) {
                continue;
            }
            if (parts.length == 7 && parts[4].matches("[0-9]{1,12}")) {
                kept.add(new Cookie(parts[0].toLowerCase(Locale.ROOT).replaceFirst("^\\.", ""), parts[1].equals("TRUE"),
                        parts[2], parts[3].equals("TRUE"), Long.parseLong(parts[4]), parts[5], parts[6]));
            } else {
                remarks.add("-b: the line \"" + CurlSays.brief(plain)
                        + "\" of the file is no cookie as browsers once kept them");
            }
        }
    }

    private boolean fits(Cookie cookie, CurlUrl url) {
        String host = url.host().toLowerCase(Locale.ROOT);
        boolean there = host.equals(cookie.domain()) || cookie.below() && host.endsWith("." + cookie.domain());
        String below = cookie.path().replaceFirst("(?<=.)/$", "");
        boolean path = below.equals("/") || url.path().equals(below) || url.path().startsWith(below + "/");
        boolean session = cookie.until() == 0;
        boolean fresh = session ? !call.has("junk-session-cookies") : cookie.until() > Instant.now().getEpochSecond();
        return there && path && fresh && (!cookie.secure() || url.secure());
    }
}
