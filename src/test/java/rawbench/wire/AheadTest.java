package rawbench.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class AheadTest {
    @Test
    void whatWasAwaitedIsReadThenAndWhatFollowsBehindIt() throws Exception {
        InputStream octets = new ByteArrayInputStream("hello".getBytes(StandardCharsets.US_ASCII));
        Ahead ahead = new Ahead(into -> octets.read(into, 0, 3));
        byte[] block = new byte[2];

        assertThat(ahead.await()).isTrue();
        assertThat(ahead.available()).isEqualTo(3);
        assertThat(text(block, ahead.read(block))).isEqualTo("he");
        assertThat(ahead.await()).isTrue();
        assertThat(text(block, ahead.read(block))).isEqualTo("l");
        assertThat(ahead.available()).isZero();
        byte[] rest = new byte[8];
        assertThat(text(rest, ahead.read(rest))).isEqualTo("lo");
        assertThat(ahead.await()).isFalse();
        assertThat(ahead.await()).isFalse();
        assertThat(ahead.read(block)).isEqualTo(-1);
    }

    @Test
    void whoReadsQueuesBehindWhoAwaits() throws Exception {
        CountDownLatch awaiting = new CountDownLatch(1);
        CountDownLatch comes = new CountDownLatch(1);
        Ahead ahead = new Ahead(into -> {
            awaiting.countDown();
            acquire(comes);
            into[0] = 'x';
            return 1;
        });
        Thread waiter = Thread.ofVirtual().start(() -> {
            try {
                ahead.await();
            } catch (IOException never) {
                throw new AssertionError(never);
            }
        });
        awaiting.await();
        assertThat(ahead.available()).as("somebody waits for the first octet").isZero();
        comes.countDown();
        byte[] block = new byte[4];

        assertThat(text(block, ahead.read(block))).isEqualTo("x");
        waiter.join();
    }

    @Test
    void aFailureIsForWhoeverMeetsIt() {
        Ahead ahead = new Ahead(_ -> {
            throw new IOException("reset");
        });

        assertThatThrownBy(ahead::await).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ahead.read(new byte[1])).isInstanceOf(IOException.class);
    }

    private static void acquire(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(byte[] block, int count) {
        return new String(block, 0, count, StandardCharsets.US_ASCII);
    }
}
