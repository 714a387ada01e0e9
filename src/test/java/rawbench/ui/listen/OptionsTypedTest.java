package rawbench.ui.listen;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import rawbench.draft.ListenerDraft;
import rawbench.ui.listen.OptionsTyped.OddException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class OptionsTypedTest {
    private static OptionsTyped typed(String most, String buffer, String ttl, String group) {
        return new OptionsTyped(most, Optional.of(true), Optional.empty(), Optional.of(false), buffer, "", ttl, true,
                false, group);
    }

    @Test
    void whatIsTypedComesBackAsItWasTyped() throws OddException {
        OptionsTyped all = typed("12", "65536", "3", "239.1.2.3");
        assertThat(OptionsTyped.of(all.into(ListenerDraft.NEW))).isEqualTo(all);
    }

    @Test
    void nothingTypedIsTheUsual() throws OddException {
        assertThat(OptionsTyped.of(ListenerDraft.NEW).into(ListenerDraft.NEW)).isEqualTo(ListenerDraft.NEW);
        assertThat(typed("", "", "", "").into(ListenerDraft.NEW).most()).isEqualTo(ListenerDraft.MOST);
    }

    @Test
    void whatCannotBeTakenIsNamed() {
        assertOdd(typed("0", "", "", ""), "most");
        assertOdd(typed("many", "", "", ""), "most");
        assertOdd(typed("", "99999999999", "", ""), "receive-buffer");
        assertOdd(typed("", "", "256", ""), "ttl");
        assertOdd(typed("", "", "", "127.0.0.1"), "group");
        assertOdd(typed("", "", "", "everybody"), "group");
    }

    private static void assertOdd(OptionsTyped typed, String key) {
        assertThatThrownBy(() -> typed.into(ListenerDraft.NEW)).isInstanceOf(OddException.class).hasMessage(key);
    }
}
