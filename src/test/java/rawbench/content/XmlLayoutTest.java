package rawbench.content;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

class XmlLayoutTest {
    private static Laid lay(String xml) {
        return Laid.checked(XmlLayout::new, Octets.utf8(xml));
    }

    @Test
    void indentsElementsThatHoldElementsOnly() {
        Laid laid = lay("<?xml version=\"1.0\"?><a x='>'><b/><c>text</c> \n\n <d><e y = \"1\"\n></e></d></a>\n");
        assertThat(laid.wrong()).isEmpty();
        assertThat(laid.text()).isEqualTo("""
            <?xml version="1.0"?>
            <a x='>'>
              <b/>
              <c>text</c>
              <d>
                <e y = "1"
            ></e>
              </d>
            </a>""");
    }

    @Test
    void leavesMixedTextAlone() {
        String mixed = "<p>one <b> two</b><i><u/> <s/></i>\n three</p>";
        assertThat(lay(mixed).text()).isEqualTo(mixed);
        String late = "<p><b/> <i><u/></i>text</p>";
        assertThat(lay("<a>" + late + "</a>").text()).isEqualTo("<a>\n  " + late + "\n</a>");
        assertThat(lay("<a><p><![CDATA[]]><b/></p></a>").text()).isEqualTo("<a>\n  <p><![CDATA[]]><b/></p>\n</a>");
        assertThat(lay("<a><p>&amp;<b/></p></a>").text()).isEqualTo("<a>\n  <p>&amp;<b/></p>\n</a>");
    }

    @Test
    void leavesWhiteSpaceThatIsAllOfAnElementOrIsPreserved() {
        assertThat(lay("<a><b>  \n </b><c xml:space=\"preserve\"> <d/> </c></a>").text())
                .isEqualTo("<a>\n  <b>  \n </b>\n  <c xml:space=\"preserve\"> <d/> </c>\n</a>");
    }

    @Test
    void copiesADoctypeWithEntitiesAndResolvesNothing() {
        String doctype = "<!DOCTYPE a [ <!ENTITY x SYSTEM \"file:///etc/passwd\"> <!-- it's ]> --> <?p ]>?>\n"
                + "<!ENTITY lol '&x;&x;]>'> ]>";
        assertThat(lay(doctype + "<a><b>&lol;</b></a>").text())
                .isEqualTo(doctype + "\n<a>\n  <b>&lol;</b>\n</a>");
    }

    @Test
    void keepsCommentsInstructionsAndSectionsOctetForOctet() {
        assertThat(lay("<a><!-- <x> -- \n --><?p <y> ? ?><b><![CDATA[ <z> ]] ]> ]]]></b></a><!--end-->").text())
                .isEqualTo(
                        "<a>\n  <!-- <x> -- \n -->\n  <?p <y> ? ?>\n  <b><![CDATA[ <z> ]] ]> ]]]></b>\n</a>\n<!--end-->");
    }

    @Test
    void takesAByteOrderMarkAndNamesOfEveryAlphabet() {
        assertThat(lay("\uFEFF<?xml version='1.0'?><\u4ECA:\u00E9><_b/></\u4ECA:\u00E9>").text())
                .isEqualTo("\uFEFF<?xml version='1.0'?>\n<\u4ECA:\u00E9>\n  <_b/>\n</\u4ECA:\u00E9>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <a><b></a>          | At octet 6 the end tag of <a> stands where <b> is to be closed.
        <a></a></b>         | At octet 7 the end tag of <b> has no start tag.
        <a/><b/>            | At octet 4 a second root element stands.
        <a/>x               | At octet 4 text stands outside of the root element.
        {"a":1}             | At octet 0 text stands outside of the root element.
        <a>1 < 2</a>        | At octet 5 a < begins no tag.
        <a><b <c/></a>      | At octet 3 a tag is not closed before the next <.
        <a b='<'/>          | At octet 0 a tag is not closed before the next <.
        <a></></a>          | At octet 3 an end tag has no name.
        <a><b/>             | At octet 7 it ends, and <a> is not closed.
        <a><!-- b           | At octet 3 it ends in the middle of what begins there.
        <!--x-->            | At octet 8 it ends without an element.
        <![CDATA[x]]>       | At octet 0 text stands outside of the root element.
        """)
    void saysWhatIsWrongAndWhere(String xml, String says) {
        assertThat(lay(xml).wrong()).contains("This is not well-formed XML. " + says);
    }

    @Test
    void laysOutWhatIsRightUpToAnErrorAndLeavesTheRest() {
        Laid laid = lay("<a><b><c/></b><d> <e></f>  <g/></a>");
        assertThat(laid.laid()).isTrue();
        assertThat(laid.text()).isEqualTo("<a>\n  <b>\n    <c/>\n  </b>\n  <d>\n    <e></f>  <g/></a>");
        assertThat(laid.wrong().orElseThrow()).contains("At octet 21 the end tag of <f>");
    }

    @Test
    void boundsTheDepthAndTheNames() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertThat(Laid.with(XmlLayout::new, Octets.latin1(deep)).wrong()).isEmpty();
        assertThat(Laid.with(XmlLayout::new, Octets.latin1("<a>" + deep + "</a>")).wrong().orElseThrow())
                .contains("At octet 300000 it is nested deeper than 100000 levels.");
        assertThat(Laid.with(XmlLayout::new, Octets.latin1("<" + "n".repeat(2000) + "/>")).wrong().orElseThrow())
                .contains("a name of more than 1024 octets");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void holdsItsPropertiesForWhateverLooksLikeXml(int kind) {
        String[] likely = {"<a>", "</a>", "<b x='1'>", "</b>", "<c/>", "text", " ", "\n", "<!-- - -->", "<![CDATA[ ]]>",
                "<?p?>", "<!DOCTYPE a [<!-- ' -->]>", "<", ">", "&", "</", "<!", "'", "\"", "]]>", "-->", "\u00E9"};
        for (int seed = 0; seed < Rounds.of(400); seed++) {
            Random random = new Random(seed * 31L + kind);
            StringBuilder xml = new StringBuilder(kind == 1 ? "" : "<r>");
            for (int i = random.nextInt(10); i >= 0; i--) {
                xml.append(likely[random.nextInt(kind == 3 ? 11 : likely.length)]);
            }
            lay(xml + (kind == 1 ? "" : "</r>"));
        }
    }

    @Test
    void holdsItsPropertiesForWellFormedXml() {
        for (int seed = 0; seed < Rounds.of(400); seed++) {
            StringBuilder xml = new StringBuilder();
            element(xml, new Random(seed), 4);
            assertThat(lay(xml.toString()).wrong()).as("seed %d: %s", seed, xml).isEmpty();
        }
    }

    private static void element(StringBuilder xml, Random random, int depth) {
        String name = "abc".substring(random.nextInt(3)) + random.nextInt(3);
        xml.append('<').append(name).append(random.nextBoolean() ? " x = '>/'" : "");
        if (random.nextInt(4) == 0) {
            xml.append("/>");
            return;
        }
        xml.append('>');
        for (int i = depth > 0 ? random.nextInt(4) : 0; i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> xml.append(random.nextBoolean() ? "text & more" : "");
                case 1 -> xml.append(" \n ");
                case 2 -> xml.append("<!-- - -->");
                default -> element(xml, random, depth - 1);
            }
        }
        xml.append("</").append(name).append(random.nextBoolean() ? " >" : ">");
    }
}
