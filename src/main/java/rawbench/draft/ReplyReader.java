package rawbench.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.draft.BlockLine.Kind;
import rawbench.draft.ReplyAct.AwaitRequest;
import rawbench.draft.ReplyAct.Repeat;
import rawbench.draft.ReplyAct.Send;
import rawbench.octets.Octets;

/** Reads the acts of a reply block: each {@code @rb-do}, and the octets that go out between them. */
final class ReplyReader {
    private static final Pattern DRIP = Pattern.compile("drip\\s+(\\d{1,9})\\s+every\\s+(\\d{1,9})\\s*ms");
    private static final Pattern WAIT = Pattern.compile("wait\\s+(\\d{1,9})\\s*ms");
    private static final Pattern ALERT = Pattern.compile("alert\\s+(\\d{1,3})");
    private static final Pattern REPEAT = Pattern.compile("repeat\\s+(\\d{1,9}|forever)");
    private static final int DEEPEST = 16;

    /** A part of the block: the octets of lines in a row, or an act as {@code @rb-do} spells it. */
    private record Part(BlockLine line, Optional<Octets> octets) {
        String word() {
            return line.directive().map(Directive::value).orElse("").replaceAll("\\s+", " ");
        }
    }

    private final List<Part> parts;
    private int at;

    private ReplyReader(List<Part> parts) {
        this.parts = parts;
    }

    /** @throws TemplateException with the line of what cannot be read, and what to do */
    static List<ReplyAct> acts(TemplateBlock block, SideFiles beside) throws TemplateException {
        List<Part> parts = block.isEscaped() ? escaped(block) : whole(block, beside);
        ReplyReader reader = new ReplyReader(parts);
        List<ReplyAct> acts = new ArrayList<>();
        while (reader.at < parts.size()) {
            BlockLine line = parts.get(reader.at).line;
            ReplyAct act = reader.act(0);
            Optional<String> misplaced = ReplyActs.misplaced(acts, act);
            if (misplaced.isPresent()) {
                throw new TemplateException(line.line().number(), misplaced.get());
            }
            acts.add(act);
        }
        if (ReplyActs.plain(acts).isEmpty()) {
            throw new TemplateException(block.line(), TemplateWords.DOES_NOTHING.of());
        }
        return acts;
    }

    private static List<Part> escaped(TemplateBlock block) throws TemplateException {
        List<Part> parts = new ArrayList<>();
        List<Octets> run = new ArrayList<>();
        BlockLine first = block.lines().getFirst();
        for (BlockLine line : block.lines()) {
            if (line.is(Kind.RAW)) {
                first = run.isEmpty() ? line : first;
                run.add(TemplateBlock.octets(line));
            } else if (line.says(Directive.DO)) {
                end(run, first, parts);
                parts.add(new Part(line, Optional.empty()));
            }
        }
        end(run, first, parts);
        return parts;
    }

    private static void end(List<Octets> run, BlockLine first, List<Part> parts) {
        Octets octets = Octets.join(run);
        run.clear();
        if (!octets.isEmpty()) {
            parts.add(new Part(first, Optional.of(octets)));
        }
    }

    /** The acts before the octets of an ordinary reply, or of one in a file, and then the octets. */
    private static List<Part> whole(TemplateBlock block, SideFiles beside) throws TemplateException {
        List<Part> parts = new ArrayList<>();
        BlockLine start = block.lines().getFirst();
        boolean begun = false;
        for (BlockLine line : block.lines()) {
            boolean act = Directive.of(line.text()).filter(d -> d.word().equals(Directive.DO)).isPresent();
            if (act && begun) {
                throw new TemplateException(line.line().number(), TemplateWords.DO_WITHIN.of());
            }
            if (act) {
                parts.add(new Part(line, Optional.empty()));
            }
            if (line.ofRequest() && !begun) {
                begun = true;
                start = line;
            }
        }
        if (begun && !block.isRaw() && !start.text().startsWith("HTTP/")) {
            throw new TemplateException(start.line().number(), TemplateWords.NO_STATUS_LINE.of());
        }
        Octets octets = begun || block.isRaw() ? block.octets(beside) : Octets.empty();
        if (!octets.isEmpty()) {
            parts.add(new Part(start, Optional.of(octets)));
        }
        return parts;
    }

    private ReplyAct act(int depth) throws TemplateException {
        Part part = parts.get(at++);
        if (part.octets.isPresent()) {
            return new Send(part.octets.get());
        }
        String word = part.word();
        int number = part.line.line().number();
        Matcher matcher = DRIP.matcher(word);
        if (matcher.matches()) {
            Optional<Octets> octets = at < parts.size() ? parts.get(at++).octets : Optional.empty();
            int count = Integer.parseInt(matcher.group(1));
            if (octets.isEmpty() || count == 0) {
                throw new TemplateException(number, TemplateWords.ODD_DRIP.of());
            }
            return new ReplyAct.Drip(octets.get(), count, time(matcher.group(2)));
        }
        matcher = REPEAT.matcher(word);
        return matcher.matches() ? repeat(part, matcher.group(1), depth) : simple(word, number);
    }

    private Repeat repeat(Part part, String times, int depth) throws TemplateException {
        int number = part.line.line().number();
        long count = times.equals("forever") ? ReplyAct.FOREVER : Long.parseLong(times);
        if (count == 0 || depth == DEEPEST) {
            throw new TemplateException(number, TemplateWords.ODD_REPEAT.of(DEEPEST));
        }
        List<ReplyAct> acts = new ArrayList<>();
        while (at < parts.size()) {
            ReplyAct act = act(depth + 1);
            acts.add(act);
            if (act.sends() || act instanceof Repeat) {
                return new Repeat(acts, count);
            }
            if (!(act instanceof ReplyAct.Wait || act instanceof AwaitRequest)) {
                break;
            }
        }
        throw new TemplateException(number, TemplateWords.REPEATS_NOTHING.of());
    }

    private static ReplyAct simple(String word, int number) throws TemplateException {
        Matcher wait = WAIT.matcher(word);
        Matcher alert = ALERT.matcher(word);
        if (wait.matches()) {
            return new ReplyAct.Wait(time(wait.group(1)));
        }
        if (alert.matches() && Integer.parseInt(alert.group(1)) <= 255) {
            return new ReplyAct.Alert(Integer.parseInt(alert.group(1)));
        }
        return switch (word) {
            case "wait request" -> new AwaitRequest();
            case "fin" -> new ReplyAct.Fin();
            case "rst" -> new ReplyAct.Rst();
            case "close-without-notify" -> new ReplyAct.CloseWithoutNotify();
            default -> throw new TemplateException(number, TemplateWords.STRANGE_DO.of(word));
        };
    }

    private static Duration time(String milliseconds) {
        return Duration.ofMillis(Long.parseLong(milliseconds));
    }
}
