package rawbench.ui.kit;

import java.util.Locale;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

import org.kordamp.ikonli.feather.Feather;

/** A state in colour, icon and words, never in colour alone: the first thing that is read of an answer. */
public final class Badge extends Label {
    /** What a badge can say. */
    public enum Kind {
        /** Nothing was sent yet. */
        IDLE(Feather.MINUS),
        /** On the way. */
        BUSY(Feather.LOADER),
        /** 1xx. */
        INTERIM(Feather.INFO),
        /** 2xx. */
        SUCCESS(Feather.CHECK),
        /** 3xx. */
        REDIRECTION(Feather.CORNER_UP_RIGHT),
        /** 4xx. */
        CLIENT_ERROR(Feather.ALERT_TRIANGLE),
        /** 5xx. */
        SERVER_ERROR(Feather.X_OCTAGON),
        /** No connection, or no octet came. */
        NO_ANSWER(Feather.ZAP_OFF),
        /** Octets came, but not HTTP. */
        NOT_HTTP(Feather.HELP_CIRCLE),
        /** A person said so. */
        CANCELLED(Feather.SLASH),
        /** A deadline passed. */
        TIMED_OUT(Feather.CLOCK),
        /** The message ended before its end. */
        INCOMPLETE(Feather.SCISSORS),
        /** A limit was reached. */
        LIMITED(Feather.SHIELD);

        private final Feather icon;

        Kind(Feather icon) {
            this.icon = icon;
        }

        /** For a status code of three digits; another one counts as the last class. */
        public static Kind ofStatus(int status) {
            return switch (status / 100) {
                case 1 -> INTERIM;
                case 2 -> SUCCESS;
                case 3 -> REDIRECTION;
                case 4 -> CLIENT_ERROR;
                default -> SERVER_ERROR;
            };
        }

        PseudoClass pseudoClass() {
            return PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind");

    public Badge() {
        getStyleClass().add("badge");
        kind.subscribe((old, now) -> {
            if (old != null) {
                pseudoClassStateChanged(old.pseudoClass(), false);
            }
            pseudoClassStateChanged(now.pseudoClass(), true);
            setGraphic(Icons.of(now.icon));
        });
        kind.set(Kind.IDLE);
        setFocusTraversable(true);
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    public void show(Kind now, String words) {
        kind.set(now);
        setText(words);
    }
}
