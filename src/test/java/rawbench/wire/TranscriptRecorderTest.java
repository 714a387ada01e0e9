package rawbench.wire;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class TranscriptRecorderTest {
    private static final byte[] WORD = {'w', 'o', 'r', 'd'};

    @Test
    void keepsWhatHappenedAndEveryOctet() throws Exception {
        try (TranscriptRecorder recorder = new TranscriptRecorder()) {
            heard(recorder);
            assertThat(recorder.snapshot().received().latin1()).isEqualTo("wordor");
            assertThat(recorder.snapshot().sent().latin1()).isEqualTo("wo");
        }
    }

    @Test
    void mayKeepWhatHappenedAndNoOctets() throws Exception {
        try (TranscriptRecorder recorder = TranscriptRecorder.times()) {
            heard(recorder);
            assertThat(recorder.receivedOctets()).isEqualTo(6);
            assertThat(recorder.sentOctets()).isEqualTo(2);
            assertThat(recorder.snapshot().events()).hasSize(3);
            assertThat(recorder.snapshot().events().getLast())
                    .isInstanceOfSatisfying(WireEvent.Received.class, last -> {
                        assertThat(last.from()).isEqualTo(4);
                        assertThat(last.to()).isEqualTo(6);
                    });
            assertThat(recorder.snapshot().received().isEmpty()).isTrue();
        }
    }

    @Test
    void mayKeepNothing() throws Exception {
        TranscriptRecorder recorder = TranscriptRecorder.forgetful();
        heard(recorder);
        recorder.close();
        heard(recorder);
        assertThat(recorder.receivedOctets()).isZero();
        assertThat(recorder.snapshot().events()).isEmpty();
    }

    private static void heard(TranscriptRecorder recorder) throws Exception {
        recorder.sent(recorder.now(), WORD, 0, 2);
        recorder.received(WORD, 0, 4);
        recorder.received(WORD, 1, 2);
    }
}
