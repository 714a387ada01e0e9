package rawbench.ui.response;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.fields.CookieFate;
import rawbench.fields.CookiePair;
import rawbench.fields.SetCookie;

/** One cookie of an answer or of its request. */
sealed interface CookieRow {
    /** How much of a value is shown. */
    int MAX_VALUE = 2_000;

    /** The name, for the screen. */
    String name();

    /** The value, for the screen. */
    String value();

    /** What a person copies of it: name and value as spelled. */
    String copied();

    /** What becomes of it. */
    Phrase says();

    /** One that the answer wants to set, what a browser would do with it, and when it came. */
    record Given(SetCookie cookie, CookieFate fate, Instant at) implements CookieRow {
        @Override
        public String name() {
            return Words.shown(cookie.name(), MAX_VALUE);
        }

        @Override
        public String value() {
            return Words.shown(cookie.value(), MAX_VALUE);
        }

        @Override
        public String copied() {
            return Words.copied(cookie.spelled());
        }

        /** Whether a browser takes it, if only to delete one. */
        boolean taken() {
            return !(fate instanceof CookieFate.Refused);
        }

        @Override
        public Phrase says() {
            return switch (fate) {
                case CookieFate.Kept kept -> kept(kept);
                case CookieFate.Deleted _ -> Phrase.of("cookies.deleted");
                case CookieFate.Refused(CookieFate.Reason reason) -> Phrase.of("cookies.refused",
                        Phrase.of("cookie.why." + reason), Status.section(reason.section()));
            };
        }

        private Phrase kept(CookieFate.Kept kept) {
            Phrase time = kept.until()
                    .map(until -> Phrase.of("cookies.until", Lapse.of(Duration.between(at, until))))
                    .orElse(Phrase.of("cookies.session"));
            String key = kept.subdomains() ? "cookies.sent-below" : "cookies.sent-to";
            return Phrase.joined(List.of(time, Phrase.of(key, kept.domain(), Words.shown(kept.path(), MAX_VALUE))),
                    " · ");
        }

        /** What a person may not expect of it. */
        List<Phrase> remarks() {
            return fate instanceof CookieFate.Kept kept
                    ? kept.remarks().stream().sorted().map(r -> Phrase.of("cookie.remark." + r)).toList()
                    : List.of();
        }

        /** The attributes as spelled, and of each whether a browser passes it over. */
        List<Attribute> attributes() {
            List<Attribute> all = new ArrayList<>();
            for (SetCookie.Attribute attribute : cookie.attributes()) {
                String text = attribute.name() + (attribute.value().isEmpty() ? "" : "=" + attribute.value());
                all.add(new Attribute(Words.shown(text, MAX_VALUE), attribute.ignored()));
            }
            return all;
        }
    }

    /** An attribute as shown. */
    record Attribute(String text, boolean ignored) {}

    /** One that the request sent. */
    record Sent(CookiePair pair) implements CookieRow {
        @Override
        public String name() {
            return Words.shown(pair.name(), MAX_VALUE);
        }

        @Override
        public String value() {
            return Words.shown(pair.value(), MAX_VALUE);
        }

        @Override
        public String copied() {
            return Words.copied(pair.name() + "=" + pair.value());
        }

        @Override
        public Phrase says() {
            return Phrase.of("cookies.sent");
        }
    }

    /** The one that came, where this is one. */
    default Optional<Given> given() {
        return this instanceof Given given ? Optional.of(given) : Optional.empty();
    }
}
