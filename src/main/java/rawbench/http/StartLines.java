package rawbench.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.octets.Octets;

/** Reads the start line of a message, strictly where it can and leniently where it must (RFC 9112 3 and 4). */
final class StartLines {
    /** What every response begins with; another digit may follow than 1. */
    static final String PREFIX = "HTTP/1.";
    /** Characters of a version. */
    private static final int VERSION = 8;
    private static final Pattern STATUS = Pattern.compile("(HTTP/1\\.[0-9])(?: ([0-9]{3}) ([^\\r\\x00]*))?",
            Pattern.DOTALL);
    private static final Pattern LOOSE_STATUS = Pattern
            .compile("(HTTP/1\\.[0-9])(?:[ \\t\\x0b\\f\\r]+([^ \\t\\x0b\\f\\r]*))?(?:[ \\t\\x0b\\f\\r]+(.*))?",
                    Pattern.DOTALL);
    private static final Pattern STATUS_CODE = Pattern.compile("[1-9][0-9]{2}");
    private static final Pattern REQUEST = Pattern.compile("([^ \\t]+) ([^ \\t]+) (HTTP/[0-9]\\.[0-9])");

    private StartLines() {
    }

    static StartLine.StatusLine status(String line, Octets spelled, long at, List<Finding> findings) {
        if (line.indexOf('\0') >= 0) {
            findings.add(Deviation.NUL.at(at + line.indexOf('\0'), 1));
        }
        if (plain(line)) {
            // Of the two versions that are plain none is cut out of the line anew.
            return new StartLine.StatusLine(spelled, line.startsWith("HTTP/1.1") ? "HTTP/1.1" : "HTTP/1.0",
                    (line.charAt(VERSION + 1) - '0') * 100
                            + (line.charAt(VERSION + 2) - '0') * 10 + line.charAt(VERSION + 3) - '0',
                    line.substring(VERSION + 5));
        }
        Matcher strict = STATUS.matcher(line);
        if (strict.matches() && strict.group(2) != null) {
            return status(strict, spelled, at, findings);
        }
        Matcher loose = LOOSE_STATUS.matcher(line);
        if (!loose.matches()) {
            findings.add(Deviation.NOT_HTTP.at(at, line.length()));
            return new StartLine.StatusLine(spelled, "", -1, "");
        }
        boolean oneSpace = loose.group(2) == null
                || loose.start(2) == loose.end(1) + 1 && line.charAt(loose.end(1)) == ' ';
        findings.add((oneSpace ? Deviation.STATUS_LINE_SPELLING : Deviation.STATUS_LINE_INVALID).at(at, line.length()));
        return status(loose, spelled, at, findings);
    }

    /** Whether a status line is spelled as nearly all are: HTTP/1.0 or 1.1, one space, a status, one space. */
    private static boolean plain(String line) {
        return line.length() > VERSION + 4 && (line.startsWith("HTTP/1.1 ") || line.startsWith("HTTP/1.0 "))
                && line.charAt(VERSION + 1) >= '1' && line.charAt(VERSION + 1) <= '9' && digit(line, VERSION + 2)
                && digit(line, VERSION + 3) && line.charAt(VERSION + 4) == ' ' && line.indexOf('\r') < 0
                && line.indexOf('\0') < 0;
    }

    private static boolean digit(String line, int at) {
        return line.charAt(at) >= '0' && line.charAt(at) <= '9';
    }

    private static StartLine.StatusLine status(Matcher parts, Octets spelled, long at, List<Finding> findings) {
        String version = parts.group(1);
        if (version.compareTo("HTTP/1.1") > 0) {
            findings.add(Deviation.VERSION_UNUSUAL.at(at, version.length(), version));
        }
        String digits = parts.group(2) == null ? "" : parts.group(2);
        int code = STATUS_CODE.matcher(digits).matches() ? Integer.parseInt(digits) : -1;
        if (code < 0) {
            String shown = digits.length() > 20 ? digits.substring(0, 20) + "…" : digits;
            findings.add(Deviation.STATUS_INVALID.at(at, spelled.length(), "\"" + shown + "\""));
        }
        return new StartLine.StatusLine(spelled, version, code, parts.group(3) == null ? "" : parts.group(3));
    }

    /** A request line as nearly all are spelled, with HTTP/1.0 or 1.1 and single spaces; null for another. */
    private static StartLine.RequestLine plainRequest(String line, Octets spelled) {
        int target = line.indexOf(' ') + 1;
        int version = line.length() - VERSION;
        boolean words = target > 0 && version > target + 1 && line.indexOf(' ', target) == version - 1
                && line.indexOf('\t') < 0;
        if (!words || !line.endsWith("HTTP/1.1") && !line.endsWith("HTTP/1.0")) {
            return null;
        }
        String method = line.substring(0, target - 1);
        return Tokens.isToken(method) ? new StartLine.RequestLine(spelled, method, line.substring(target, version - 1),
                line.substring(version)) : null;
    }

    static StartLine.RequestLine request(String line, Octets spelled, long at, List<Finding> findings) {
        StartLine.RequestLine plain = plainRequest(line, spelled);
        if (plain != null) {
            return plain;
        }
        Matcher strict = REQUEST.matcher(line);
        if (strict.matches() && Tokens.isToken(strict.group(1))) {
            String version = strict.group(3);
            if (!version.equals("HTTP/1.1") && !version.equals("HTTP/1.0")) {
                findings.add(Deviation.VERSION_UNUSUAL.at(at + strict.start(3), version.length(), version));
            }
            return new StartLine.RequestLine(spelled, strict.group(1), strict.group(2), version);
        }
        String[] words = line.strip().split("[ \t]+");
        String method = words[0];
        boolean versioned = words.length > 1 && words[words.length - 1].startsWith("HTTP/");
        int targetEnd = versioned ? words.length - 1 : words.length;
        String target = words.length > 1
                ? String.join(" ", List.of(words).subList(1, Math.max(1, targetEnd)))
                : "";
        if (!Tokens.isToken(method) || target.isEmpty()) {
            findings.add(Deviation.REQUEST_LINE_INVALID.at(at, line.length()));
        } else if (!versioned) {
            findings.add(Deviation.VERSION_MISSING.at(at, line.length()));
        } else {
            findings.add(Deviation.REQUEST_LINE_SPELLING.at(at, line.length()));
        }
        return new StartLine.RequestLine(spelled, method, target, versioned ? words[words.length - 1] : "");
    }
}
