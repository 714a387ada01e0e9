package rawbench.draft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import rawbench.http.RequestReader;
import rawbench.http.RequestReading;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class TutorialTest {
    private final List<RequestDraft> drafts = Tutorial.drafts();

    @Test
    void bearsTheTutorialsTitles() {
        assertThat(drafts).extracting(RequestDraft::name)
                .containsExactly("News page", "News page, as printed", "News page", "News page, as printed",
                        "Server options", "Server options, as printed");
        assertThat(drafts).extracting(draft -> RequestReader.method(draft.octets()).orElseThrow())
                .containsExactly("GET", "GET", "POST", "POST", "OPTIONS", "OPTIONS");
    }

    @Test
    void sendsThePrintedRequestsOctetForOctet() throws IOException {
        assertThat(drafts.get(1).octets()).isEqualTo(printed("get"));
        assertThat(drafts.get(3).octets()).isEqualTo(printed("post"));
        assertThat(drafts.get(5).octets()).isEqualTo(printed("options"));
    }

    @Test
    void sendsTheOthersAsTheyAreMeant() {
        for (int i : new int[]{0, 2, 4}) {
            RequestReading reading = RequestReader.read(drafts.get(i).octets());
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.missing()).isZero();
            assertThat(reading.rest()).isEqualTo(Octets.empty());
            assertThat(reading.message().head().first("Host")).contains("www.baidu.com");
            assertThat(reading.message().head().first("User-Agent")).isPresent();
        }
        assertThat(RequestReader.read(drafts.get(2).octets()).message().body().isEmpty()).isFalse();
    }

    @Test
    void findsThePracticeServerWhateverItsPort() throws DraftException {
        for (RequestDraft draft : drafts) {
            assertThat(Composer.target(draft, Map.of(Tutorial.PRACTICE, "127.0.0.1:4711")))
                    .isEqualTo("http://127.0.0.1:4711");
            assertThat(Composer.octets(draft, Map.of())).isEqualTo(draft.octets());
        }
    }

    @Test
    void isWrittenTheWayTheCodecWritesIt() throws TemplateException {
        List<Octets> all = new ArrayList<>(Tutorial.files().values());
        all.addAll(Tutorial.sockets().values());
        for (Octets file : all) {
            TemplateFile template = TemplateFile.parse(file);
            RequestDraft draft = template.blocks().getFirst().draft(SideFiles.of("t", Map.of()));
            String again = TemplateFile.of("t", draft).octets().text(StandardCharsets.UTF_8);
            assertThat(file.text(StandardCharsets.UTF_8).replaceAll("(?m)^# [^@].*\n", "")).isEqualTo(again);
        }
    }

    private static Octets printed(String method) throws IOException {
        try (InputStream in = TutorialTest.class.getResourceAsStream(method + "-as-printed.octets")) {
            return Octets.owning(in.readAllBytes());
        }
    }
}
