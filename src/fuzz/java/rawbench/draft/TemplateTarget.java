package rawbench.draft;

import java.util.List;
import java.util.Map;

import rawbench.octets.Octets;

/**
 * Fuzz target: any octets are a template or are refused with a sentence, a template that is read keeps its text, and any
 * octets come back from the template they are written into.
 */
public final class TemplateTarget {
    private TemplateTarget() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Octets octets = Octets.of(input);
        read(octets);
        comesBack(octets);
    }

    private static void read(Octets octets) {
        TemplateFile file;
        try {
            file = TemplateFile.parse(octets);
        } catch (TemplateException refused) {
            said(refused);
            return;
        }
        demand(file.octets(), octets, "a template that was read and not changed");
        for (TemplateBlock block : file.blocks()) {
            block.name();
            block.method();
            block.incomplete();
            block.beside();
            try {
                block.draft(SideFiles.of("t", Map.of()));
            } catch (TemplateException refused) {
                said(refused);
            }
        }
    }

    private static void comesBack(Octets octets) {
        try {
            TemplateFile file = TemplateFile.of("t", new RequestDraft("a name", "http://h:1", octets));
            SideFiles beside = SideFiles.of("t", file.sideFiles());
            String crlf = file.octets().latin1().replace("\n", "\r\n");
            String trimmed = file.octets().latin1().replaceAll("(?m)[ \t]+$", "");
            for (Octets text : List.of(file.octets(), Octets.latin1(crlf), Octets.latin1(trimmed))) {
                List<TemplateBlock> blocks = TemplateFile.parse(text).blocks();
                if (blocks.size() != 1) {
                    throw new AssertionError(blocks.size() + " blocks of one draft: " + text);
                }
                demand(blocks.getFirst().draft(beside).octets(), octets, "a request written into a template");
            }
        } catch (TemplateException refused) {
            throw new AssertionError("octets that no template holds: " + octets, refused);
        }
    }

    private static void said(TemplateException refused) {
        if (refused.getMessage() == null || refused.getMessage().isBlank()) {
            throw new AssertionError("refused without a word", refused);
        }
    }

    private static void demand(Octets is, Octets was, String what) {
        if (!is.equals(was)) {
            throw new AssertionError(what + " is another: " + is + " and was " + was);
        }
    }
}
