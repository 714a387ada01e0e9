package rawbench.workbench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import rawbench.draft.Composer;
import rawbench.draft.DraftException;
import rawbench.draft.ReplyAct;
import rawbench.draft.ReplyDraft;
import rawbench.draft.RequestMatch;
import rawbench.draft.SideFiles;
import rawbench.draft.TemplateBlock;
import rawbench.draft.TemplateException;
import rawbench.draft.TemplateFile;
import rawbench.http.RequestReading;
import rawbench.listen.Script;
import rawbench.listen.Script.Step;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;

/** The reply blocks of a template as the scripts of a listener: for each request the first block that fits. */
final class CannedReplies implements Function<RequestReading, Script> {
    private static final Pattern ORIGIN = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
    private static final int SHOWN = 200;

    /** One block: where it begins, which requests it answers, and how. */
    private record Block(int line, RequestMatch match, Script script) {
        String says() {
            return "line " + line + ": @rb-reply " + match.spelled();
        }
    }

    private final List<Block> blocks;

    private CannedReplies(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /** @throws WorkbenchException with the line, when a block cannot be read, and when there is none */
    static CannedReplies of(TemplateFile template, SideFiles beside, Map<String, String> given)
            throws WorkbenchException {
        List<Block> blocks = new ArrayList<>();
        for (TemplateBlock block : template.replies()) {
            try {
                ReplyDraft reply = block.reply(beside);
                Script script = new Script(steps(Composer.acts(reply, given)));
                blocks.add(new Block(block.line(), reply.match(), script));
            } catch (TemplateException unreadable) {
                throw new WorkbenchException(unreadable.says());
            } catch (DraftException unclear) {
                throw new WorkbenchException("line " + block.line() + ": " + unclear.getMessage());
            }
        }
        if (blocks.isEmpty()) {
            throw new WorkbenchException("This template has no reply: write \"# @rb-reply\" above a status line, as"
                    + " HTTP/1.1 200 OK, or above #| lines");
        }
        return new CannedReplies(blocks);
    }

    @Override
    public Script apply(RequestReading request) {
        String method = request.line().method();
        String target = ORIGIN.matcher(Octets.latin1(request.line().requestTarget()).text(StandardCharsets.UTF_8))
                .replaceFirst("");
        for (Block block : blocks) {
            switch (block.match.fits(method, target.isEmpty() ? "/" : target)) {
                case YES -> {
                    return block.script;
                }
                case TOO_COSTLY -> {
                    return answer(method, "500 Internal Server Error", "Whether the block of " + block.says()
                            + "\nfits this path takes too long to find out: make its regular expression simpler.\n");
                }
                case NO -> {
                }
            }
        }
        return none(request);
    }

    private Script none(RequestReading request) {
        Octets line = request.line().spelled();
        String shown = Escapes.encode(line.slice(0, Math.min(line.length(), SHOWN)));
        StringBuilder says = new StringBuilder("No block of this template answers \"" + shown + "\".\n\nThere are:\n");
        blocks.forEach(block -> says.append(block.says()).append('\n'));
        return answer(request.line().method(), "404 Not Found", says.toString());
    }

    private static Script answer(String method, String status, String text) {
        Octets body = Octets.utf8(text);
        Octets head = Octets.latin1("HTTP/1.1 " + status + "\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n");
        return Script.of(new Step.Send(method.equals("HEAD") ? head : head.concat(body)));
    }

    private static List<Step> steps(List<ReplyAct> acts) {
        return acts.stream().map(CannedReplies::step).toList();
    }

    private static Step step(ReplyAct act) {
        return switch (act) {
            case ReplyAct.Send(Octets octets) -> new Step.Send(octets);
            case ReplyAct.Drip(Octets octets, int count, var every) -> new Step.Drip(octets, count, every);
            case ReplyAct.Wait(var time) -> new Step.Wait(time);
            case ReplyAct.AwaitRequest _ -> new Step.AwaitRequest();
            case ReplyAct.Fin _ -> new Step.Fin();
            case ReplyAct.Rst _ -> new Step.Rst();
            case ReplyAct.CloseWithoutNotify _ -> new Step.CloseWithoutNotify();
            case ReplyAct.Alert(int description) -> new Step.Alert(description);
            case ReplyAct.Repeat(var acts, long times) -> new Step.Repeat(steps(acts), times);
        };
    }
}
