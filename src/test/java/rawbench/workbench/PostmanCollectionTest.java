package rawbench.workbench;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;
import rawbench.draft.Variables;
import rawbench.foreign.Imported.Made;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether asterisks stand in a collection is known where it is written. */
class PostmanCollectionTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        Accept,        plain, false
        Authorization, plain, true
        Accept,        token, true
        """)
    void saysWhetherAnythingIsMasked(String field, String variable, boolean masked) {
        RequestDraft draft = new RequestDraft("one", "http://a.example",
                Octets.latin1("GET / HTTP/1.1\r\nHost: a.example\r\n" + field + ": text/secret\r\n\r\n"),
                DraftSettings.DEFAULT.withVariables(new Variables(true, Map.of(variable, "text/secret"))));
        PostmanCollection collection = new PostmanCollection("c", List.of(new Made(List.of(), draft)));
        PostmanCollection.Written plain = collection.written(false);
        PostmanCollection.Written wanted = collection.written(true);

        assertThat(wanted.masked()).isEqualTo(masked).isEqualTo(!wanted.text().equals(plain.text()));
        assertThat(plain.masked()).isFalse();
    }
}
