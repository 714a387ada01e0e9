package rawbench.draft;

import java.util.Map;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class ComposedTest {
    private static final Octets DRAFT = Octets.latin1("POST /{{a}} HTTP/1.1\r\nContent-Length: 0\r\n\r\n{{b}}xy");

    private static Composed composed() throws DraftException {
        DraftSettings settings = new DraftSettings(DraftSettings.DEFAULT.sni(), false, DraftSettings.DEFAULT.alpn(),
                java.util.Optional.empty(), java.util.Optional.empty(), true,
                new Variables(true, Map.of("a", "longer than it", "b", "")), java.util.List.of());
        return Composer.composed(new RequestDraft("", "http://h", DRAFT, settings), Values.given(Map.of(), ""));
    }

    @Test
    void placesOfTheDraftMoveWithTheValuesBeforeThem() throws DraftException {
        Composed composed = composed();
        String out = composed.octets().latin1();
        assertThat(out).isEqualTo("POST /longer than it HTTP/1.1\r\nContent-Length: 2\r\n\r\nxy");
        String draft = DRAFT.latin1();
        for (String before : new String[]{"POST", " HTTP", "\r\nContent", "xy"}) {
            assertThat(composed.ofDraft(draft.indexOf(before))).as(before).isEqualTo(out.indexOf(before));
        }
        assertThat(composed.ofDraft(draft.indexOf("a}}"))).isEqualTo(out.indexOf(" HTTP"));
        assertThat(composed.ofDraft(draft.length())).isEqualTo(out.length());
    }
}
