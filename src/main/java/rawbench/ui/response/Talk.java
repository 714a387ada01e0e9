package rawbench.ui.response;

import java.io.IOException;

import rawbench.exchange.Secrecy;
import rawbench.exchange.Sending;
import rawbench.exchange.Tunnel;
import rawbench.ui.transcript.Live;
import rawbench.wire.Transcript;

/** What goes and comes through a tunnel, to be looked at while it does. */
record Talk(Tunnel tunnel, Sending way) implements Live {
    @Override
    public Transcript look() throws IOException {
        return tunnel.transcript();
    }

    @Override
    public String peer() {
        return way.target().spelled();
    }

    @Override
    public Secrecy secrecy() {
        return way.secrecy();
    }
}
