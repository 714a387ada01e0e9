package rawbench.ui.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.exchange.Exchange;
import rawbench.fields.CacheQuestion;
import rawbench.fields.CookiePair;
import rawbench.fields.SetCookie;
import rawbench.http.HeaderField;
import rawbench.http.ResponseReading;

/**
 * What the head of an answer says beside its rows, made ready on a worker.
 *
 * @param cookies a row for each cookie that came and each that was sent
 * @param caching what a cache would ask itself; empty where no answer came
 */
record HeadFacts(List<CookieRow> cookies, Optional<CacheQuestion> caching) {
    /** Nothing is known yet. */
    static final HeadFacts NONE = new HeadFacts(List.of(), Optional.empty());

    HeadFacts {
        cookies = List.copyOf(cookies);
    }

    static HeadFacts of(Exchange exchange, HeadContext context) {
        List<CookieRow> cookies = new ArrayList<>();
        exchange.reading().flatMap(ResponseReading::response).ifPresent(response -> {
            for (HeaderField field : response.head()) {
                if (field.named("Set-Cookie")) {
                    SetCookie cookie = SetCookie.read(field.unfolded());
                    cookies.add(new CookieRow.Given(cookie, cookie.fate(context.uri(), context.answered()),
                            context.answered()));
                }
            }
        });
        for (HeaderField field : context.request()) {
            if (field.named("Cookie")) {
                for (CookiePair pair : CookiePair.in(field.unfolded())) {
                    cookies.add(new CookieRow.Sent(pair));
                }
            }
        }
        return new HeadFacts(cookies, context.question(exchange));
    }
}
