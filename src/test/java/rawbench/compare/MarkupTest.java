package rawbench.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static rawbench.compare.Answers.blocks;
import static rawbench.compare.Answers.compared;
import static rawbench.compare.Answers.typed;

/** XML and HTML by what they mean. */
class MarkupTest {
    private static Comparison xml(String a, String b) {
        return compared(typed("application/xml", a), typed("application/xml", b));
    }

    private static Comparison html(String a, String b) {
        return compared(typed("text/html", a), typed("text/html", b));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<r><a x=\"1\" y=\"2\"/></r>|<r><a y='2'  x='1'></a></r>",
            "<r>@  <a>t</a>@</r>|<r><a>t</a></r>", "<r>&#65;&lt;</r>|<r>A&#x3c;</r>",
            "<r><![CDATA[a<b]]></r>|<r>a&lt;b</r>",
            "<r a='&quot;'/>|<r a='\"'/>", "<r@ a='1'@ b='2'/>|<r a='1' b='2'/>",
            "<?xml version='1.0'?><r/>|<?xml version=\"1.0\"?><r></r>"})
    void xmlSpelledOtherwiseIsEqualInMeaning(String a, String b) {
        Comparison c = xml(a.replace('@', '\n'), b);
        assertThat(c.body().kind()).isEqualTo(BodyKind.XML);
        assertThat(blocks(c)).allMatch(block -> block.startsWith("SPELLING"));
        assertThat(c.differences()).isZero();
        assertThat(c.whole().equal()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<r><a x=\"1\"/></r>|<r><a x=\"2\"/></r>", "<r>a b</r>|<r>a  b</r>",
            "<r>&e;</r>|<r>&amp;e;</r>",
            "<r>&e;</r>|<r>&f;</r>", "<r><A/></r>|<r><a/></r>", "<r><a/><b/></r>|<r><b/><a/></r>", "<r>x</r>|<r> x</r>",
            "<r><![CDATA[&lt;]]></r>|<r>&lt;</r>", "<r a='x y'/>|<r a='x' y=''/>", "<r><a> </a></r>|<r><a/></r>",
            "<r><a//></r>|<r><a/></r>", "<r a='1'b='2'/>|<r a='1' b='2'/>",
            "<r a=1/>|<r a='1'/>", "<r a/>|<r a=''/>"})
    void xmlThatMeansSomethingElseDiffers(String a, String b) {
        assertThat(xml(a, b).differences()).isPositive();
    }

    @Test
    void whatStandsDeeperInAWrapperIsTheSame() {
        Comparison c = xml("<r><a/><b/></r>", "<r><w><a/><b/></w></r>");
        assertThat(blocks(c)).containsExactly("ADDED 1-1 1-2", "ADDED 3-3 4-5");
    }

    @Test
    void whatIsNotWellFormedIsComparedByLineWithTheReason() {
        Comparison c = xml("<r><a></r>", "<r><a/></r>");
        assertThat(c.body().kind()).isEqualTo(BodyKind.TEXT);
        assertThat(c.body().reason()).startsWith("A: This is not well-formed XML.").endsWith("by line.");
        assertThat(c.differences()).isEqualTo(1);
    }

    @Test
    void howLinesEndMeansNothing() {
        assertThat(xml("<r>a\r\nb</r>", "<r>a\nb</r>").differences()).isZero();
        assertThat(html("<pre>a\r\nb</pre>", "<pre>a\nb</pre>").differences()).isZero();
    }

    @Test
    void noEntityIsLookedUp() {
        String bomb = "<!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><r>&a;</r>";
        Comparison c = xml(bomb, bomb.replace("<r>", "<r >"));
        assertThat(c.differences()).isZero();
        assertThat(c.body().a().shown(c.body().a().size() - 1).latin1()).isEqualTo("<r>&a;</r>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<P CLASS=a>x</P>|<p class='a'>x</p>", "<br/>|<br>",
            "<input DISABLED>|<input disabled=''>",
            "<!DOCTYPE HTML><p>a|<!doctype html><p>a", "<a href='?a&amp;b'>|<a href=\"?a&#38;b\">",
            "<ul><li>a</ul>|<ul>@<li>a@</ul>"})
    void htmlSpelledOtherwiseIsEqualInMeaning(String a, String b) {
        Comparison c = html(a, b.replace('@', '\n'));
        assertThat(c.differences()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<p title=A>|<p title=a>", "<div/>x|<div>x", "<p>a|<p>A",
            "<script>if(\"&lt;\"){}</script>|<script>if(\"<\"){}</script>",
            "<script>@x='<a b=1 c=2>'@</script>|<script>@x='<a c=2 b=1>'@</script>"})
    void htmlThatMeansSomethingElseDiffers(String a, String b) {
        assertThat(html(a.replace('@', '\n'), b.replace('@', '\n')).differences()).isPositive();
    }

    /** Any element tree written twice, with other quotes, orders, references and spaces, means the same; with another value not. */
    @Test
    void treesWrittenTwiceDifferInOctetsOnly() {
        for (long seed = 0; seed < 400; seed++) {
            String a = tree(new Random(seed), new Random(seed), 3);
            String b = tree(new Random(seed), new Random(~seed), 3);
            Comparison c = xml(a, b);
            assertThat(c.body().kind()).as("seed %d: %s", seed, c.body().reason()).isEqualTo(BodyKind.XML);
            assertThat(c.differences()).as("seed %d\n%s\n%s", seed, a, b).isZero();
            assertThat(xml(b, a).notes()).as("seed %d", seed).isEqualTo(c.notes());
            String other = b.replaceFirst("</", "<!--new--></");
            assertThat(xml(a, other).differences()).as("seed %d\n%s\n%s", seed, a, other).isPositive();
        }
    }

    private static String tree(Random shape, Random way, int depth) {
        String name = "n" + shape.nextInt(4);
        List<String> attributes = new ArrayList<>();
        for (int i = shape.nextInt(3); i > 0; i--) {
            String value = "v<\"'&".substring(0, 1 + shape.nextInt(5));
            attributes.add("a" + i + (way.nextBoolean() ? "=" : " = ") + quoted(value, way));
        }
        Collections.shuffle(attributes, way);
        StringBuilder made = new StringBuilder("<" + name);
        attributes.forEach(attribute -> made.append(way.nextBoolean() ? " " : "\n\t").append(attribute));
        made.append(way.nextBoolean() ? ">" : " >");
        boolean text = shape.nextInt(3) == 0;
        int children = text ? 0 : 1 + shape.nextInt(3);
        for (int i = 0; i < children && depth > 0; i++) {
            made.append(way.nextBoolean() ? "" : "\n ").append(tree(shape, way, depth - 1));
        }
        String blank = text || depth == 0 ? "" : way.nextBoolean() ? "" : "\n";
        return made.append(text ? referred("t&<" + shape.nextInt(3), way) : "") + blank + "</" + name + ">";
    }

    private static String quoted(String value, Random way) {
        String quote = way.nextBoolean() ? "\"" : "'";
        return quote + referred(value, way).replace("\"", "&quot;").replace("'", "&#39;") + quote;
    }

    private static String referred(String text, Random way) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int form = way.nextInt(3);
            made.append(c == '&' && form == 0 ? "&amp;"
                    : c == '<' && form == 0 ? "&lt;"
                            : c == '&' || c == '<' || form == 1 ? "&#" + (int) c + ";" : "" + c);
        }
        return made.toString();
    }
}
