package rawbench.curl;

import java.util.Optional;
import java.util.Set;

import rawbench.octets.Octets;

/** The body that {@code -d} and its kin make together: a part of one group of options. */
final class CurlData {
    private static final Set<String> NAMES = Set.of("data", "data-ascii", "data-binary", "data-raw", "data-urlencode",
            "json");
    private final CurlFiles files;

    CurlData(CurlFiles files) {
        this.files = files;
    }

    /** The body, one character an octet; empty where no option gives one. */
    Optional<String> of(CurlCall call) {
        StringBuilder body = new StringBuilder();
        boolean any = false;
        for (CurlCall.Given given : call.options()) {
            if (NAMES.contains(given.option().name())) {
                body.append(any && !given.is("json") ? "&" : "").append(piece(given));
                any = true;
            }
        }
        return any ? Optional.of(body.toString()) : Optional.empty();
    }

    private String piece(CurlCall.Given given) {
        String value = given.value();
        return switch (given.option().name()) {
            case "data-raw" -> value;
            case "data-urlencode" -> encoded(given.spelled(), value);
            case "data-binary", "json" -> value.startsWith("@") ? file(given.spelled(), value.substring(1)) : value;
            default -> value.startsWith("@") ? file(given.spelled(), value.substring(1)).replaceAll("[\r\n\0]", "")
                    : value;
        };
    }

    private String file(String option, String name) {
        return files.wanted(option + " @", name, "its octets are missing from the body").map(Octets::latin1).orElse("");
    }

    /** {@code content}, {@code =content}, {@code name=content}, {@code @file} or {@code name@file}. */
    String encoded(String option, String value) {
        int at = 0;
        while (at < value.length() && "=@".indexOf(value.charAt(at)) < 0) {
            at++;
        }
        boolean named = at < value.length();
        String name = named ? value.substring(0, at) : "";
        String rest = named ? value.substring(at + 1) : value;
        String content = named && value.charAt(at) == '@' ? file(option, rest) : rest;
        return (name.isEmpty() ? "" : name + "=") + CurlUrl.escaped(content).replace("%20", "+");
    }
}
