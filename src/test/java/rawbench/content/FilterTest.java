package rawbench.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.content.Rendering.Kind;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** A path leads to a part of JSON or XML, which stays as it was received as far as can be. */
class FilterTest {
    private static final String SHOP = """
        {"id": 9007199254740993, "rate": 1.50, "big": 1e400, "name": "caf\\u00e9 \\/ 中",
         "books": [{"title": "One", "price": 8.950, "tags": ["a", "b"]},
                   {"title": "Two", "price": 12, "isbn": null},
                   {"price": 8.95, "title": "Three", "price": 9.00}],
         "in.dots": {"k": true}}
        """;

    private static Filtered json(String path, String content) {
        return Filter.JSON_PATH.apply(path, Octets.utf8(content), StandardCharsets.UTF_8, () -> false);
    }

    private static String text(Filtered filtered) {
        assertThat(filtered.trouble()).isEmpty();
        return filtered.octets().text(StandardCharsets.UTF_8);
    }

    /** Without the layout, which other tests are about. */
    private static String found(String path) {
        return text(json(path, SHOP)).replaceAll("\\s*\n\\s*", "");
    }

    @Test
    void cutsWhatItFindsOutOfTheText() {
        assertThat(found("$.id")).isEqualTo("9007199254740993");
        assertThat(found("rate")).isEqualTo("1.50");
        assertThat(found("$.big")).isEqualTo("1e400");
        assertThat(found("$.name")).isEqualTo("\"caf\\u00e9 \\/ 中\"");
        assertThat(found("$['in.dots'].k")).isEqualTo("true");
        assertThat(found("$.books[1].isbn")).isEqualTo("null");
        assertThat(found("$.books[2]")).isEqualTo("{\"price\": 8.95,\"title\": \"Three\",\"price\": 9.00}");
    }

    @Test
    void listsWhatIsFoundInSeveralPlaces() {
        assertThat(found("$.books[*].title")).isEqualTo("[\"One\",\"Two\",\"Three\"]");
        assertThat(found("$..price")).isEqualTo("[8.950,12,9.00]");
        assertThat(found("$.books[-1:].title")).isEqualTo("[\"Three\"]");
        assertThat(found("$.books[0,1]['title','price']")).startsWith("[{\"title\": \"One\",");
        assertThat(json("$.books[*].title", SHOP).results()).isEqualTo(3);
        assertThat(found("$..*")).startsWith("[9007199254740993,1.50,1e400,");
    }

    @Test
    void followsConditionsAndFunctions() {
        assertThat(found("$.books[?(@.price < 9)].title")).isEqualTo("[\"One\"]");
        assertThat(found("$.books[?(@.title == 'Two')].price")).isEqualTo("[12]");
        assertThat(found("$.books[?(@.tags)].title")).isEqualTo("[\"One\"]");
        assertThat(found("$.books[?('b' in @.tags)].title")).isEqualTo("[\"One\"]");
        assertThat(found("$.books[?(@.isbn == null)].title")).isEqualTo("[\"Two\"]");
        assertThat(found("$.books[?(@.title =~ /T.*/)].title")).isEqualTo("[\"Two\",\"Three\"]");
        assertThat(found("$.books[?(@.tags == ['a','b'])].title")).isEqualTo("[\"One\"]");
        assertThat(found("$.books.length()")).isEqualTo("3");
        assertThat(found("$.sum($..price)")).startsWith("29.95");
        assertThat(found("$.books[0].keys()")).isEqualTo("[\"title\",\"price\",\"tags\"]");
    }

