package rawbench.compare;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import rawbench.content.Filter;
import rawbench.content.Filtered;
import rawbench.content.Rendering;
import rawbench.exchange.Exchange;
import rawbench.exchange.Timings;
import rawbench.http.HeaderField;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.http.StartLine;
import rawbench.http.Tokens;
import rawbench.http.Verdict;
import rawbench.octets.Octets;

/** What a column of an {@link AnswerTable} tells of each message. */
public sealed interface Aspect {
    /** What every message has. */
    enum Fact implements Aspect {
        /** The status code of an answer; the method of a request. */
        STATUS {
            @Override
            public Value of(Side side, BooleanSupplier cancelled) {
                return side.status() >= 0 ? Value.number(side.status())
                        : Value.of(side.message()
                                .flatMap(message -> message.start() instanceof StartLine.RequestLine line
                                        ? Optional.of(line.method())
                                        : Optional.empty()));
            }
        },
        /** The version in the start line. */
        VERSION {
            @Override
            public Value of(Side side, BooleanSupplier cancelled) {
                return Value.of(side.message().map(message -> message.start().version()));
            }
        },
        /** All octets of the message. */
        OCTETS {
            @Override
            public Value of(Side side, BooleanSupplier cancelled) {
                return Value.number(side.octets().length());
            }
        },
        /** The octets of the body, codings undone. */
        DECODED {
            @Override
            public Value of(Side side, BooleanSupplier cancelled) {
                return Value.number(side.decoded().length());
            }
        },
        /** SHA-256 of the body, codings undone. */
        DIGEST {
            @Override
            public Value of(Side side, BooleanSupplier cancelled) {
                return Value.of(Optional.of(side.decoded().sha256()));
            }
        },
        /** Milliseconds until the first octet of the answer came. */
        FIRST_OCTET {
            @Override
            public Value of(Side side, BooleanSupplier cancelled) {
                return Value.time(time(side, Timings::firstOctet));
            }
        },
        /** Milliseconds until all was over. */
        TOTAL {
            @Override
            public Value of(Side side, BooleanSupplier cancelled) {
                return Value.time(time(side, timings -> OptionalDouble.of(timings.done())));
            }
        },
        /** Whether the answer is whole, and by which rule. */
        VERDICT {
            @Override
            public Value of(Side side, BooleanSupplier cancelled) {
                return Value.of(side.answered()
                        .flatMap(Exchange::reading)
                        .map(ResponseReading::verdict)
                        .map(Verdict::says));
            }
        };

        private static OptionalDouble time(Side side, Function<Timings, OptionalDouble> wanted) {
            return side.answered().map(exchange -> wanted.apply(exchange.timings())).orElse(OptionalDouble.empty());
        }
    }

    /** The values of the fields of that name, in order. */
    record Field(String name) implements Aspect {
        @Override
        public Value of(Side side, BooleanSupplier cancelled) {
            return Value.of(side.message()
                    .filter(message -> message.head().first(name).isPresent())
                    .map(this::values));
        }

        private String values(Message message) {
            return message.head().all(name).map(HeaderField::unfolded).collect(Collectors.joining(", "));
        }
    }

    /** What a JSONPath leads to in the body. */
    record Path(String path) implements Aspect {
        @Override
        public Value of(Side side, BooleanSupplier cancelled) {
            boolean json = side.kind() == Rendering.Kind.JSON || side.kind() == Rendering.Kind.JSON_LINES;
            if (!json) {
                return Value.MISSING;
            }
            Filtered found = Filter.JSON_PATH.apply(path, side.decoded(), side.charset(), cancelled);
            return found.results() == 0 ? Value.MISSING : Value.json(found.octets());
        }
    }

    /** What it tells of a message. Decodes or reads the body: to be called on a worker. */
    Value of(Side side, BooleanSupplier cancelled);

    /**
     * Reads what a person wants to see of each: a JSONPath where it begins with {@code $}, else the name of a field.
     *
     * @throws AspectException when it is neither, with what to write
     */
    static Aspect parse(String spelled) throws AspectException {
        String wanted = spelled.strip();
        if (wanted.startsWith("$")) {
            boolean unreadable = Filter.JSON_PATH
                    .apply(wanted, Octets.latin1("null"), StandardCharsets.UTF_8, () -> false)
                    .trouble()
                    .filter(sentence -> sentence.startsWith("The path cannot be read"))
                    .isPresent();
            if (unreadable) {
                throw new AspectException(RefusalWords.NO_JSON_PATH.of(wanted));
            }
            return new Path(wanted);
        }
        String name = wanted.endsWith(":") ? wanted.substring(0, wanted.length() - 1).strip() : wanted;
        if (!Tokens.isToken(name)) {
            throw new AspectException(wanted.isEmpty()
                    ? RefusalWords.NOTHING_WRITTEN.of()
                    : RefusalWords.NEITHER.of(wanted));
        }
        return new Field(name);
    }
}
