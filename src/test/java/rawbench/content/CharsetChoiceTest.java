package rawbench.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.HeaderField;
import rawbench.http.HeaderSection;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class CharsetChoiceTest {
    private static CharsetChoice choose(String type, Octets body) {
        return CharsetChoice.of(
                new HeaderSection(List.of(new HeaderField("Content-Type", type, Octets.empty(), 0))), body);
    }

    private static Octets coded(String text, Charset charset) {
        return Octets.owning(text.getBytes(charset));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        text/plain; charset=utf-8            | UTF-8
        text/plain;charSet="UTF-8"           | UTF-8
        text/html; x=";charset=a"; charset=ISO-8859-15 | ISO-8859-15
        text/plain; charset=gb18030          | GB18030
        text/plain; charset=gb2312           | GBK
        text/plain; charset=Big5             | Big5
        text/plain; charset=Shift_JIS        | Shift_JIS
        text/plain; charset=utf-16le         | UTF-16LE
        application/json; charset=iso-8859-1 | ISO-8859-1
        """)
    void takesTheParameterOfContentType(String type, String charset) {
        CharsetChoice choice = choose(type, Octets.latin1("plain"));
        assertThat(choice.charset().name()).isEqualTo(charset);
        assertThat(choice.reason()).isEqualTo("from Content-Type");
        assertThat(choice.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-unheard-of", "\"\"", "a b", "\"\\\"utf-8\\\"\"", "ISO-2022-CN-x", "%"})
    void findsAnUnknownCharsetAndShowsTheTextAllTheSame(String name) {
        CharsetChoice choice = choose("text/plain; charset=" + name, Octets.utf8("é"));
        assertThat(choice.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(choice.findings()).extracting(Finding::what).containsExactly(Deviation.CHARSET_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void trustsAByteOrderMarkMost(String name) {
        CharsetChoice choice = choose("text/plain; charset=iso-8859-1", coded("\uFEFFabc", Charset.forName(name)));
        assertThat(choice.charset().name()).isEqualTo(name);
        assertThat(choice.reason()).isEqualTo("from the byte order mark, while Content-Type says iso-8859-1");
    }

    @Test
    void readsJsonAsUtf8() {
        CharsetChoice choice = choose("application/hal+json", Octets.latin1("\"\u00E9\""));
        assertThat(choice.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(choice.reason()).contains("RFC 8259");
    }

    @Test
    void seesUtf16WithoutAMark() {
        assertThat(choose("application/json", coded("{\"a\": \"今\"}", StandardCharsets.UTF_16LE)).charset())
                .isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(choose("text/plain", coded("hello world", StandardCharsets.UTF_16BE)).charset())
                .isEqualTo(StandardCharsets.UTF_16BE);
        assertThat(choose("text/plain", Octets.owning(new byte[100])).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"a\\x00, UTF-8", "a\\x00b\\x00, UTF-16LE", "\\x00a\\x00b, UTF-16BE", "a\\x00b\\x00c, UTF-8",
            "a\\x00b\\x00c\\x00d\\x00e\\x00f\\x00g\\x00NNNNNN, UTF-16LE",
            "a\\x00b\\x00c\\x00d\\x00e\\x00f\\x00NNNNNNNN, UTF-8",
            "\\x00a\\x00b\\x00c\\x00d\\x00e\\x00f\\x00gNNNNNN, UTF-16BE",
            "\\x00a\\x00b\\x00c\\x00d\\x00e\\x00fNNNNNNNN, UTF-8", "a\\x00b\\x00\\x00\\x00, UTF-8"})
    void takesSevenZerosInTenForUtf16AndFewerForNone(String octets, String charset) throws Exception {
        assertThat(choose("text/plain", Escapes.decode(octets)).charset().name()).isEqualTo(charset);
    }

    @Test
    void readsWhatHtmlAndXmlDeclare() {
        assertThat(choose("text/html", Octets.latin1("<html><META http-equiv=Content-Type "
                + "content='text/html; charset=Big5'>")).charset().name()).isEqualTo("Big5");
        CharsetChoice meta = choose("text/html", Octets.latin1("<!DOCTYPE html><meta charset=\"gb18030\">\u00B0"));
        assertThat(meta.charset().name()).isEqualTo("GB18030");
        assertThat(meta.reason()).isEqualTo("from its meta element");
        assertThat(choose("image/svg+xml", Octets.latin1("<?xml version='1.0' encoding='ISO-8859-2'?><a/>"))
                .charset()
                .name()).isEqualTo("ISO-8859-2");
        assertThat(choose("text/html", Octets.latin1("<meta charset=utf-16>")).charset())
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(choose("text/html", Octets.latin1("x".repeat(1100) + "<meta charset=Big5>")).charset())
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(choose("text/plain", Octets.latin1("<meta charset=Big5>")).charset())
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void guessesUtf8OnlyWhereItIsValid() {
        assertThat(choose("text/plain", Octets.utf8("今")).reason()).startsWith("guessed");
        CharsetChoice latin = choose("text/plain", Octets.latin1("caf\u00E9"));
        assertThat(latin.charset().name()).isEqualTo("windows-1252");
        assertThat(latin.reason()).startsWith("guessed: none is named");
        CharsetChoice none = choose("text/plain", Octets.latin1("caf\u00E9 \u0081"));
        assertThat(none.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(none.reason()).contains("one character for each octet");
        Octets cutByTheLook = Octets.latin1("x".repeat((1 << 20) - 1)).concat(Octets.utf8("今"));
        assertThat(choose("text/plain", cutByTheLook).charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(CharsetChoice.of(HeaderSection.EMPTY, Octets.empty()).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void offersTheCharsetsThatAreHereAndTakesTheOneChosen() {
        assertThat(CharsetChoice.choices()).doesNotHaveDuplicates()
                .extracting(Charset::name)
                .startsWith("UTF-8")
                .contains("UTF-16LE", "UTF-16BE", "GB18030", "GBK", "Big5", "Shift_JIS", "EUC-JP", "ISO-2022-JP",
                        "EUC-KR", "ISO-8859-1", "windows-1252", "KOI8-R");
        assertThat(CharsetChoice.chosen(StandardCharsets.UTF_16LE).charset()).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(CharsetChoice.chosen(StandardCharsets.UTF_16LE).reason()).isEqualTo("chosen");
    }

    @ParameterizedTest
    @CsvSource({"GB18030, 今日新闻", "GB18030, '{\"name\":\"张三\",\"city\":\"北京\"}'",
            "GB18030, 中华人民共和国国务院办公厅关于进一步加强网络安全工作的通知。", "Big5, 今日新聞", "Big5, 中華民國行政院關於加強網路安全工作的通知。",
            "Shift_JIS, 今日は天気がいいですね。", "Shift_JIS, カタカナ", "EUC-JP, 今日は天気がいいですね。", "EUC-JP, カタカナ",
            "EUC-KR, 오늘의 뉴스입니다", "EUC-KR, 대한민국 정부", "windows-1252, café au lait",
            "windows-1252, Überall gibt es schöne Größen",
            "windows-1252, ÄÖÜ äöü ß", "windows-1252, “quoted” – €5", "windows-1252, Señor Muñoz comió piña",
            "ISO-2022-JP, 今日は天気がいいですね。"})
    void guessesWhatATextThatSaysNothingIsWrittenIn(String charset, String text) {
        CharsetChoice choice = choose("text/plain", coded(text, Charset.forName(charset)));
        assertThat(choice.charset().name()).isEqualTo(charset);
        assertThat(choice.reason()).startsWith("guessed");
    }

    @Test
    void guessesFromTheBeginningOfALongText() {
        String text = "新闻，".repeat(50_000);
        assertThat(choose("text/plain", coded(text, Charset.forName("GB18030"))).charset().name()).isEqualTo("GB18030");
        assertThat(choose("text/plain", coded("a" + text, Charset.forName("GB18030"))).charset().name())
                .isEqualTo("GB18030");
    }

    @Test
    void givesAReasonForEveryChoice() {
        assertThat(choose("text/css", Octets.latin1("@charset \"Big5\";a{}")).reason()).isEqualTo("from its @charset");
        assertThat(choose("application/xml", Octets.latin1("<?xml version='1.0' encoding='Big5'?><a/>")).reason())
                .isEqualTo("from the XML declaration");
        assertThat(choose("text/event-stream", Octets.latin1("data: \u00E9")).reason()).contains("event streams");
        assertThat(choose("application/x-ndjson", Octets.latin1("\"\u00E9\"")).reason()).contains("RFC 8259");
    }

    @Test
    void takesIso88591InHtmlForWhatPagesMeanByIt() {
        CharsetChoice html = choose("text/html; charset=ISO-8859-1", Octets.latin1("\u0093x\u0094"));
        assertThat(html.charset().name()).isEqualTo("windows-1252");
        assertThat(html.reason()).isEqualTo("from Content-Type: in HTML ISO-8859-1 means windows-1252");
        assertThat(choose("text/html", Octets.latin1("<meta charset=latin1>")).charset().name())
                .isEqualTo("windows-1252");
        assertThat(choose("text/plain; charset=ISO-8859-1", Octets.latin1("x")).charset())
                .isEqualTo(StandardCharsets.ISO_8859_1);
    }
}
