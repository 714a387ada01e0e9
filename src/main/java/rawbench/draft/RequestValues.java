package rawbench.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.content.Filter;
import rawbench.content.Filtered;
import rawbench.content.Rendering;
import rawbench.octets.Octets;

/**
 * What a canned reply takes from what it answers, octet for octet: {@code request.method}, {@code request.target},
 * {@code request.path}, {@code request.query}, {@code request.query.NAME}, {@code request.header.NAME},
 * {@code request.head}, {@code request.body}, {@code request.body.$.json.path}, {@code request.match.GROUP},
 * {@code client.address} and {@code client.number}.
 *
 * <p>A body is taken with its transfer coding undone and its content codings on; what a path finds in it, with all
 * codings undone. A query is decoded as forms write it. A raw reply has of these the body, which is the piece that came,
 * the groups and the client.
 */
final class RequestValues implements OctetValues {
    private static final Pattern NAME = Pattern
            .compile("(request\\.(?:method|target|path|head|query|body)|client\\.(?:address|number))"
                    + "|request\\.(query|header|match|body)\\.(.+)");

    private final RequestMatch match;
    private final Optional<Asked> asked;
    private final Optional<MatchGroups> groups;

    private RequestValues(RequestMatch match, Optional<Asked> asked, Optional<MatchGroups> groups) {
        this.match = match;
        this.asked = asked;
        this.groups = groups;
    }

    /** What somebody's asking gives a reply with this match. */
    static RequestValues of(RequestMatch match, Asked asked, Optional<MatchGroups> groups) {
        return new RequestValues(match, Optional.of(asked), groups);
    }

    /** Empty values for every name that a reply with this match may have: whether it can be read, before anybody asks. */
    static RequestValues tryingOut(RequestMatch match) {
        return new RequestValues(match, Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<Octets> value(String name) throws DraftException {
        if (!name.startsWith("request.") && !name.startsWith("client.")) {
            return Optional.empty();
        }
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new DraftException(DraftWords.NOT_OF_A_REQUEST.of(name));
        }
        check(name, parts);
        return asked.isEmpty() ? Optional.of(Octets.empty())
                : Optional.of(parts.group(1) != null ? plain(name, asked.get()) : part(name, parts, asked.get()));
    }

    /** What can be told before anybody asks. */
    private void check(String name, Matcher parts) throws DraftException {
        boolean client = name.startsWith("client.");
        boolean group = "match".equals(parts.group(2));
        if (match.unit() == RequestMatch.Unit.CONNECT && !client) {
            throw none(name, DraftWords.SPEAKS_FIRST.of());
        }
        if (match.unit() != RequestMatch.Unit.REQUEST && !client && !group && !name.equals("request.body")) {
            throw none(name, DraftWords.NO_HTTP.of());
        }
        if (group && match.path().filter(regex -> BoundedMatch.hasGroup(regex, parts.group(3))).isEmpty()) {
            throw none(name, DraftWords.NO_GROUP.of(parts.group(3)));
        }
    }

    private static Octets plain(String name, Asked now) throws DraftException {
        return switch (name) {
            case "client.address" -> Octets.utf8(now.clientAddress());
            case "client.number" -> Octets.latin1(Long.toString(now.clientNumber()));
            case "request.method" -> Octets.latin1(now.request().orElseThrow().line().method());
            case "request.target" -> Octets.latin1(now.request().orElseThrow().line().requestTarget());
            case "request.path" -> withoutQuery(now.path());
            case "request.query" -> Query.of(now.path());
            case "request.head" -> now.request().orElseThrow().message().headOctets();
            default -> body(name, now);
        };
    }

    private static Octets withoutQuery(Octets target) {
        long mark = target.indexOf('?', 0);
        return mark < 0 ? target : target.slice(0, mark);
    }

    private static Octets body(String name, Asked now) throws DraftException {
        if (!now.whole()) {
            throw none(name, DraftWords.BEFORE_BODY.of());
        }
        return now.octets();
    }

    private Octets part(String name, Matcher parts, Asked now) throws DraftException {
        String what = parts.group(3);
        return switch (parts.group(2)) {
            case "query" -> first(name, Query.values(now.path(), what), DraftWords.NO_PARAMETER.of(what));
            case "header" -> first(name, now.fields(what), DraftWords.NO_FIELD.of(what));
            case "match" -> groups.flatMap(took -> took.of(what))
                    .orElseThrow(() -> none(name, DraftWords.GROUP_UNUSED.of(what)));
            default -> found(name, what, now);
        };
    }

    private static Octets first(String name, List<Octets> values, String why) throws DraftException {
        if (values.isEmpty()) {
            throw none(name, why);
        }
        return values.getFirst();
    }

    private static Octets found(String name, String path, Asked now) throws DraftException {
        body(name, now);
        Rendering body = Rendering.ofRequest(now.request().orElseThrow().message(), () -> false);
        Filter filter = path.startsWith("$") ? Filter.JSON_PATH : Filter.XPATH;
        Filtered found = filter.first(path, body.decoded().octets(), body.charset().charset());
        if (found.trouble().isPresent()) {
            throw none(name, found.trouble().get().replaceFirst("\\.$", ""));
        }
        if (found.results() == 0) {
            throw none(name, DraftWords.NOWHERE_IN_BODY.of(path));
        }
        return found.octets();
    }

    private static DraftException none(String name, String why) {
        return new DraftException(DraftWords.WITHOUT_VALUE.of(name, why));
    }
}
