package rawbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests from and to other tools at the prompt. */
class ForeignTest {
    private static final String CURL = "curl -u me:pw https://a.example/x -H 'X-A: b' --data-raw '{\"a\":1}'\n";
    private static final String SENT = "POST /x HTTP/1.1\r\nHost: a.example\r\nAuthorization: Basic bWU6cHc=\r\nUser-Agent: curl/7.88.1\r\n"
            + "Accept: */*\r\nX-A: b\r\nContent-Length: 7\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n{\"a\":1}";
    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aCurlCommandBecomesATemplateThatSendsTheSameOctets() throws IOException {
        Call made = Call.fed(Octets.utf8(CURL), "import", "-");
        assertThat(made.exit()).as(made.err()).isZero();
        String template = file("made.http", made.text());
        assertThat(made.text()).contains("# @rb-target https://a.example");
        assertThat(Call.of("send", template, "--dry-run").text()).isEqualTo(SENT);
        Call back = Call.of("export", template, "--as", "curl");
        assertThat(back.text()).startsWith("curl ").contains("https://a.example/x");
        String again = file("again.http", Call.fed(back.out(), "import", "-").text());
        assertThat(Call.of("send", again, "--dry-run").text()).isEqualTo(SENT);
    }

    @Test
    void severalRequestsBecomeFilesInFolders() throws IOException {
        String collection = file("c.json",
                """
                    {"info": {"name": "c", "schema": "v2.1.0"}, "item": [{"name": "A/B", "item": [{"name": "one", "request": "http://a.example/1"}, {"name": "one", "request": "http://a.example/2"}]}]}""");
        Call made = Call.of("import", collection, "--output", folder.resolve("out").toString());
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(folder.resolve("out/A_B/one.http")).exists();
        assertThat(folder.resolve("out/A_B/one 2.http")).exists();
        Call all = Call.of("import", collection, "--output", folder.resolve("all.http").toString());
        assertThat(all.exit()).as(all.err()).isZero();
        Call postman = Call.of("export", folder.resolve("all.http").toString(), "--as", "postman");
        assertThat(Call.fed(Call.of("export", folder.toString(), "--as", "postman").out(), "import", "-").text())
                .as("a folder with all that lies in it")
                .contains("GET /1 HTTP/1.1");
        Call named = Call.of("export", folder.toString(), "--as", "postman", "--name", "one");
        assertThat(named.exit()).isEqualTo(2);
        assertThat(named.err())
                .contains("--name chooses within one template FILE, and " + folder + " is a folder");
        Call har = Call.of("export", folder.toString(), "--as", "har");
        assertThat(har.exit()).isEqualTo(2);
        assertThat(har.err()).contains("a HAR holds exchanges", "is a folder of templates", "history");
        assertThat(Call.fed(postman.out(), "import", "-").text()).contains("GET /1 HTTP/1.1")
                .contains("GET /2 HTTP/1.1");
    }

    @Test
    void aSecretIsMaskedWhereThatIsWanted() throws IOException {
        String template = file("made.http", Call.fed(Octets.utf8(CURL), "import", "-").text());
        assertThat(Call.of("export", template, "--as", "python").text()).contains("bWU6cHc=");
        assertThat(Call.of("export", template, "--as", "python", "--masked").text()).doesNotContain("bWU6cHc=")
                .contains("Authorization: ****");
        assertThat(Call.of("export", template, "--as", "raw").text()).isEqualTo(SENT);
    }

    @Test
    void theTargetTakesItsValuesFromTheCallAndIsMaskedToo() throws IOException {
        String template = file("v.http", "# @rb-target http://{{place}}\nGET /{{x}} HTTP/1.1\nHost: {{place}}\n");
        Call call = Call.of("export", template, "--as", "curl", "--var", "place=a.example", "--var", "x=1");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.text()).contains("http://a.example/1");
        assertThat(Call.of("export", template, "--as", "curl", "--var", "place=a.example").err()).contains("{{x}}");
    }

    @Test
    void variablesOfACollectionAreMaskedWithTheRest() throws IOException {
        String template = file("s.http",
                "@token = abcdefgh\n@plain = visible\n\nGET / HTTP/1.1\nHost: a.example\nX: {{token}} {{plain}}\n");
        assertThat(Call.of("export", template, "--as", "postman").text()).contains("abcdefgh").contains("visible");
        assertThat(Call.of("export", template, "--as", "postman", "--masked").text()).doesNotContain("abcdefgh")
                .contains("visible");
    }

    @Test
    void whatCannotBeSaidIsSaid() throws IOException {
        String raw = file("odd.raw", "GET / HTTP/1.1\nHost: a\r\n\r\n");
        Call call = Call.of("export", raw, "--as", "curl", "--target", "http://a");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("curl cannot send this request").contains("bare LF");
        assertThat(Call.of("export", raw, "--as", "java", "--target", "http://a").exit()).isZero();
        assertThat(Call.of("export", raw, "--as", "telegram").err()).contains("--as knows no");
        assertThat(Call.fed(Octets.utf8("no request"), "import", "-").exit()).isEqualTo(2);
        assertThat(Call.of("import", file("gone.json", "{\"log\": {")).err()).contains("line 1");
    }
}
