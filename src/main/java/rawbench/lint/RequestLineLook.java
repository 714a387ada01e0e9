package rawbench.lint;

import java.util.Arrays;
import java.util.List;

import rawbench.http.Detail;
import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.Tokens;
import rawbench.lint.Repair.Act;
import rawbench.octets.Edit;
import rawbench.octets.Octets;

/** The request line: its method, its version, and how it is spelled (RFC 9112 3); a part of {@link Lint}. */
final class RequestLineLook {
    private static final Octets MARK = Octets.of((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
    private static final String VERSION = "HTTP/1.1";

    private final Asked asked;
    private final long at;
    private final String spelled;

    RequestLineLook(Asked asked) {
        this.asked = asked;
        this.at = asked.lineAt();
        this.spelled = asked.lenient().line().spelled().latin1();
    }

    void look() {
        if (asked.lenient().line().spelled().startsWith(MARK)) {
            asked.notes()
                    .add(Deviation.BYTE_ORDER_MARK.at(at, MARK.length()),
                            Repair.of(Act.REMOVE, new Edit(at, MARK.length(), Octets.empty())));
            return;
        }
        asked.lenient().findings().forEach(this::spelling);
        boolean read = asked.lenient().findings().stream().noneMatch(f -> f.what() == Deviation.REQUEST_LINE_INVALID);
        if (read) {
            method();
            if (!asked.notes().has(Deviation.VERSION_CASE)) {
                new TargetLook(asked).look();
            }
        }
    }

    private void spelling(Finding found) {
        switch (found.what()) {
            case VERSION_MISSING -> version();
            case VERSION_UNUSUAL -> told(found, Repair.of(Act.CHANGE, VERSION, version(found)));
            case REQUEST_LINE_SPELLING -> told(found, respelled().toArray(Repair[]::new));
            case REQUEST_LINE_INVALID -> told(found);
            default -> {
            }
        }
    }

    private void told(Finding found, Repair... repairs) {
        asked.notes()
                .add(found.moved(asked.base()), repairs);
    }

    private Edit version(Finding found) {
        return new Edit(asked.base() + found.at(), found.length(), Octets.latin1(VERSION));
    }

    /** The reader sees no version where HTTP is not spelled in capitals. */
    private void version() {
        String last = spelled.substring(Math.max(spelled.lastIndexOf(' '), spelled.lastIndexOf('\t')) + 1);
        if (last.matches("(?i)http/1\\.[01]")) {
            long from = at + spelled.length() - last.length();
            String right = "HTTP" + last.substring(4);
            asked.notes()
                    .add(Deviation.VERSION_CASE.at(from, last.length(), last),
                            Repair.of(Act.CHANGE, right, new Edit(from, last.length(), Octets.latin1(right))));
            return;
        }
        int end = spelled.stripTrailing().length();
        asked.notes()
                .add(Deviation.VERSION_MISSING.at(at, spelled.length()),
                        Repair.of(Act.ADD, VERSION,
                                new Edit(at + end, spelled.length() - end, Octets.latin1(" " + VERSION))));
    }

    /** Method, request-target and version with one space between them; spaces inside of the target are encoded. */
    private List<Repair> respelled() {
        String[] words = spelled.strip().split("[ \t]+");
        String version = words[words.length - 1];
        if (words.length < 3 || !Tokens.isToken(words[0]) || !version.matches("HTTP/[0-9]\\.[0-9]")) {
            return List.of();
        }
        String right = words[0] + " " + String.join("%20", Arrays.asList(words).subList(1, words.length - 1)) + " "
                + version;
        return List.of(Repair.of(Act.CHANGE, right, new Edit(at, spelled.length(), Octets.latin1(right))));
    }

    private void method() {
        String method = asked.method();
        List<String> meant = Nearness.methods(method);
        if (Tokens.isToken(method) && !meant.isEmpty()) {
            Repair[] repairs = meant.stream()
                    .map(one -> Repair.of(Act.CHANGE, one, new Edit(at(method), method.length(), Octets.latin1(one))))
                    .toArray(Repair[]::new);
            asked.notes()
                    .add(Deviation.METHOD_NEARLY.at(at(method), method.length(),
                            Words.IS_NOT.of(method,
                                    Detail.joined(Words.OR, meant.stream().map(Detail::literal).toList()))),
                            repairs);
        }
    }

    /** Where the method stands: blanks may come before it. */
    private long at(String method) {
        return at + Math.max(0, spelled.indexOf(method));
    }
}
