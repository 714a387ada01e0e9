package rawbench.ui.listen;

import java.io.IOException;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import rawbench.listen.Client;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.ui.kit.Work;
import rawbench.ui.transcript.TypedEnd;

/** What a person does by hand with a client: sends, and ends it in three ways. Touched on the FX thread alone. */
final class ActsModel {
    /** Something that is done with a client, on a worker. */
    private interface Deed {
        void with(Client client) throws IOException;
    }

    private final Work work;
    private final ObjectProperty<TypedEnd> lineEnd = new SimpleObjectProperty<>(this, "lineEnd", TypedEnd.CRLF);
    private final ObjectProperty<TypedEnd> datagramEnd = new SimpleObjectProperty<>(this, "datagramEnd", TypedEnd.NONE);
    private final BooleanProperty escapes = new SimpleBooleanProperty(this, "escapes");
    private final ReadOnlyLongWrapper acted = new ReadOnlyLongWrapper(this, "acted");

    ActsModel(Work work) {
        this.work = work;
    }

    /**
     * Sends a line as it was typed, its end behind it. The line is gone once it is written.
     *
     * @return false where its escapes cannot be read, or what was sent before is still on its way
     */
    boolean send(ClientRow to, String line) {
        ByHand hand = to.hand();
        if (hand.sending()) {
            return false;
        }
        hand.typed(line);
        Octets whole;
        try {
            whole = lineEndProperty(to.datagrams()).get().behind(line, escapes.get());
        } catch (Escapes.MalformedEscapeException unreadable) {
            hand.trouble(unreadable.getMessage());
            tell();
            return false;
        }
        hand.sending(true);
        act("client-send", to, client -> {
            // Of nothing over UDP a datagram is made.
            client.write(whole);
        }, written -> {
            hand.sending(false);
            if (written) {
                hand.typed("");
            }
        });
        return true;
    }

    /** Tells the client that no more comes from here. */
    void halfClose(ClientRow row) {
        act("client-half-close", row, Client::halfClose, _ -> {});
    }

    /** Ends it in good order: FIN, over TLS with close_notify before it. */
    void close(ClientRow row) {
        row.acted(ClientRow.State.CLOSED);
        act("client-close", row, client -> {
            try {
                client.halfClose();
            } finally {
                client.cut();
            }
        }, _ -> {});
    }

    /** Throws it away: RST. */
    void reset(ClientRow row) {
        row.acted(ClientRow.State.THROWN);
        act("client-reset", row, Client::reset, _ -> {});
    }

    /** @param over told whether it went well */
    private void act(String name, ClientRow row, Deed deed, Consumer<Boolean> over) {
        row.hand().trouble("");
        work.<Void>start(name, (_, _) -> {
            deed.with(row.client());
            return null;
        }, _ -> {
            over.accept(true);
            tell();
        }, failed -> {
            over.accept(false);
            if (row.here()) {
                row.hand().trouble(String.valueOf(failed.getMessage()));
            }
            tell();
        });
        tell();
    }

    private void tell() {
        acted.set(acted.get() + 1);
    }

    /** @param datagrams whether what is sent are datagrams, which need no ends of lines to be told apart */
    ObjectProperty<TypedEnd> lineEndProperty(boolean datagrams) {
        return datagrams ? datagramEnd : lineEnd;
    }

    /** Whether {@code \xHH} and its kind stand for octets in what is typed. */
    BooleanProperty escapesProperty() {
        return escapes;
    }

    /** Counts on whenever what is done {@link ClientRow#hand by hand} with a client may stand otherwise than before. */
    ReadOnlyLongProperty actedProperty() {
        return acted.getReadOnlyProperty();
    }
}
