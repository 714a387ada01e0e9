package rawbench.ui.shell;

import java.util.function.Consumer;

import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Phase;
import rawbench.http.Framing;
import rawbench.http.Message;
import rawbench.ui.response.ResponseModel;
import rawbench.wire.TranscriptRecorder;
import rawbench.workbench.LiveAnswer;

/** Turns what the engine says into progress that may cross to the FX thread. */
final class Watcher implements ExchangeObserver {
    private final Consumer<ResponseModel.Progress> progress;
    private final LiveAnswer live;
    private volatile ResponseModel.Progress now = new ResponseModel.Progress(Phase.RESOLVE, 0, 0);

    Watcher(Consumer<ResponseModel.Progress> progress, LiveAnswer live) {
        this.progress = progress;
        this.live = live;
    }

    @Override
    public void started(TranscriptRecorder recorder) {
        live.started(recorder);
    }

    @Override
    public void answering(int number, Message head, Framing framing) {
        live.answering(number, head, framing);
    }

    @Override
    public void body(byte[] octets, int from, int count) {
        live.body(octets, from, count);
    }

    @Override
    public void phase(Phase phase) {
        tell(new ResponseModel.Progress(phase, now.sent(), now.received()));
    }

    @Override
    public void sent(long octets) {
        tell(new ResponseModel.Progress(now.phase(), octets, now.received()));
    }

    @Override
    public void received(long octets) {
        tell(new ResponseModel.Progress(now.phase(), now.sent(), octets));
    }

    private void tell(ResponseModel.Progress then) {
        now = then;
        progress.accept(then);
    }
}
