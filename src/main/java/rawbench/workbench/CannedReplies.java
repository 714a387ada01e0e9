package rawbench.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

import rawbench.draft.Asked;
import rawbench.draft.Composer;
import rawbench.draft.DraftException;
import rawbench.draft.MatchGroups;
import rawbench.draft.ReplyAct;
import rawbench.draft.ReplyCondition;
import rawbench.draft.ReplyDraft;
import rawbench.draft.RequestMatch.Unit;
import rawbench.draft.SideFiles;
import rawbench.draft.TemplateBlock;
import rawbench.draft.TemplateException;
import rawbench.draft.TemplateFile;
import rawbench.draft.TemplateWords;
import rawbench.http.RequestReading;
import rawbench.listen.Client;
import rawbench.listen.PieceReplies;
import rawbench.listen.Replies;
import rawbench.listen.Script;
import rawbench.listen.Script.Step;
import rawbench.listen.Service;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;

/**
 * The reply blocks of a template as what a listener does: for whatever is asked the first block that fits, its variables
 * replaced by what was asked.
 */
final class CannedReplies implements Replies.Choice, PieceReplies.Choice {
    private static final int SHOWN = 200;

    /** One block, the line where it begins, and when it does. */
    private record Block(int line, ReplyDraft reply, Begin begin) {
        String says() {
            return WorkbenchWords.BLOCK_AT.of(line,
                    reply.match().spelled() + (reply.match().conditions().isEmpty() ? "" : " ..."));
        }
    }

    /** A block that has something to say about what is asked: it fits, or nobody can tell yet, or ever. */
    private record Found(Block block, Asked.Fit fit) {}

    private final List<Block> blocks;
    /** Those that answer; who speaks first is asked nothing. */
    private final List<Block> answering;
    private final ReplyValues values;

    private CannedReplies(List<Block> blocks, ReplyValues values) {
        this.blocks = List.copyOf(blocks);
        answering = blocks.stream().filter(block -> block.reply.match().unit() != Unit.CONNECT).toList();
        this.values = values;
    }

    /**
     * What a listener does by a template.
     *
     * @throws WorkbenchException with the line, when a block cannot be read, and when there is none
     */
    static Service of(TemplateFile template, SideFiles beside, ReplyValues values) throws WorkbenchException {
        List<Block> blocks = new ArrayList<>();
        for (TemplateBlock block : template.replies()) {
            try {
                ReplyDraft reply = values.over(block.reply(beside));
                blocks.add(new Block(block.line(), reply, begin(reply, values)));
            } catch (TemplateException unreadable) {
                throw new WorkbenchException(unreadable.says());
            } catch (DraftException unclear) {
                throw new WorkbenchException(TemplateWords.AT_LINE.of(block.line(), unclear.getMessage()));
            }
        }
        if (blocks.isEmpty()) {
            throw new WorkbenchException(WorkbenchWords.NO_REPLY.of());
        }
        return new CannedReplies(blocks, values).service();
    }

    /** When a reply begins. */
    private enum Begin {
        /** When the head has come: it says itself when it waits for the rest. */
        AT_HEAD,
        /** The same, and what it says behind that wait has words of the request's body. */
        AT_HEAD_IN_TWO,
        /** When the whole request has come. */
        WHOLE
    }

    private static Begin begin(ReplyDraft reply, ReplyValues values) throws DraftException {
        boolean awaits = ReplyScript.of(reply.acts(), Composer.tryingOut(reply, values.beside(), _ -> {})).awaits();
        boolean ofBody = !ofBody(reply, reply.acts(), values).isEmpty();
        boolean conditional = reply.match()
                .conditions()
                .stream()
                .anyMatch(condition -> condition.part() == ReplyCondition.Part.BODY);
        if (!awaits || !ofBody) {
            return awaits ? Begin.AT_HEAD : Begin.WHOLE;
        }
        int waits = ReplyScript.waits(reply.acts());
        return reply.match().unit() == Unit.REQUEST && !conditional && waits > 0 ? inTwo(reply, waits, values)
                : Begin.WHOLE;
    }

    private static Begin inTwo(ReplyDraft reply, int waits, ReplyValues values) throws DraftException {
        Set<String> early = ofBody(reply, reply.acts().subList(0, waits), values);
        if (!early.isEmpty()) {
            throw new DraftException(WorkbenchWords.SAID_TOO_EARLY.of(early.iterator().next()));
        }
        return Begin.AT_HEAD_IN_TWO;
    }

    /** The names in these acts that stand for the request's body or a part of it. */
    private static Set<String> ofBody(ReplyDraft reply, List<ReplyAct> acts, ReplyValues values)
            throws DraftException {
        Set<String> taken = new TreeSet<>();
        ReplyScript.of(acts, Composer.tryingOut(reply, values.beside(), taken::add));
        taken.removeIf(name -> !name.startsWith("request.body"));
        return taken;
    }

