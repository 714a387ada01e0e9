package rawbench.ui.transcript;

import java.util.stream.Stream;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

class RowWordsTest {
    static Stream<Arguments> datagrams() {
        return Stream.of(
                Arguments.of(new WireEvent.DatagramFrom(1, "10.0.0.9:53"), "Datagrams from 10.0.0.9:53",
                        "以下数据报来自 10.0.0.9:53"),
                Arguments.of(new WireEvent.Configured(1, "no-delay=on", "no-delay=on"), "Socket set: no-delay=on",
                        "套接字选项:no-delay=on"),
                Arguments.of(new WireEvent.Configured(1, "send-buffer=9", "send-buffer=4608"),
                        "Socket set: send-buffer=4608; asked for: send-buffer=9",
                        "套接字选项:send-buffer=4608;请求的是:send-buffer=9"),
                Arguments.of(new WireEvent.Sent(1, 5, 5), "Empty datagram sent", "已发送空数据报"),
                Arguments.of(new WireEvent.Received(1, 0, 0), "Empty datagram received", "已接收空数据报"));
    }

    @ParameterizedTest
    @MethodSource("datagrams")
    void whatIsSetAndWhoseDatagramsComeIsSaid(WireEvent event, String english, String chinese) {
        assertThat(said(event, Language.ENGLISH)).isEqualTo(english);
        assertThat(said(event, Language.CHINESE)).isEqualTo(chinese);
    }

    private static String said(WireEvent event, Language language) {
        Texts texts = new Texts(TranscriptView.class, new SimpleObjectProperty<>(language));
        return new RowWords(texts).says(new TranscriptRow(1, event, 0));
    }
}
