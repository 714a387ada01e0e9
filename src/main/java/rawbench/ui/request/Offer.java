package rawbench.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import rawbench.content.ContentCoding;
import rawbench.rewrite.Action;
import rawbench.rewrite.ChangeMethod;
import rawbench.rewrite.Chunk;
import rawbench.rewrite.Compress;
import rawbench.rewrite.Convert;
import rawbench.rewrite.Dechunk;
import rawbench.rewrite.DecodeSelection;
import rawbench.rewrite.Decompress;
import rawbench.rewrite.EncodeSelection;
import rawbench.rewrite.Remark;
import rawbench.rewrite.Remark.What;
import rawbench.rewrite.SetLength;
import rawbench.rewrite.Subject;
import rawbench.rewrite.TextCoding;

/**
 * One action on the text as it is offered in menus and as a command.
 *
 * @param id names it in the texts, as {@code offer.ID}, and among the commands of the window
 * @param place where in a menu it stands
 * @param against tells why it would not be done now
 * @param act does it, or asks for the value that it needs
 */
public record Offer(String id, Place place, Function<Subject, Optional<Remark>> against,
        Consumer<ActionsModel> act) {
    /** The parts of a menu. */
    enum Place {
        FIRST,
        BODY,
        CONVERT,
        METHOD,
        AUTHORIZE,
        ENCODE,
        DECODE,
        LAST
    }

    private static final List<Offer> ALL = made();

    /** Everything that is offered, in the order of the menu. */
    public static List<Offer> all() {
        return ALL;
    }

    private static List<Offer> made() {
        List<Offer> all = new ArrayList<>();
        all.add(of(Place.FIRST, new SetLength()));
        body(all);
        for (Convert.Form form : Convert.Form.values()) {
            all.add(of(Place.CONVERT, new Convert(form)));
        }
        ChangeMethod.USUAL.forEach(method -> all.add(of(Place.METHOD, new ChangeMethod(method))));
        for (ActionForm.Kind kind : ActionForm.Kind.LOGINS) {
            all.add(new Offer("authorize." + kind.code(), Place.AUTHORIZE, new SetLength()::against,
                    model -> model.ask(kind)));
        }
        for (TextCoding coding : TextCoding.values()) {
            all.add(of(Place.ENCODE, new EncodeSelection(coding)));
        }
        for (TextCoding coding : TextCoding.values()) {
            Action action = new DecodeSelection(coding);
            all.add(new Offer(action.code(), Place.DECODE, action::against, model -> model.preview(coding)));
        }
        all.add(new Offer("token", Place.LAST, _ -> Optional.empty(), ActionsModel::showToken));
        return List.copyOf(all);
    }

    private static void body(List<Offer> all) {
        all.add(new Offer("chunk", Place.BODY, new Chunk(1)::against, model -> model.ask(ActionForm.Kind.CHUNK)));
        all.add(of(Place.BODY, new Dechunk()));
        for (ContentCoding coding : List.of(ContentCoding.GZIP, ContentCoding.DEFLATE, ContentCoding.BR,
                ContentCoding.ZSTD)) {
            all.add(of(Place.BODY, new Compress(coding)));
        }
        all.add(of(Place.BODY, new Decompress()));
    }

    private static Offer of(Place place, Action action) {
        return new Offer(action.code(), place, action::against, model -> model.run(action));
    }

    /** The key of its name in the texts of the actions. */
    String text() {
        return "offer." + id;
    }

    /** The key of a remark in the texts of the actions. */
    static String text(What what) {
        return "remark." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
