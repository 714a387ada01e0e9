package rawbench.ui.listen;

import java.io.IOException;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import rawbench.listen.Client;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.ui.kit.Work;

/** What a person does by hand with a client: sends, and ends it in three ways. Touched on the FX thread alone. */
final class ActsModel {
    /** What is put behind a line that is sent. */
    enum LineEnd {
        CRLF("\r\n"),
        LF("\n"),
        NONE("");

        private final String spelled;

        LineEnd(String spelled) {
            this.spelled = spelled;
        }
    }

    /** Something that is done with a client, on a worker. */
    private interface Deed {
        void with(Client client) throws IOException;
    }

    private final Work work;
    private final ObjectProperty<LineEnd> lineEnd = new SimpleObjectProperty<>(this, "lineEnd", LineEnd.CRLF);
    private final ObjectProperty<LineEnd> datagramEnd = new SimpleObjectProperty<>(this, "datagramEnd", LineEnd.NONE);
    private final BooleanProperty escapes = new SimpleBooleanProperty(this, "escapes");
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper(this, "sending");
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");

    ActsModel(Work work) {
        this.work = work;
    }

    /** Sends a line as it was typed, its end behind it; false where its escapes cannot be read. */
    boolean send(ClientRow to, String line) {
        Octets octets;
        try {
            octets = escapes.get() ? Escapes.decode(line) : Octets.utf8(line);
        } catch (Escapes.MalformedEscapeException unreadable) {
            trouble.set(unreadable.getMessage());
            return false;
        }
        Octets whole = octets.concat(Octets.latin1(lineEndProperty(to.datagrams()).get().spelled));
        sending.set(true);
        act("client-send", to, client -> {
            // Of nothing over UDP a datagram is made.
            client.write(whole);
        });
        return true;
    }

    /** Tells the client that no more comes from here. */
    void halfClose(ClientRow row) {
        act("client-half-close", row, Client::halfClose);
    }

    /** Ends it in good order: FIN, over TLS with close_notify before it. */
    void close(ClientRow row) {
        row.acted(ClientRow.Act.CLOSE);
        act("client-close", row, client -> {
            try {
                client.halfClose();
            } finally {
                client.cut();
            }
        });
    }

    /** Throws it away: RST. */
    void reset(ClientRow row) {
        row.acted(ClientRow.Act.RESET);
        act("client-reset", row, Client::reset);
    }

    private void act(String name, ClientRow row, Deed deed) {
        trouble.set("");
        work.<Void>start(name, (_, _) -> {
            deed.with(row.client());
            return null;
        }, _ -> sending.set(false), failed -> {
            sending.set(false);
            if (row.here()) {
                trouble.set(String.valueOf(failed.getMessage()));
            }
        });
    }

    /** @param datagrams whether what is sent are datagrams, which need no ends of lines to be told apart */
    ObjectProperty<LineEnd> lineEndProperty(boolean datagrams) {
        return datagrams ? datagramEnd : lineEnd;
    }

    /** Whether {@code \xHH} and its kind stand for octets in what is typed. */
    BooleanProperty escapesProperty() {
        return escapes;
    }

    /** Whether octets are on their way. */
    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /** What went wrong with the last act; empty where nothing did. */
    ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
