package rawbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Values for a template's variables from the environment files beside it. */
class EnvironmentTest {
    @TempDir
    private Path folder;
    private Path template;

    @BeforeEach
    void writeTemplate() throws IOException {
        template = write("a.http", """
            @own = file

            ###
            # @rb-target http://127.0.0.1:1
            GET /{{who}}/{{own}}/{{port}} HTTP/1.1
            Host: h
            """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Call sent(String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "send";
        words[1] = template.toString();
        words[2] = "--dry-run";
        System.arraycopy(options, 0, words, 3, options.length);
        return Call.of(words);
    }

    @Test
    void thePrivateFileWinsOverTheOtherAndTheTemplatesOwnOverBoth() throws IOException {
        write("http-client.env.json", """
            {"$shared": {"who": "all", "port": 1}, "dev": {"who": "dev", "own": "env"}, "prod": {}}""");
        write("http-client.private.env.json", """
            {"dev": {"who": "me", "Security": {"Auth": {}}}}""");
        assertThat(sent("--env", "dev").text()).startsWith("GET /me/file/1 HTTP/1.1");
        assertThat(sent("--env", "prod").text()).startsWith("GET /all/file/1 HTTP/1.1");
        assertThat(sent("--env", "dev", "--var", "own=call").text()).startsWith("GET /me/call/1 HTTP/1.1");
    }

    @Test
    void anEnvironmentThatIsNotThereIsToldWithThoseThatAre() throws IOException {
        write("http-client.env.json", "{\"dev\": {}, \"prod\": {}}");
        Call call = sent("--env", "test");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("no environment \"test\"").contains("dev, prod");
    }

    @Test
    void aFolderWithoutEnvironmentsIsTold() {
        Call call = sent("--env", "dev");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("has neither http-client.env.json nor http-client.private.env.json");
    }

    @Test
    void aFileThatIsNoJsonIsToldWithItsLine() throws IOException {
        Path file = write("http-client.env.json", "{\"dev\":\n  {oops}}");
        Call call = sent("--env", "dev");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains(file + " cannot be read: it is not JSON, see line 2");
        write("http-client.env.json", "[]");
        assertThat(sent("--env", "dev").err()).contains("no JSON object of environments");
    }

    @Test
    void exactOctetsHaveNoVariables() {
        Call call = Call.of("send", "--request-file", template.toString(), "--target", "h:1", "--env", "dev");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("--env");
    }

    @Test
    void aBodyFromOutsideTheFolderWantsConsent() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        write("body.txt", "from outside");
        template = Files.writeString(inner.resolve("b.http"), """
            # @rb-target http://127.0.0.1:1
            POST / HTTP/1.1
            Host: h

            < ../body.txt
            """);
        Call refused = sent();
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--allow-outside");
        assertThat(sent("--allow-outside").text()).endsWith("\r\n\r\nfrom outside");
    }
}
