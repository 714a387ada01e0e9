package rawbench.fields;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import rawbench.http.HeaderField;
import rawbench.http.HeaderSection;
import rawbench.octets.Octets;

/** Heads and questions to caches, made of lines of text. */
final class Heads {
    static final Instant ASKED = Instant.parse("2026-11-24T18:00:00Z");
    static final Instant ANSWERED = Instant.parse("2026-11-24T18:00:02Z");

    private Heads() {
    }

    static HeaderSection head(String... lines) {
        List<HeaderField> fields = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            fields.add(new HeaderField(line.substring(0, colon), line.substring(colon + 1).strip(),
                    Octets.latin1(line + "\r\n"), 0));
        }
        return new HeaderSection(fields);
    }

    /** A GET that was answered 200 two seconds later. */
    static CacheQuestion got(String... lines) {
        return question("GET", HeaderSection.EMPTY, 200, lines);
    }

    static CacheQuestion question(String method, HeaderSection request, int status, String... lines) {
        return new CacheQuestion(method, request, status, head(lines), ASKED, ANSWERED);
    }
}
