package rawbench.fields;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FieldLinkTest {
    private static final Uri BASE = Uri.of("https://www.example.com/docs/page?x");

    @Test
    void locationsAreResolvedAgainstTheRequest() {
        assertThat(meant("Location", "/login?next=1#top")).containsExactly("https://www.example.com/login?next=1#top");
        assertThat(meant("content-location", "../other")).containsExactly("https://www.example.com/other");
        assertThat(meant("Location", "//cdn.example/x")).containsExactly("https://cdn.example/x");
        assertThat(meant("Location", "")).isEmpty();
    }

    @Test
    void linksOfRfc8288SayWhatTheyAreFor() {
        String value = "<https://example.com/TheBook/chapter2>; rel=\"previous\"; title=\"a, <b>\", </c?d=1,2>;rel=next, </e>";
        List<FieldLink> links = FieldLink.in("Link", value, BASE);
        assertThat(links).extracting(l -> l.uri().spelled())
                .containsExactly("https://example.com/TheBook/chapter2", "https://www.example.com/c?d=1,2",
                        "https://www.example.com/e");
        assertThat(links).extracting(FieldLink::relation).containsExactly("previous", "next", "");
        assertThat(links).extracting(l -> value.substring(l.from(), l.to()))
                .containsExactly("https://example.com/TheBook/chapter2", "/c?d=1,2", "/e");
    }

    @Test
    void refreshNamesItsAddressAfterTheSeconds() {
        for (String value : new String[]{"5; url=/next", "5;URL = '/next'", "0.5, /next", "5; url=\"/next",
                "5 /next"}) {
            assertThat(meant("Refresh", value)).as(value).containsExactly("https://www.example.com/next");
        }
        assertThat(meant("Refresh", "5")).isEmpty();
        assertThat(meant("Refresh", "5; url=")).isEmpty();
    }

    @Test
    void reportingEndpointsAreLinks() {
        String value = "main=\"https://r.example/m\", csp=\"/csp\"";
        assertThat(FieldLink.in("Reporting-Endpoints", value, BASE)).extracting(FieldLink::relation)
                .containsExactly("main", "csp");
    }

    @Test
    void otherFieldsHaveNone() {
        assertThat(meant("X-Location", "/a")).isEmpty();
        assertThat(meant("Access-Control-Allow-Origin", "*")).isEmpty();
        assertThat(meant("Access-Control-Allow-Origin", "https://a.example")).containsExactly("https://a.example");
    }

    private static List<String> meant(String name, String value) {
        return FieldLink.in(name, value, BASE).stream().map(l -> l.uri().spelled()).toList();
    }
}
