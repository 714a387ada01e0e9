package rawbench.workbench;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.content.Filter;
import rawbench.content.Filtered;
import rawbench.content.Rendering;
import rawbench.draft.DraftException;
import rawbench.draft.DraftWords;
import rawbench.draft.Origin;
import rawbench.draft.SecretName;
import rawbench.draft.Value;
import rawbench.draft.Values;
import rawbench.exchange.Exchange;
import rawbench.http.Message;
import rawbench.http.RequestReader;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;

/**
 * The last exchange of every named request of this run, for values that are taken from what came:
 * {@code {{login.response.body.$.token}}}. The request of that name in the same file counts first, else the one that was
 * sent last in any. Only so many are kept, and nothing of them is read before somebody asks.
 */
final class EarlierAnswers {
    private static final int MOST = 64;
    private static final long LONGEST = 1 << 20;
    private static final Pattern QUESTION = Pattern
            .compile("([^.$\\s][^.]*)\\.(request|response)\\.(headers|body)(?:\\.(.+))?");

    /** @param file the template's, or empty for a request that lies in none */
    private record Key(String file, String name) {}

    private final Map<Key, Exchange> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Exchange> eldest) {
            return size() > MOST;
        }
    };

    /** Keeps an exchange as the last of that request. */
    synchronized void came(String file, String name, Exchange exchange) {
        if (!name.isEmpty()) {
            last.remove(new Key(file, name));
            last.put(new Key(file, name), exchange);
        }
    }

    private synchronized Optional<Exchange> last(String file, String name) {
        Exchange here = last.get(new Key(file, name));
        return here != null ? Optional.of(here)
                : last.entrySet()
                        .stream()
                        .filter(one -> one.getKey().name.equals(name))
                        .map(Map.Entry::getValue)
                        .reduce((_, later) -> later);
    }

    /** What they give the requests of a file. */
    Values of(String file) {
        return question -> {
            Matcher parts = QUESTION.matcher(question);
            if (!parts.matches()) {
                return Optional.empty();
            }
            String name = parts.group(1);
            boolean request = parts.group(2).equals("request");
            Exchange exchange = last(file, name).orElseThrow(() -> new DraftException(request
                    ? WorkbenchWords.NO_REQUEST_YET.of(question, name)
                    : WorkbenchWords.NO_ANSWER_YET.of(question, name)));
            String text = text(question, parts, exchange);
            return Optional.of(new Value(text,
                    new Origin(Origin.Kind.ANSWER,
                            request ? WorkbenchWords.THE_REQUEST_OF.of(name) : WorkbenchWords.THE_ANSWER_OF.of(name)),
                    SecretName.is(question)));
        };
    }

    private static String text(String question, Matcher parts, Exchange exchange) throws DraftException {
        boolean request = parts.group(2).equals("request");
        Message message = request ? RequestReader.read(exchange.request()).message()
                : exchange.reading()
                        .flatMap(ResponseReading::response)
                        .orElseThrow(() -> none(question, WorkbenchWords.NO_ANSWER.of(parts.group(1))));
        String path = parts.group(4);
        if (path == null) {
            throw none(question, parts.group(3).equals("headers") ? WorkbenchWords.NAME_BEHIND.of()
                    : WorkbenchWords.PATH_BEHIND.of());
        }
        if (parts.group(3).equals("headers")) {
            return message.head()
                    .first(path)
                    .map(EarlierAnswers::fieldText)
                    .orElseThrow(() -> none(question, WorkbenchWords.NO_FIELD.of(path)));
        }
        Rendering body = request ? Rendering.ofRequest(message, () -> false)
                : Rendering.of(message, exchange.sending().method(), () -> false);
        return body(question, path, body);
    }

    private static String body(String question, String path, Rendering body) throws DraftException {
        Octets content = body.decoded().octets();
        Charset charset = body.charset().charset();
        Octets found = content;
        if (!path.equals("*")) {
            Filter filter = path.startsWith("$") ? Filter.JSON_PATH : Filter.XPATH;
            Filtered filtered = filter.first(path, content, charset);
            if (filtered.trouble().isPresent()) {
                throw none(question, filtered.trouble().get().replaceFirst("\\.$", ""));
            }
            if (filtered.results() == 0) {
                throw none(question, WorkbenchWords.NOWHERE.of(path));
            }
            found = filtered.octets();
            charset = StandardCharsets.UTF_8;
        } else if (!body.kind().text() && !content.isEmpty()) {
            throw none(question, WorkbenchWords.NO_TEXT.of());
        }
        if (found.length() > LONGEST) {
            throw none(question, WorkbenchWords.TOO_LONG.of(LONGEST >> 20));
        }
        return found.text(charset);
    }

    /** The octets of a value as text: UTF-8 where they are that, else one character each. */
    private static String fieldText(String value) {
        Octets octets = Octets.latin1(value);
        String text = octets.text(StandardCharsets.UTF_8);
        return Octets.utf8(text).equals(octets) ? text : value;
    }

    private static DraftException none(String question, String why) {
        return new DraftException(DraftWords.WITHOUT_VALUE.of(question, why));
    }
}
