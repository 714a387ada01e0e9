package rawbench.ui.request;

import org.junit.jupiter.api.Test;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.rewrite.Outline;
import rawbench.ui.kit.InlineWork;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class OutlineModelTest {
    private final RequestModel request = new RequestModel(new Workbench(), new InlineWork(), new RequestDraft("",
            "http://127.0.0.1:1", Octets.latin1("GET / HTTP/1.1\r\nHost: a\r\nAccept: b\r\n\r\n")));
    private final OutlineModel outline = new OutlineModel(request, Outline.Entry::text);

    @Test
    void typingNarrowsIt() {
        assertThat(outline.shown()).isEmpty();
        outline.open();
        assertThat(outline.shown()).hasSize(4);
        outline.filterProperty().set(" accept");
        assertThat(outline.shown()).extracting(Outline.Entry::from).containsExactly(25L);
        outline.filterProperty().set("");
        assertThat(outline.at(26)).hasValueSatisfying(e -> assertThat(e.text()).isEqualTo("Accept: b"));
        assertThat(outline.at(90)).isEmpty();
    }

    @Test
    void followsTheTextWhileItIsOpen() {
        outline.open();
        request.octetsProperty().set(Octets.latin1("GET / HTTP/1.1\r\n\r\n"));
        assertThat(outline.shown()).hasSize(2);
        assertThat(outline.close()).isTrue();
        request.octetsProperty().set(Octets.latin1("GET / HTTP/1.1\r\nA: b\r\n\r\n"));
        assertThat(outline.shown()).hasSize(2);
        assertThat(outline.close()).isFalse();
    }
}
