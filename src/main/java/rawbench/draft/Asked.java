package rawbench.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import rawbench.content.Rendering;
import rawbench.http.RequestReading;
import rawbench.octets.Octets;

/**
 * What somebody asks of a listener, as canned replies look at it.
 *
 * @param request a request in HTTP; empty where it is a piece of anything else, or nothing yet
 * @param whole whether all of it has come: of a request, the body too
 * @param octets the piece or line; of a request the body, its transfer coding undone
 * @param clientAddress who asks
 * @param clientNumber which client of this listener that is, counted from 1
 */
public record Asked(Optional<RequestReading> request, boolean whole, Octets octets, String clientAddress,
        long clientNumber) {
    private static final Pattern ORIGIN = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
    /** A request-target longer than this is not looked at. */
    private static final int LONGEST_TARGET = 16 * 1024;
    /** No more of a body or field than this is looked through with a regular expression. */
    private static final int LONGEST_LOOKED = 1 << 20;

    /** Whether a reply answers this, and what its expression took. */
    public sealed interface Fit {
        /** It answers. {@code groups} is what its regular expression took, where it has one. */
        record Yes(Optional<MatchGroups> groups) implements Fit {}

        record No() implements Fit {}

        /** A regular expression takes too long with this, or this is too long for it, to know. */
        record TooCostly(String says) implements Fit {}

        /** The body has to come before anybody knows. */
        record Later() implements Fit {}
    }

    /** A request in HTTP. */
    public static Asked of(RequestReading request, boolean whole, String clientAddress, long clientNumber) {
        return new Asked(Optional.of(request), whole, request.message().body(), clientAddress, clientNumber);
    }

    /** A piece or line of anything else. */
    public static Asked of(Octets piece, String clientAddress, long clientNumber) {
        return new Asked(Optional.empty(), true, piece, clientAddress, clientNumber);
    }

    /** The request-target without scheme and authority; "/" where nothing is left. */
    Octets path() {
        String target = ORIGIN.matcher(request.orElseThrow().line().requestTarget()).replaceFirst("");
        return Octets.latin1(target.isEmpty() ? "/" : target);
    }

    /** Whether a reply with this match answers. */
    public Fit fits(RequestMatch match) {
        return switch (match.unit()) {
            case REQUEST -> request.isEmpty() ? new Fit.No() : request(match);
            case RAW, LINE -> match.path()
                    .map(regex -> BoundedMatch.anywhere(regex, octets, "what came"))
                    .orElse(new Fit.Yes(Optional.empty()));
            case CONNECT -> new Fit.Yes(Optional.empty());
        };
    }

    private Fit request(RequestMatch match) {
        String method = request.orElseThrow().line().method();
        if (match.method().isPresent() && !match.method().get().equals(method)) {
            return new Fit.No();
        }
        Fit path = match.path().map(this::path).orElse(new Fit.Yes(Optional.empty()));
        if (!(path instanceof Fit.Yes)) {
            return path;
        }
        boolean later = false;
        for (ReplyCondition condition : match.conditions()) {
            Fit fit = condition(condition);
            if (fit instanceof Fit.Later) {
                later = true;
            } else if (!(fit instanceof Fit.Yes)) {
                return fit;
            }
        }
        return later ? new Fit.Later() : path;
    }

    private Fit path(String regex) {
        Octets target = path();
        if (target.length() > LONGEST_TARGET) {
            return new Fit.TooCostly("this path");
        }
        Fit all = BoundedMatch.whole(regex, target, "this path");
        long query = target.indexOf('?', 0);
        return all instanceof Fit.No && query >= 0
                ? BoundedMatch.whole(regex, target.slice(0, query), "this path")
                : all;
    }

    private Fit condition(ReplyCondition condition) {
        if (condition.part() == ReplyCondition.Part.BODY) {
            return whole ? any(List.of(content()), condition, "its body") : new Fit.Later();
        }
        boolean header = condition.part() == ReplyCondition.Part.HEADER;
        return any(header ? fields(condition.name()) : Query.values(path(), condition.name()), condition,
                (header ? "its field " : "its parameter ") + condition.name());
    }

    private static Fit any(List<Octets> values, ReplyCondition condition, String what) {
        if (condition.expression().isEmpty()) {
            return values.isEmpty() ? new Fit.No() : new Fit.Yes(Optional.empty());
        }
        for (Octets value : values) {
            Fit fit = value.length() > LONGEST_LOOKED ? new Fit.TooCostly(what)
                    : BoundedMatch.anywhere(condition.expression().get(), value, what);
            if (!(fit instanceof Fit.No)) {
                return fit;
            }
        }
        return new Fit.No();
    }

    /** The values of the fields of this name, in order, without blanks around them. */
    List<Octets> fields(String name) {
        List<Octets> values = new ArrayList<>();
        request.orElseThrow().message().head().all(name).forEach(field -> values.add(Octets.latin1(field.value())));
        return values;
    }

    /** The body with its content codings undone as far as they can be. */
    Octets content() {
        return Rendering.ofRequest(request.orElseThrow().message(), () -> false).decoded().octets();
    }
}
