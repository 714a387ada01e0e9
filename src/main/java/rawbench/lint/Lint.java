package rawbench.lint;

import java.util.List;

import rawbench.http.Borders;
import rawbench.http.Finding;
import rawbench.http.RequestReader;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/**
 * What is odd about a request, told before it is sent and never mended in silence.
 *
 * <p>The octets are read twice: as a server does that takes LF alone for a line end, and as one that does not. Where
 * the two see different requests, both are told. Of several requests in one text each is looked at.
 */
public final class Lint {
    /** So many requests of one text are looked at. */
    private static final int MOST = 100;

    private Lint() {
    }

    /** The findings, in the order of their places; none where no octet is to be sent. */
    public static List<Finding> of(Octets text, Endpoint endpoint) {
        return of(text, new Destination(endpoint, false));
    }

    /** The same of a request that goes on a way of its own. */
    public static List<Finding> of(Octets text, Destination to) {
        return untried(text, to).stream().map(Advice::finding).toList();
    }

    /** The findings with what may be done about each, in the order of their places. */
    public static List<Advice> advice(Octets text, Destination to) {
        return new Trial(text, to, untried(text, to)).passed();
    }

    /** The findings with repairs that nobody tried yet. */
    static List<Advice> untried(Octets text, Destination to) {
        return untried(text, to, true);
    }

    /** The same, the content looked at only where that is wanted: it is what takes longest. */
    static List<Advice> untried(Octets text, Destination to, boolean content) {
        if (text.isEmpty() || to.endpoint() instanceof Endpoint.Udp) {
            return List.of();
        }
        Notes notes = new Notes();
        long base = 0;
        for (int count = 0; count < MOST && base >= 0; count++) {
            Asked asked = Asked.of(text, base, to, notes);
            one(asked, content);
            base = next(asked);
        }
        return notes.list();
    }

    private static void one(Asked asked, boolean content) {
        new RequestLineLook(asked).look();
        new NameLook(asked).look();
        new HostLook(asked).look();
        new LengthLook(asked).look();
        new SpellingLook(asked).look();
        new ConditionLook(asked).look();
        new ValueLook(asked).look();
        new CredentialLook(asked).look();
        new CookieLook(asked).look();
        new ConnectionLook(asked).look();
        if (content) {
            new ContentLook(asked).look();
        }
        Borders.ofRequest(asked.octets())
                .finding()
                .ifPresent(f -> asked.notes().add(f.moved(asked.base())));
    }

    /** Where another request begins behind this one, as far as that can be told; -1 where none does. */
    private static long next(Asked asked) {
        Octets rest = asked.lenient().rest();
        boolean over = asked.lenient().headEnded() && asked.lenient().missing() == 0 && !rest.isEmpty()
                && rest.length() < asked.octets().length();
        return over && begins(rest) ? asked.base() + asked.octets().length() - rest.length() : -1;
    }

    /** Whether octets begin with a request line that is not to be mistaken for anything else. */
    static boolean begins(Octets octets) {
        long from = 0;
        while (from < octets.length() && from < 8 && (octets.at(from) == '\r' || octets.at(from) == '\n')) {
            from++;
        }
        Octets begin = octets.slice(from, Math.min(octets.length(), from + 8192));
        long end = begin.indexOf('\n', 0);
        return end > 0 && RequestReader.method(begin).isPresent()
                && begin.slice(0, end).latin1().stripTrailing().matches(".* HTTP/1\\.[0-9]");
    }
}
