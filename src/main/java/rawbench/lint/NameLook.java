package rawbench.lint;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import rawbench.http.Detail;
import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.http.HeaderField;
import rawbench.http.Tokens;
import rawbench.lint.Repair.Act;
import rawbench.octets.Edit;
import rawbench.octets.Octets;

/** The names of fields: misspelled, given twice, or in the wrong message; a part of {@link Lint}. */
final class NameLook {
    /** What may stand once in a request (RFC 9110 5.3, RFC 6265 5.4); Host and Content-Length are told by themselves. */
    private static final Set<String> SINGLE = Set.of("authorization", "content-location", "content-range",
            "content-type", "cookie", "date", "from", "if-modified-since", "if-range", "if-unmodified-since",
            "max-forwards", "origin", "proxy-authorization", "range", "referer", "user-agent", "sec-websocket-key",
            "sec-websocket-version", "access-control-request-method");
    private static final Set<String> OF_ANSWERS = Set.of("set-cookie", "www-authenticate", "proxy-authenticate",
            "access-control-allow-origin", "access-control-allow-methods", "access-control-allow-headers",
            "access-control-allow-credentials");
    /** What another name would make these fields decide cannot be foreseen here, so none is offered. */
    private static final Set<String> DECIDING = Set.of("content-length", "transfer-encoding", "host");

    private final Asked asked;

    NameLook(Asked asked) {
        this.asked = asked;
    }

    void look() {
        underscores();
        Set<String> seen = new HashSet<>();
        asked.lines().forEach(line -> {
            String name = line.field().name().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                pseudo(line);
            } else if (!seen.add(name) && SINGLE.contains(name)) {
                repeated(line, name);
            }
            if (OF_ANSWERS.contains(name)) {
                asked.note(Deviation.RESPONSE_FIELD, line, line.field().name(), line.removed());
            }
            Nearness.field(name)
                    .filter(_ -> Tokens.isToken(name) && name.indexOf('_') < 0)
                    .ifPresent(meant -> nearly(line, meant));
        });
    }

    /** What the tools of browsers show of HTTP/2: a colon, a name, a colon, a value. */
    private void pseudo(Line line) {
        Repair remove = line.removed();
        String name = line.value();
        asked.note(Deviation.PSEUDO_FIELD, line, ":" + name.substring(0, Math.min(name.length(), 60)), remove);
    }

    private void repeated(Line line, String name) {
        if (name.equals("cookie")) {
            Line first = asked.first("Cookie").orElseThrow();
            asked.note(Deviation.SINGLETON_REPEATED, line, line.field().name(),
                    Repair.of(Act.JOIN_LINES, first.whole(first.value() + "; " + line.value()), line.removal()));
            return;
        }
        asked.note(Deviation.SINGLETON_REPEATED, line, line.field().name(), line.removed());
    }

    private void nearly(Line line, String meant) {
        String name = line.field().name();
        Detail says = Words.IS_NOT.of(name, meant);
        if (meant.equals("Content-Length") && !asked.has(meant) && !asked.has("Transfer-Encoding")) {
            String field = meant + ": " + asked.behindHead();
            asked.note(Deviation.NAME_NEARLY, line, says,
                    Repair.of(Act.CHANGE, field, new Edit(line.at(), line.length(), Octets.latin1(field))));
        } else {
            asked.note(Deviation.NAME_NEARLY, line, says, renamed(line, meant));
        }
    }

    /** The line under another name, where that decides nothing about the rest of the message. */
    private Repair[] renamed(Line line, String name) {
        boolean offered = !DECIDING.contains(name.toLowerCase(Locale.ROOT)) && !asked.has(name);
        return offered ? new Repair[]{Repair.of(Act.CHANGE, name, line.named(name))} : new Repair[0];
    }

    /** Names as both readers see them, since the lenient one may take the head to end before some of them. */
    private void underscores() {
        Set<Long> told = new HashSet<>();
        asked.lenient().message().head().forEach(field -> underscore(field.name(), asked.base() + field.at(), told));
        if (!asked.strict().headEnded()) {
            return;
        }
        for (HeaderField field : asked.strict().message().head()) {
            String name = field.name();
            int from = 0;
            while (from < name.length() && name.charAt(from) == '\n') {
                from++;
            }
            long at = asked.base() + field.at();
            if (from > 0) {
                asked.notes()
                        .add(Deviation.NAME_BEGINS_WITH_LF.at(at, name.length(),
                                Words.LF_NAME.of(name.substring(from))),
                                Repair.of(Act.REMOVE, new Edit(at, from, Octets.empty())));
            }
            underscore(name.substring(from), at + from, told);
        }
    }

    private void underscore(String name, long at, Set<Long> told) {
        if (name.indexOf('_') < 0 || !Tokens.isToken(name) || !told.add(at)) {
            return;
        }
        String hyphens = name.replace('_', '-');
        boolean offered = !DECIDING.contains(hyphens.toLowerCase(Locale.ROOT)) && !asked.has(hyphens);
        Repair repair = Repair.of(Act.CHANGE, hyphens, new Edit(at, name.length(), Octets.latin1(hyphens)));
        asked.notes()
                .add(Deviation.NAME_WITH_UNDERSCORE.at(at, name.length(), Words.IS_NOT.of(name, hyphens)),
                        offered ? new Repair[]{repair} : new Repair[0]);
    }
}
