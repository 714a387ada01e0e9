package rawbench.content;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlLayoutTest {
    private static String lay(String html) {
        Laid laid = Laid.checked(HtmlLayout::new, Octets.utf8(html));
        assertThat(laid.wrong()).isEmpty();
        return laid.text();
    }

    @Test
    void breaksAroundBlocksAndNotInPhrases() {
        assertThat(lay("<!doctype html><HTML><head><meta charset=utf-8><title>T <i></title><link rel=x>"
                + "<script>if (a<b) { \"</p>\" }</script></head><body><h1>One <b>two</b></h1>"
                + "<ul><li>a<li>b <a href=\"?a>b\">c</a></ul><hr><p>x<br>y</body></HTML>")).isEqualTo("""
                    <!doctype html>
                    <HTML>
                      <head>
                        <meta charset=utf-8>
                        <title>T <i></title>
                        <link rel=x>
                        <script>if (a<b) { "</p>" }</script>
                      </head>
                      <body>
                        <h1>One <b>two</b></h1>
                        <ul>
                          <li>a
                          <li>b <a href="?a>b">c</a>
                        </ul>
                        <hr>
                        <p>x<br>y
                      </body>
                    </HTML>""");
    }

    @Test
    void addsNoWhiteSpaceWhereItWouldBeShown() {
        for (String phrase : new String[]{"a<script>x</script>b", "<b>a</b><i>b</i>", "a<!-- x -->b", "a<link>b",
                "<x-y>a</x-y><x-y>b</x-y>", "<img><img>", "a</p2>b", "x</script>y", "x</pre>y"}) {
            assertThat(lay(phrase)).isEqualTo(phrase);
            assertThat(lay("<p>" + phrase + "</p>")).isEqualTo("<p>" + phrase + "</p>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<pre> a\n  <b> b </b>\n<div> c </div> </pre>", "<pre>\n\n x</pre>",
            "<textarea> <p> \n </textarea>", "<style> p > a {} </style>", "<script>\n <!-- </scrip> \n</script>"})
    void leavesWhatShowsItsWhiteSpace(String kept) {
        assertThat(lay("<div>" + kept + "</div>")).contains(kept);
    }

    @Test
    void takesInnerPreformattedTextAsPartOfTheOuter() {
        String pre = "<pre> a <pre> b </pre> c\n d </pre>";
        assertThat(lay(pre + "<p>x")).isEqualTo(pre + "\n<p>x");
    }

    @Test
    void replacesTheIndentThatIsThere() {
        assertThat(lay("<div>\n\n      <p>\n   some text\n   and more\n        </p>\n<p></p><p>\n</p>  </div>\n"))
                .isEqualTo("""
                    <div>
                      <p>
                        some text
                       and more
                      </p>
                      <p></p>
                      <p></p>
                    </div>""");
    }

    @Test
    void closesWhatHtmlClosesByItself() {
        assertThat(lay("<table><tr><td>1<td>2<tr><td>3</table><dl><dt>a<dd>b<dt>c</dl><p>x<p>y<div>z</div>"))
                .isEqualTo("""
                    <table>
                      <tr>
                        <td>1
                        <td>2
                      <tr>
                        <td>3
                    </table>
                    <dl>
                      <dt>a
                      <dd>b
                      <dt>c
                    </dl>
                    <p>x
                    <p>y
                    <div>z</div>""");
    }

    @Test
    void takesAByteOrderMarkAndOddComments() {
        assertThat(lay("\uFEFF<!doctype html><p>x")).isEqualTo("\uFEFF<!doctype html>\n<p>x");
        assertThat(lay("<div><!--><p>a<!---><p>b<!-- -- ><p> --></div>"))
                .isEqualTo("<div><!-->\n  <p>a<!--->\n  <p>b<!-- -- ><p> -->\n</div>");
        assertThat(lay("<!>a</>b<?x?>c</3>d< e")).isEqualTo("<!>\na</>b<?x?>c</3>d< e");
    }

    @Test
    void holdsItsPropertiesForWhateverLooksLikeHtml() {
        String[] likely = {"<p>", "</p>", "<div class='a b'>", "</DIV>", "<li>", "</ul>", "<ul>", "<b>", "</b>",
                "<pre>",
                "</pre>", "<script>", "</script>", "<style >", "</style\n>", "<title>", "</title>", "<head>", "<body>",
                "<br/>", "<hr>", "text", " ", "\n", " \n ", "<!-- x -->", "<!--", "-->", "<", ">", "</", "<!", "\u00E9",
                "<option>", "<select>", "</select>", "<textarea>", "</textarea>", "<link>", "<td>", "<!DOCTYPE html>"};
        for (int seed = 0; seed < Rounds.of(1500); seed++) {
            Random random = new Random(seed);
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                html.append(likely[random.nextInt(likely.length)]);
            }
            lay(html.toString());
        }
    }
}