    @Test
    void leadsNowhereWithoutTrouble() {
        for (String path : new String[]{"$.nothing", "$.books[9].title", "$.books[?(@.price > 99)]", "$.id.more"}) {
            Filtered filtered = json(path, SHOP);
            assertThat(filtered.trouble()).as(path).isEmpty();
            assertThat(filtered.results()).as(path).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$..", "$.books[?(@.price <)]", "$[?(]", ""})
    void saysWhenAPathCannotBeRead(String path) {
        assertThat(json(path, SHOP).trouble()).hasValueSatisfying(s -> assertThat(s).startsWith("The path "));
    }

    @Test
    void saysWhereTheContentIsNoJson() {
        assertThat(json("$", "{\"a\": 1,\n x}").trouble())
                .hasValueSatisfying(s -> assertThat(s).startsWith("The content is no JSON at line 2, column "));
        assertThat(json("$", " ").trouble()).contains("There is no JSON in the content.");
        assertThat(json("$", "[".repeat(100_000)).trouble()).isPresent();
    }

    @Test
    void takesJsonLinesForOneArray() {
        assertThat(text(json("$[*].a", "{\"a\": 1}\n{\"a\": 2.0}\n{\"b\": 3}\n")).replaceAll("\\s", ""))
                .isEqualTo("[1,2.0]");
        assertThat(text(json("$", "1\n2")).replaceAll("\\s", "")).isEqualTo("[1,2]");
        assertThat(text(json("$.length()", "1\n2"))).isEqualTo("2");
    }

    @Test
    void readsOtherCharsetsAndAMark() {
        Charset gbk = Charset.forName("GBK");
        Octets content = Octets.owning("{\"名\": \"值\"}".getBytes(gbk));
        assertThat(text(Filter.JSON_PATH.apply("$.名", content, gbk, () -> false))).isEqualTo("\"值\"");
        assertThat(text(json("$.a", "\uFEFF{\"a\": \"}]\\\"\"}"))).isEqualTo("\"}]\\\"\"");
    }

    @Test
    void canBeStopped() {
        AtomicInteger asked = new AtomicInteger();
        Filtered filtered = Filter.JSON_PATH.apply("$..*", Octets.utf8("[" + "[1],".repeat(50_000) + "1]"),
                StandardCharsets.UTF_8, () -> asked.incrementAndGet() > 60);
        assertThat(filtered.trouble()).contains("The filter was stopped.");
    }

    @Test
    void keepsSoManyResultsAndSaysThatThereAreMore() {
        Filtered filtered = json("$[*]", "[" + "1,".repeat(JsonFilter.MOST) + "1]");
        assertThat(filtered.results()).isEqualTo(JsonFilter.MOST);
        assertThat(filtered.more()).isTrue();
        assertThat(json("$[*]", "[" + "1,".repeat(JsonFilter.MOST - 1) + "1]").more()).isFalse();
    }

    @Test
    @Tag("large")
    void saysWhenThereIsTooMuch() {
        Octets much = Octets.owning(new byte[(64 << 20) + 1]);
        assertThat(Filter.JSON_PATH.apply("$", much, StandardCharsets.UTF_8, () -> false).trouble())
                .hasValueSatisfying(s -> assertThat(s).startsWith("The content has 64 MiB"));
        assertThat(Filter.XPATH.apply("/", much, StandardCharsets.UTF_8, () -> false).trouble()).isPresent();
    }

    private static Filtered xml(String path, String content) {
        return Filter.XPATH.apply(path, Octets.utf8(content), StandardCharsets.UTF_8, () -> false);
    }

    private static final String FEED = """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="urn:x"><title>Näws &amp; more</title>
        <entry id="1"><title>One</title><x:size>5</x:size></entry><entry id="2"><title><![CDATA[<Two>]]></title></entry>
        </feed>
        """;

    @Test
    void findsElementsAttributesAndTextsOfXml() {
        assertThat(text(xml("//entry[@id='1']/title", FEED))).isEqualTo("<title>One</title>\n");
        assertThat(text(xml("//entry/@id", FEED))).isEqualTo("id=\"1\"\nid=\"2\"\n");
        assertThat(text(xml("/feed/title/text()", FEED))).isEqualTo("Näws & more\n");
        assertThat(text(xml("//x:size/text()", FEED))).isEqualTo("5\n");
        assertThat(text(xml("count(//entry)", FEED))).isEqualTo("2.0");
        assertThat(text(xml("string(//entry[2]/title)", FEED))).isEqualTo("<Two>");
        assertThat(text(xml("//entry", FEED))).contains("<x:size xmlns:x=\"urn:x\">5</x:size>");
        assertThat(xml("//entry", FEED).results()).isEqualTo(2);
        assertThat(xml("//nothing", FEED).results()).isZero();
    }

    @Test
    void saysWhatIsWrongWithXmlAndItsPath() {
        assertThat(xml("//a", "<a>\n<b></a>").trouble())
                .hasValueSatisfying(s -> assertThat(s).startsWith("The content is no XML at line 2, column "));
        assertThat(xml("//a[", FEED).trouble())
                .hasValueSatisfying(s -> assertThat(s).startsWith("The path cannot be followed: "));
        assertThat(xml("//y:a", FEED).trouble()).isPresent();
        assertThat(xml("", FEED).trouble()).isPresent();
    }

    @Test
    void readsNothingFromOutside() {
        String outside = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]>"
                + "<a>[&e;]</a>";
        Filtered filtered = xml("/a", outside);
        assertThat(filtered.octets().text(StandardCharsets.UTF_8)).doesNotContain("root:");
        assertThat(text(xml("/a/text()", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a>x</a>"))).isEqualTo("x\n");
        assertThat(xml("document('file:///etc/hostname')", "<a/>").trouble()).isPresent();
    }

    @Test
    void isNotBlownUpByEntities() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        assertThat(xml("/a", laughs + "]><a>&l29;</a>").trouble()).isPresent();
        assertThat(xml("/a", "<a>".repeat(100_000)).trouble()).isPresent();
    }

    @Test
    void readingXmlCanBeStopped() {
        assertThat(Filter.XPATH.apply("/a", Octets.utf8("<a/>"), StandardCharsets.UTF_8, () -> true).trouble())
                .contains("The filter was stopped.");
    }

    @Test
    void isOfferedForJsonAndXml() {
        assertThat(Filter.of(Kind.JSON)).contains(Filter.JSON_PATH);
        assertThat(Filter.of(Kind.SVG)).contains(Filter.XPATH);
        assertThat(Filter.of(Kind.HTML)).isEqualTo(Optional.empty());
    }
}
