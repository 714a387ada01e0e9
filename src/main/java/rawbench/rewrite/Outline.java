package rawbench.rewrite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.content.MediaType;
import rawbench.content.Multipart;
import rawbench.http.Span;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;

/**
 * What stands where in the text of one request or several: the places that a person would go to. To be made on a worker.
 *
 * @param entries in the order in which they stand
 * @param cut whether there are more, which are not told
 */
public record Outline(List<Entry> entries, boolean cut) {
    /** How many entries are told. */
    public static final int MOST = 5_000;
    private static final int SHOWN = 160;

    /** What an entry is. */
    public enum Kind {
        REQUEST_LINE,
        FIELD,
        HEAD_END,
        BODY,
        PART,
        MEMBER,
        FORM_FIELD,
        CHUNK,
        LAST_CHUNK,
        TRAILER,
        SURPLUS
    }

    /**
     * One place.
     *
     * @param kind what stands there
     * @param text what it reads, one line; empty where the kind says all
     * @param from offset of its first octet in the whole text
     * @param to offset behind its last
     * @param depth 0 for a request, 1 for what it consists of, 2 for what the body consists of
     */
    public record Entry(Kind kind, String text, long from, long to, int depth) {}

    public Outline {
        entries = List.copyOf(entries);
    }

    /** The outline of octets. */
    public static Outline of(Octets octets) {
        List<Entry> entries = new ArrayList<>();
        RequestText.all(octets).forEach(request -> new Outlining(octets, request, entries).add());
        boolean cut = entries.size() > MOST;
        return new Outline(cut ? entries.subList(0, MOST) : entries, cut);
    }

    /** One request being gone through. */
    private static final class Outlining {
        private final Octets octets;
        private final RequestText request;
        private final List<Entry> entries;

        Outlining(Octets octets, RequestText request, List<Entry> entries) {
            this.octets = octets;
            this.request = request;
            this.entries = entries;
        }

        void add() {
            request.reading().map().walk(0, span -> {
                span(span);
                return span.from() + request.at() < request.end() && entries.size() <= MOST;
            });
            if (!request.chunked() && !request.body().isEmpty() && request.headEnded()) {
                entry(Kind.BODY, typed(), request.bodyAt(), request.end(), 1);
                body();
            }
        }

        private void span(Span span) {
            long from = request.at() + span.from();
            long to = request.at() + span.to();
            switch (span.kind()) {
                case REQUEST_LINE -> entry(Kind.REQUEST_LINE, line(from, to), from, to, 0);
                case FIELD -> entry(Kind.FIELD, line(from, to), from, to, 1);
                case HEAD_END -> entry(Kind.HEAD_END, "", from, to, 1);
                case CHUNK_DATA -> entry(Kind.CHUNK, Long.toString(span.length()), from, to, 2);
                case LAST_CHUNK -> entry(Kind.LAST_CHUNK, "", from, to, 2);
                case TRAILER -> entry(Kind.TRAILER, line(from, to), from, to, 2);
                case SURPLUS -> {
                    if (request.chunked() && from < request.end()) {
                        entry(Kind.SURPLUS, "", from, request.end(), 1);
                    }
                }
                default -> {
                    // The rest of what frames a message is no place to go to.
                }
            }
        }

        private String typed() {
            return request.first("Content-Type").orElse("");
        }

        private void body() {
            Optional<MediaType> type = request.first("Content-Type").flatMap(MediaType::parse);
            if (!Decompress.codings(request).isEmpty() || Compress.tooLarge(request.body().length()).isPresent()) {
                return;
            }
            Convert.now(request).ifPresent(form -> {
                switch (form) {
                    case FORM -> formFields();
                    case JSON -> members();
                    case MULTIPART -> Multipart.of(type, request.body(), () -> false).ifPresent(this::parts);
                }
            });
        }

        private void members() {
            for (JsonMembers.Member member : JsonMembers.of(request.body()).members()) {
                long at = request.bodyAt() + member.from();
                entry(Kind.MEMBER, member.name(), at, request.bodyAt() + member.to(), 2);
            }
        }

        private void parts(Multipart multipart) {
            for (Multipart.Part part : multipart.parts()) {
                long at = request.bodyAt() + part.at();
                String name = part.name().orElse("") + part.fileName().map(f -> " · " + f).orElse("");
                entry(Kind.PART, name, at, request.bodyAt() + part.contentAt() + part.content().length(), 2);
            }
        }

        private void formFields() {
            long at = request.bodyAt();
            while (at < request.end() && entries.size() <= MOST) {
                long and = octets.slice(at, request.end()).indexOf('&', 0);
                long to = and < 0 ? request.end() : at + and;
                if (to > at) {
                    long equals = octets.slice(at, to).indexOf('=', 0);
                    entry(Kind.FORM_FIELD, line(at, equals < 0 ? to : at + equals), at, to, 2);
                }
                at = to + 1;
            }
        }

        private void entry(Kind kind, String text, long from, long to, int depth) {
            String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
            entries.add(new Entry(kind, shown, from, to, depth));
        }

        /** Octets as a text of one line. */
        private String line(long from, long to) {
            Octets line = octets.slice(from, Math.min(to, from + 4L * SHOWN));
            long end = line.indexOf('\n', 0);
            String text = (end < 0 ? line : line.slice(0, end)).text(StandardCharsets.UTF_8).stripTrailing();
            return Escapes.encode(Octets.utf8(text));
        }
    }
}
