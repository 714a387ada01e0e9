package rawbench.practice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import com.github.luben.zstd.ZstdInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.http.Framing;
import rawbench.http.HeaderField;
import rawbench.http.HeaderSection;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.http.Span;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest {
    private static PracticeServer server;
    private static Asker asker;

    @BeforeAll
    static void start() throws IOException {
        server = PracticeServer.start(0);
        asker = new Asker(server);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    static Stream<Page> pages() {
        return new Pages().shelves().stream().flatMap(shelf -> shelf.pages().stream());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageAnswersHeadWithTheFieldsOfGet(Page page) throws IOException {
        String quick = page.path().startsWith("/slow") ? "/slow/1" : page.path().replace("{n}", "200");
        String path = page.path().startsWith("/wait") ? "/wait/0" : quick;
        ResponseReading get = asker.ask("GET", path);
        ResponseReading head = asker.ask("HEAD", path);
        assertThat(head.response().orElseThrow().body().isEmpty()).isTrue();
        assertThat(names(head)).isEqualTo(names(get));
        int status = page.path().startsWith("/login") ? 401 : 200;
        assertThat(head.response().orElseThrow().status()).isEqualTo(status).isEqualTo(get.response().get().status());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageSaysWhatItAllowsAndTraces(Page page) throws IOException {
        if (page.methods().isEmpty()) {
            return;
        }
        Message options = asker.ask("OPTIONS", page.example()).response().orElseThrow();
        assertThat(options.head().list("Allow")).containsAll(page.methods()).contains("OPTIONS", "TRACE");
        Message trace = asker.ask("TRACE", page.example()).response().orElseThrow();
        assertThat(trace.body().latin1()).isEqualTo(Asker.request("TRACE", page.example(), "Connection: close\r\n"));
        Message refused = asker.ask("DELETE", page.example()).response().orElseThrow();
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.head().list("Allow")).isEqualTo(options.head().list("Allow"));
    }

    @Test
    void theIndexListsEveryPageWithOneSentence() throws IOException {
        Message index = asker.message("/");
        String html = index.body().text(StandardCharsets.UTF_8);
        assertThat(index.head().first("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(pages()).hasSizeGreaterThan(30).allSatisfy(page -> {
            assertThat(html).contains("<a href=\"" + page.example() + "\">", "<code>" + page.path() + "</code>",
                    "<td>" + page.says() + "</td>");
            assertThat(page.says()).endsWith(".");
        });
    }

    @Test
    void theNewsPageHasTheFieldsOfTheTutorialsPrintedAnswer() throws IOException {
        ResponseReading reading = asker.get("/home/news/data/newspage");
        Message page = reading.response().orElseThrow();
        assertThat(names(reading)).containsExactly("Content-Type", "Transfer-Encoding", "Connection", "Vary",
                "Cache-Control", "Expires", "tracecode", "Set-Cookie", "Set-Cookie", "P3P", "Content-Encoding",
                "Server",
                "Date");
        assertThat(page.head().first("Set-Cookie").orElseThrow())
                .matches("BAIDUID=[0-9A-F]{32}:FG=1; expires=.* GMT; max-age=31536000; path=/; domain=.baidu.com; "
                        + "version=1");
        assertThat(reading.framing()).isEqualTo(new Framing.Chunked());
        assertThat(gunzipped(page.body())).isEqualTo(Material.NEWSPAGE.octets());
        assertThat(gunzipped(page.body()).text(StandardCharsets.UTF_8)).contains("套接字：通信端点");
    }

    @Test
    void theNewsPageShowsWhatWasPosted() throws IOException {
        String body = "title=<b>&body=\"套接字\"";
        Octets octets = Octets.utf8(body);
        Octets request = Octets.latin1(Asker.request("POST", "/home/news/data/newspage",
                "Connection: close\r\nContent-Length: " + octets.length() + "\r\n")).concat(octets);
        Message answer = Asker.reading("POST", asker.octets(request)).response().orElseThrow();
        assertThat(answer.head().first("Server")).contains("BWS/1.0");
        assertThat(gunzipped(answer.body()).text(StandardCharsets.UTF_8))
                .contains("title=&lt;b&gt;&amp;body=&quot;套接字&quot;", "POST /home/news/data/newspage HTTP/1.1");
    }

    @ParameterizedTest
    @CsvSource({"http://www.baidu.com", "*", "/home/news/data/newspage"})
    void optionsIsTheTutorialsPrintedAnswer(String target) throws IOException {
        ResponseReading reading = asker.ask("OPTIONS", target);
        Message answer = reading.response().orElseThrow();
        assertThat(names(reading)).containsExactly("Date", "Server", "P3P", "P3P", "Set-Cookie", "Set-Cookie", "Allow",
                "Cache-Control", "Expires", "Vary", "Content-Encoding", "Content-Length", "Connection", "Content-Type");
        assertThat(answer.head().list("Allow")).contains("GET", "HEAD", "POST", "OPTIONS", "TRACE");
        assertThat(answer.body().length()).isEqualTo(20);
        assertThat(gunzipped(answer.body()).isEmpty()).isTrue();
    }

    @Test
    void theNewsAreThereAsJsonWithAnExtensionAndATrailer() throws IOException {
        ResponseReading reading = asker.get("/home/news/data/newspage.json");
        Message page = reading.response().orElseThrow();
        assertThat(gunzipped(page.body()).text(StandardCharsets.UTF_8)).contains("\"id\":9007199254740993",
                "\"title\":\"套接字：通信端点\"", "\"price\":1.10");
        assertThat(page.trailers().first("X-Checked")).contains("1");
        assertThat(page.head().all("Set-Cookie")).hasSize(2);
        assertThat(count(reading, Span.Kind.CHUNK_DATA)).isEqualTo(3);
        assertThat(count(reading, Span.Kind.CHUNK_EXTENSION)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"/identity,", "/gzip,gzip", "/gzip/members,gzip", "/deflate,deflate", "/deflate/raw,raw", "/br,br",
            "/zstd,zstd", "/codings,gzip br zstd"})
    void theSameTextComesUnderEveryCoding(String path, String codings) throws IOException {
        Message page = asker.message(path);
        List<String> tokens = codings == null ? List.of() : List.of(codings.split(" "));
        Octets text = page.body();
        for (String token : tokens.reversed()) {
            text = decoded(token, text);
        }
        assertThat(text).isEqualTo(Material.ARTICLE.octets());
        List<String> named = tokens.stream().map(token -> token.equals("raw") ? "deflate" : token).toList();
        assertThat(page.head().list("Content-Encoding")).isEqualTo(named);
    }

    @Test
    void chunksComeWithExtensionsTrailersAndACharacterCutInTwo() throws IOException {
        ResponseReading reading = asker.get("/chunked");
        Message page = reading.response().orElseThrow();
        assertThat(page.body().text(StandardCharsets.UTF_8)).contains("characters: 套接字\n");
        assertThat(count(reading, Span.Kind.CHUNK_EXTENSION)).isEqualTo(2);
        assertThat(page.trailers()).extracting(HeaderField::name).containsExactly("X-Checked", "X-Note");
        assertThat(page.head().list("Trailer")).containsExactly("X-Checked", "X-Note");
    }

    @Test
    void untilCloseHasNoLengthAtAll() throws IOException {
        String kept = Asker.request("GET", "/until-close", "Connection: keep-alive\r\n");
        ResponseReading reading = Asker.reading("GET", asker.octets(Octets.latin1(kept)));
        assertThat(reading.framing()).isEqualTo(new Framing.UntilClose());
        assertThat(reading.response().orElseThrow().head().first("Connection")).contains("close");
        assertThat(reading.response().orElseThrow().body()).isEqualTo(Material.ARTICLE.octets());
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "63", "64", "65", "16384", "16385", "100000"})
    void bytesAndChunksAreAsManyAsAskedFor(long n) throws IOException {
        Octets counted = asker.message("/bytes/" + n).body();
        assertThat(counted.length()).isEqualTo(n);
        assertThat(asker.message("/chunks/" + n).body()).isEqualTo(counted);
        if (n > 16384 + 16) {
            assertThat(counted.slice(16384, 16384 + 16).latin1()).isEqualTo("0000000000004000");
        }
    }

    @Test
    void linesAreAsManyAsAskedFor() throws IOException {
        String text = asker.message("/lines/2000").body().text(StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(2000).endsWith("Line 2000 of 2000，第 2000 行");
        assertThat(asker.message("/lines/0").body().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/early-hints,103", "/interim,100 102 103"})
    void interimResponsesComeFirst(String path, String codes) throws IOException {
        ResponseReading reading = asker.get(path);
        assertThat(reading.interim()).extracting(m -> "" + m.status()).isEqualTo(List.of(codes.split(" ")));
        assertThat(reading.response().orElseThrow().status()).isEqualTo(200);
        assertThat(reading.interim().getLast().head().all("Link")).hasSize(2);
    }

    @Test
    void slowLinesComeInChunksOfTheirOwn() throws IOException {
        ResponseReading reading = asker.get("/slow/3");
        assertThat(count(reading, Span.Kind.CHUNK_DATA)).isEqualTo(3);
        assertThat(reading.response().orElseThrow().body().latin1())
                .isEqualTo("Line 1 of 3\nLine 2 of 3\nLine 3 of 3\n");
    }

    @ParameterizedTest
    @CsvSource({"200,OK,", "201,Created,", "302,Found,Location", "401,Unauthorized,WWW-Authenticate",
            "404,Not Found,", "418,I'm a teapot,", "503,Service Unavailable,Retry-After", "599,'',", "405,"
                    + "Method Not Allowed,Allow"})
    void statusPagesHaveTheirCodeAndItsField(int code, String reason, String field) throws IOException {
        Message page = asker.message("/status/" + code);
        assertThat(page.headOctets().latin1()).startsWith("HTTP/1.1 " + code + " " + reason + "\r\n");
        assertThat(page.body().isEmpty()).isFalse();
        if (field != null) {
            assertThat(page.head().first(field)).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"204", "304", "205"})
    void statusCodesWithoutContentHaveNone(int code) throws IOException {
        Message page = asker.message("/status/" + code);
        assertThat(page.status()).isEqualTo(code);
        assertThat(page.body().isEmpty()).isTrue();
        assertThat(page.head().first("Content-Length").isPresent()).isEqualTo(code == 205);
    }

    @Test
    void textsComeInTheirCharsets() throws IOException {
        String text = Material.ARTICLE.octets().text(StandardCharsets.UTF_8);
        Message gb18030 = asker.message("/text/gb18030");
        assertThat(gb18030.head().first("Content-Type")).contains("text/plain;charset=GB18030");
        assertThat(gb18030.body().text(Charset.forName("GB18030"))).isEqualTo(text);
        assertThat(asker.message("/text/utf-8").body().text(StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(asker.message("/text/no-charset").head().first("Content-Type")).contains("text/plain");
    }

    @Test
    void jsonKeepsWhatToolsLikeToChange() throws IOException {
        String json = asker.message("/json").body().text(StandardCharsets.UTF_8);
        assertThat(json).contains("9007199254740993", "1.10", "1e400", "\"key\": \"first\"", "\"key\": \"again\"",
                "\\ud800", "\\/");
        String line = asker.message("/json/one-line").body().text(StandardCharsets.UTF_8);
        assertThat(line).doesNotContain("\n").startsWith("{\"orders\":[{\"id\":9007199254740993,").endsWith("]}");
        assertThat(line.length()).isGreaterThan(150_000);
    }

    @Test
    void thePictureIsAPicture() throws IOException {
        Message page = asker.message("/png");
        java.awt.image.BufferedImage image = javax.imageio.ImageIO.read(page.body().stream());
        assertThat(image.getWidth()).isEqualTo(96);
        assertThat(image.getRGB(16, 48) & 0xFFFFFF).isEqualTo(0x0969DA);
        assertThat(image.getRGB(80, 48) & 0xFFFFFF).isEqualTo(0x1A7F37);
        assertThat(page.head().first("Content-Type")).contains("image/png");
    }

    @Test
    void anUnknownPathIsToldWhereElseToLook() throws IOException {
        Message page = asker.message("/nowhere?x=y");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body().text(StandardCharsets.UTF_8)).contains("Nothing is at /nowhere",
                "/home/news/data/newspage",
                "/bytes/1048576");
    }

    @ParameterizedTest
    @CsvSource({"/bytes/x", "/bytes/", "/bytes/-1", "/bytes/99999999999999999999", "/status/600", "/status/199"})
    void aNumberThatIsNoneIsExplained(String path) throws IOException {
        Message page = asker.message(path);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body().latin1()).contains(path.substring(0, path.indexOf('/', 1)) + "/{n}");
    }

    private static List<String> names(ResponseReading reading) {
        HeaderSection head = reading.response().orElseThrow().head();
        List<String> names = new ArrayList<>();
        head.forEach(field -> names.add(field.name()));
        return names;
    }

    private static long count(ResponseReading reading, Span.Kind kind) {
        return reading.map().spans(0, 1000).stream().filter(span -> span.kind() == kind).count();
    }

    private static Octets gunzipped(Octets octets) throws IOException {
        return decoded("gzip", octets);
    }

    /** Decodes with other people's code, which knows nothing of how the octets were made. */
    private static Octets decoded(String coding, Octets octets) throws IOException {
        byte[] coded = octets.toByteArray();
        ByteArrayInputStream in = new ByteArrayInputStream(coded);
        return switch (coding) {
            case "gzip" -> Octets.owning(new GZIPInputStream(in).readAllBytes());
            case "deflate" -> Octets.owning(new InflaterInputStream(in).readAllBytes());
            case "raw" -> Octets.owning(new InflaterInputStream(in, new Inflater(true)).readAllBytes());
            case "zstd" -> Octets.owning(new ZstdInputStream(in).readAllBytes());
            default -> {
                Brotli4jLoader.ensureAvailability();
                yield Octets.owning(Decoder.decompress(coded).getDecompressedData());
            }
        };
    }
}
