package rawbench.ui.response;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.workbench.Workbench;

/** The headers pane in its states, to be looked at. */
public final class HeadStates {
    private final ObservableValue<Language> language;
    private final Map<String, ResponseView> all = new LinkedHashMap<>();

    private HeadStates(ObservableValue<Language> language) {
        this.language = language;
    }

    /** Every state by its name, in the language of the moment. */
    public static Map<String, ResponseView> all(ObservableValue<Language> language) {
        HeadStates states = new HeadStates(language);
        states.make(language.getValue() == Language.CHINESE ? "zh-fields" : "fields");
        return states.all;
    }

    private void make(String name) {
        state(name + "-rows", usual(), _ -> {});
        state(name + "-explained", usual(), head -> head.fields().table().getSelectionModel().select(3));
        state(name + "-link", usual(), head -> head.fields().table().getSelectionModel().select(8));
        state(name + "-cookies", cookies(), head -> head.choose(HeadPane.View.COOKIES));
        Consumer<HeadPane> caching = head -> head.choose(HeadPane.View.CACHING);
        state(name + "-fresh", usual(), caching);
        state(name + "-stale",
                answered("Date: " + date(-900), "Age: 400", "Cache-Control: max-age=300", "Vary: Cookie"),
                caching);
        state(name + "-not-stored", answered("Date: " + date(0), "Cache-Control: no-store, max-age=0"), caching);
        state(name + "-guess", answered("Date: " + date(0), "Last-Modified: " + date(-86_400 * 20)), caching);
        state(name + "-hostile", hostile(), head -> head.fields().table().getSelectionModel().select(3));
    }

    static Exchange usual() {
        return answered("Date: " + date(-4), "Server: nginx/1.26.2",
                "Cache-Control: public, max-age=600, s-maxage=3600, stale-while-revalidate=30, stale-if-error=86400",
                "Expires: " + date(600), "Last-Modified: " + date(-86_400 * 3), "ETag: \"33a64df5\"",
                "Vary: Accept-Encoding, Accept-Language",
                "Link: </style.css>; rel=preload; as=style, <https://api.example.com/orders?page=3>; rel=\"next\"",
                "Location: https://www.example.com/orders/4711?from=list", "Retry-After: 120",
                "Strict-Transport-Security: max-age=31536000; includeSubDomains",
                "Content-Security-Policy: default-src 'self'; img-src * data:; frame-ancestors 'none'",
                "Server-Timing: db;dur=53.2, app;dur=47.1;desc=\"render\"", "X-Own: nobody knows");
    }

    static Exchange cookies() {
        return answered("Set-Cookie: session=38afes7a8; Path=/; HttpOnly; SameSite=Lax",
                "Set-Cookie: id=a3fWa; Expires=" + date(86_400 * 30) + "; Domain=example.com; Priority=High",
                "Set-Cookie: __Host-token=9f86d081884c7d659a2feaa0c55ad015; Secure; Path=/",
                "Set-Cookie: theme=; Max-Age=0", "Set-Cookie: track=1; Domain=ads.example; Max-Age=63072000");
    }

    private static Exchange hostile() {
        return Exchanges.answered(Octets.utf8("HTTP/1.1 200 OK\r\nDate: yesterday\r\nExpires: 0\r\n"
                + "Location: javascript:alert(document.cookie)\r\nX-\u202egnitirw: right \u202e to left\u0007\r\n"
                + "Set-Cookie: a=\u0001b; Path=/\r\nLink: <http://a b/>; rel=\"x\", <" + "y".repeat(300) + ">\r\n"
                + "Last-Modified: Sunday, 06-Nov-94 08:49:37 GMT\r\nX-Long: " + "word ".repeat(600) + "\r\n\r\n"));
    }

    static Exchange answered(String... fields) {
        return Exchanges.answered(Octets.latin1(
                "HTTP/1.1 200 OK\r\n" + String.join("\r\n", fields) + "\r\nContent-Length: 5\r\n\r\nhello"));
    }

    /** A moment so many seconds from now, as HTTP spells it. */
    static String date(long seconds) {
        return date(seconds, "EEE, dd MMM yyyy HH:mm:ss 'GMT'");
    }

    /** The same in another form. */
    static String date(long seconds, String form) {
        return DateTimeFormatter.ofPattern(form, Locale.ENGLISH)
                .format(Instant.now().plus(Duration.ofSeconds(seconds)).atOffset(ZoneOffset.UTC));
    }

    private void state(String name, Exchange exchange, Consumer<HeadPane> then) {
        ResponseModel model = new ResponseModel(new InlineWork(), new Workbench()::rendering);
        ResponseView view = new ResponseView(model, language);
        model.answered(exchange);
        view.panes().setDividerPositions(0.75);
        then.accept(view.head());
        all.put(name, view);
    }
}
