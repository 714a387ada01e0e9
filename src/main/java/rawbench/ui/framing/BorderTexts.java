package rawbench.ui.framing;

import rawbench.http.Border;
import rawbench.http.Finding;
import rawbench.http.Framing;
import rawbench.ui.kit.Texts;

/** Where a reader takes a message to end, in the words of the window. */
final class BorderTexts {
    private BorderTexts() {
    }

    /** "A strict reader refuses it at octet 57: a CR stands inside a line". */
    static String of(Border border, Texts texts) {
        String reader = texts.text("reader." + border.reader());
        return switch (border) {
            case Border.At(_, long at, Framing framing) ->
                texts.text("border.at", reader, at, Judgement.framing(framing, texts));
            case Border.UntilClose(_, long from) -> texts.text("border.until-close", reader, from);
            case Border.Waits _ -> texts.text("border.waits", reader);
            case Border.Refused(_, Finding why) ->
                texts.text("border.refused", reader, why.at(), why.says(texts::pattern));
        };
    }
}