    private Service service() throws WorkbenchException {
        List<Unit> units = blocks.stream().map(block -> block.reply.match().unit()).toList();
        List<Unit> answers = units.stream().filter(unit -> unit != Unit.CONNECT).distinct().toList();
        if (answers.size() > 1) {
            int second = units.indexOf(answers.get(1));
            throw new WorkbenchException(WorkbenchWords.OTHER_KIND.of(blocks.get(second).says()));
        }
        if (units.stream().filter(unit -> unit == Unit.CONNECT).count() > 1) {
            throw new WorkbenchException(
                    WorkbenchWords.NEVER_SPEAKS.of(blocks.get(units.lastIndexOf(Unit.CONNECT)).says()));
        }
        if (answers.isEmpty()) {
            return client -> greeting(client).orElseThrow().serve(client);
        }
        return answers.getFirst() == Unit.REQUEST ? new Replies(this)
                : new PieceReplies(this, answers.getFirst() == Unit.LINE);
    }

    @Override
    public Optional<Script> greeting(Client client) {
        Asked nothing = Asked.of(Octets.empty(), client.address(), client.number());
        return blocks.stream()
                .filter(block -> block.reply.match().unit() == Unit.CONNECT)
                .findFirst()
                .map(block -> script(block, nothing, Optional.empty()));
    }

    @Override
    public Optional<Script> atHead(RequestReading head, Client client) {
        Asked asked = Asked.of(head, false, client.address(), client.number());
        return first(asked).flatMap(found -> found.fit instanceof Asked.Fit.Yes(var groups)
                ? early(found.block, asked, groups, client)
                : Optional.empty());
    }

    private Optional<Script> early(Block block, Asked head, Optional<MatchGroups> groups, Client client) {
        return switch (block.begin) {
            case WHOLE -> Optional.empty();
            case AT_HEAD -> Optional.of(script(block, head, groups));
            case AT_HEAD_IN_TWO -> Optional.of(inTwo(block, head, groups, client));
        };
    }

    private Script inTwo(Block block, Asked head, Optional<MatchGroups> groups, Client client) {
        AtomicReference<Asked> asked = new AtomicReference<>(head);
        List<ReplyAct> acts = block.reply.acts();
        Composer.Filling filling = Composer.filling(block.reply, values.beside(), asked::get, groups);
        return made(block, head, () -> ReplyScript.early(acts, filling, whole -> {
            asked.set(Asked.of(whole, true, client.address(), client.number()));
            return made(block, asked.get(), () -> ReplyScript.of(acts.subList(ReplyScript.waits(acts), acts.size()),
                    filling)).steps();
        }));
    }

    @Override
    public Script whole(RequestReading request, Client client) {
        return answered(Asked.of(request, true, client.address(), client.number())).orElseGet(() -> none(request));
    }

    @Override
    public Optional<Script> piece(Octets piece, Client client) {
        return answered(Asked.of(piece, client.address(), client.number()));
    }

    /** What is said to something of which all has come. */
    private Optional<Script> answered(Asked asked) {
        return first(asked).map(found -> switch (found.fit) {
            case Asked.Fit.Yes(var groups) -> script(found.block, asked, groups);
            case Asked.Fit.TooCostly(String what) -> trouble(asked, tooCostly(found.block, what));
            case Asked.Fit.Later _,Asked.Fit.No _ ->
                throw new IllegalStateException("what has come is asked about in full: " + found.block.says());
        });
    }

    /** The first block that does not say no. */
    private Optional<Found> first(Asked asked) {
        for (Block block : answering) {
            Asked.Fit fit = asked.fits(block.reply.match());
            if (!(fit instanceof Asked.Fit.No)) {
                return Optional.of(new Found(block, fit));
            }
        }
        return Optional.empty();
    }

    private Script script(Block block, Asked asked, Optional<MatchGroups> groups) {
        return made(block, asked, () -> ReplyScript.of(block.reply.acts(),
                Composer.filling(block.reply, values.beside(), asked, groups)));
    }

    /** Something that fails where a variable has no value. */
    private interface Making {
        Script script() throws DraftException;
    }

    private static Script made(Block block, Asked asked, Making making) {
        try {
            return making.script();
        } catch (DraftException missing) {
            return trouble(asked, "The block of " + block.says() + "\ncannot answer this: " + missing.getMessage()
                    + "\n");
        }
    }

    private static String tooCostly(Block block, String what) {
        return "Whether the block of " + block.says() + "\nfits " + what
                + " takes too long to find out: make its regular expression simpler.\n";
    }

    private static Script trouble(Asked asked, String text) {
        return asked.request().isPresent()
                ? answer(asked.request().get().line().method(), "500 Internal Server Error", text)
                : Script.of(new Step.Send(Octets.utf8(text)));
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
}
