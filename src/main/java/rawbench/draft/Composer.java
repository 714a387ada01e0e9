package rawbench.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.octets.Octets;

/** Makes of a draft what goes out: variables replaced by their values, the length set where that was asked for. */
public final class Composer {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}\\r\\n]*?)\\s*\\}\\}");

    private final Map<String, String> own;
    private final Map<String, String> given;
    /** The variables whose values are being put in, outermost first: a value may hold variables, but not itself. */
    private final Deque<String> within = new ArrayDeque<>();

    private Composer(Map<String, String> own, Map<String, String> given) {
        this.own = own;
        this.given = given;
    }

    /**
     * The octets to send.
     *
     * @param given values beside those of the template's own file, which win
     * @throws DraftException naming a variable without a value
     */
    public static Octets octets(RequestDraft draft, Map<String, String> given) throws DraftException {
        Octets octets = draft.octets();
        Variables variables = draft.settings().variables();
        if (variables.on()) {
            octets = new Composer(variables.values(), given).filled(octets);
        }
        return draft.settings().autoLength() ? ContentLength.set(octets) : octets;
    }

    /**
     * The acts of a canned reply, with values in place of variables.
     *
     * @param given values beside those of the template's own file, which win
     * @throws DraftException naming a variable without a value
     */
    public static List<ReplyAct> acts(ReplyDraft reply, Map<String, String> given) throws DraftException {
        return reply.variables().on() ? new Composer(reply.variables().values(), given).filled(reply.acts())
                : reply.acts();
    }

    private List<ReplyAct> filled(List<ReplyAct> acts) throws DraftException {
        List<ReplyAct> filled = new ArrayList<>();
        for (ReplyAct act : acts) {
            filled.add(switch (act) {
                case ReplyAct.Send(Octets octets) -> new ReplyAct.Send(filled(octets));
                case ReplyAct.Drip(Octets octets, int count, var every) ->
                    new ReplyAct.Drip(filled(octets), count, every);
                case ReplyAct.Repeat(var repeated, long times) -> new ReplyAct.Repeat(filled(repeated), times);
                default -> act;
            });
        }
        return filled;
    }

    private Octets filled(Octets octets) throws DraftException {
        return Octets.latin1(replaced(octets.latin1(), true));
    }

    /**
     * The target with its variables replaced, such as {@code http://127.0.0.1:38113} for
     * <code>http://{{practice}}</code>; where the draft has none, the place that its Host field names.
     *
     * @throws DraftException when there is no target, when the request line is one that other editors complete, or a variable without a value
     */
    public static String target(RequestDraft draft, Map<String, String> given) throws DraftException {
        String target = draft.target().isEmpty() ? hostOf(draft) : draft.target();
        return new Composer(draft.settings().variables().values(), given).replaced(target, false);
    }

    private static String hostOf(RequestDraft draft) throws DraftException {
        Optional<String> complaint = RequestLineShape.of(draft.octets()).complaint();
        if (complaint.isPresent()) {
            throw new DraftException(complaint.get());
        }
        String target = HostTarget.of(draft.octets());
        if (target.isEmpty()) {
            throw new DraftException("This request does not say where to send it: it has no target and no Host field."
                    + " Give it a target, such as http://127.0.0.1:8080.");
        }
        return target;
    }

    /** The text with values put in; as octets, one character each, where {@code latin1} says so. */
    private String replaced(String text, boolean latin1) throws DraftException {
        Matcher variable = VARIABLE.matcher(text);
        StringBuilder filled = new StringBuilder(text.length());
        while (variable.find()) {
            String name = latin1 ? Octets.latin1(variable.group(1)).text(StandardCharsets.UTF_8) : variable.group(1);
            String value = value(name);
            variable.appendReplacement(filled,
                    Matcher.quoteReplacement(latin1 ? Octets.utf8(value).latin1() : value));
        }
        return variable.appendTail(filled).toString();
    }

    private String value(String name) throws DraftException {
        String value = own.getOrDefault(name, given.get(name));
        if (value == null) {
            throw new DraftException(refusal(name));
        }
        if (within.contains(name)) {
            throw new DraftException("The variable {{" + name + "}} stands for itself: "
                    + String.join(" → ", within.reversed()) + " → " + name + ". Give it a value.");
        }
        within.push(name);
        String filled = replaced(value, false);
        within.pop();
        return filled;
    }

    private static String refusal(String name) {
        if (name.equals(Tutorial.PRACTICE)) {
            return "The variable {{practice}} has no value: it stands for the practice server, which is not running here."
                    + " Start it, or name another target.";
        }
        if (name.startsWith("$") || name.contains("(") || name.contains(".")) {
            return "{{" + name + "}} is something that another editor works out; Rawbench does not. Write its value"
                    + " there.";
        }
        return "The variable {{" + name + "}} has no value. Write a line \"@" + name
                + " = value\" into the template, or its value in its place.";
    }
}
