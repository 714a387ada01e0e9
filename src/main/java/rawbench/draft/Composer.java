package rawbench.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.rewrite.SetLength;

/**
 * Makes of a draft what goes out: variables replaced by their values, the length set where that was asked for.
 *
 * <p>A name stands for one value throughout a send, also where its value is worked out: {@code @id = {{$uuid}}} is the
 * same in target, head and body. What is worked out in place ({@code {{$uuid}}} in the request itself) is another one
 * at each place, as in the other editors.
 */
public final class Composer {
    /** Questions for what another variable names. */
    private static final Pattern INDIRECT = Pattern.compile("(\\$(?:processEnv|dotenv|shared)\\s+)%\\s*(.+)");
    /** So many values within values are followed. */
    private static final int DEEPEST = 100;
    /** So many characters a value may have: values that hold values could fill the memory. */
    private static final int LONGEST = 16 << 20;

    private final Map<String, String> own;
    private final Values given;
    /** The variables whose values are being put in, outermost first: a value may hold variables, but not itself. */
    private final Deque<String> within = new ArrayDeque<>();
    private final Map<String, Value> known = new HashMap<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    /** Whether a secret was met in the value that is being put together. */
    private boolean secretWithin;

    private final OctetValues asked;

    private Composer(Variables own, Values given) {
        this(own, given, OctetValues.NONE);
    }

    private Composer(Variables own, Values given, OctetValues asked) {
        this.asked = asked;
        this.own = own.values();
        this.given = given.or(new LateValues());
    }

    /**
     * A draft with its values: where it goes and what goes out, worked out together.
     *
     * @param given values beside those of the template's own file, which win
     * @throws DraftException naming a variable without a value, or saying that there is no target
     */
    public static Composed composed(RequestDraft draft, Values given) throws DraftException {
        Composer composer = new Composer(draft.settings().variables(), given);
        String target = composer.replaced(spelledTarget(draft));
        List<Composed.Place> places = new ArrayList<>();
        Octets octets = composer.octets(draft, places);
        return new Composed(target, octets, List.copyOf(composer.secrets), places);
    }

    /** The octets to send, without a word about where: see {@link #composed}. */
    public static Octets octets(RequestDraft draft, Values given) throws DraftException {
        return new Composer(draft.settings().variables(), given).octets(draft, new ArrayList<>());
    }

    /** The same with values that were given beside the template. */
    public static Octets octets(RequestDraft draft, Map<String, String> given) throws DraftException {
        return octets(draft, Values.given(given, ""));
    }

    private Octets octets(RequestDraft draft, List<Composed.Place> places) throws DraftException {
        Octets filled = draft.settings().variables().on() ? filled(draft.octets(), places) : draft.octets();
        if (!draft.settings().autoLength()) {
            return filled;
        }
        List<Edit> edits = SetLength.edits(filled);
        edits.reversed().forEach(edit -> edited(places, edit));
        return Edit.applied(filled, edits);
    }

    /** Takes what a length that was written in replaced, or stands behind, as one place; moves those behind it. */
    private static void edited(List<Composed.Place> places, Edit edit) {
        int first = 0;
        long shift = 0;
        while (first < places.size() && places.get(first).at() + places.get(first).length() <= edit.at()) {
            shift = shift(places.get(first++));
        }
        long from = edit.at() + shift;
        int behind = first;
        while (behind < places.size() && places.get(behind).at() < edit.end()) {
            shift = shift(places.get(behind++));
        }
        long to = Math.max(from, edit.end() + shift);
        long by = edit.by().length() - edit.length();
        places.subList(behind, places.size())
                .replaceAll(p -> new Composed.Place(p.from(), p.to(), p.at() + by, p.length()));
        places.subList(first, behind).clear();
        places.add(first, new Composed.Place(from, to, edit.at(), edit.by().length()));
    }

    /** How much farther on what follows a place stands in the draft than in what goes out. */
    private static long shift(Composed.Place place) {
        return place.to() - place.at() - place.length();
    }

    /** Puts values into octets. */
    @FunctionalInterface
    public interface Filling {
        /** @throws DraftException naming a variable without a value */
        Octets of(Octets octets) throws DraftException;
    }

    /**
     * What fills the octets of one canned reply; a name stands for one value in all of them.
     *
     * @param asked what it answers
     * @param groups what its regular expression took of that
     */
    public static Filling filling(ReplyDraft reply, Values given, Asked asked, Optional<MatchGroups> groups) {
        return filling(reply, given, () -> asked, groups);
    }

    /** The same for a reply that goes on when more of what it answers has come. */
    public static Filling filling(ReplyDraft reply, Values given, Supplier<Asked> asked,
            Optional<MatchGroups> groups) {
        return filling(reply, given, name -> RequestValues.of(reply.match(), asked.get(), groups).value(name));
    }

    /**
     * The same with nothing in place of what is asked: whether all else has a value, before anybody asks.
     *
     * @param taken told each name whose value is to come from what is asked, such as {@code request.body}
     */
    public static Filling tryingOut(ReplyDraft reply, Values given, Consumer<String> taken) {
        OctetValues nothing = RequestValues.tryingOut(reply.match());
        return filling(reply, given, name -> {
            Optional<Octets> value = nothing.value(name);
            value.ifPresent(_ -> taken.accept(name));
            return value;
        });
    }

    private static Filling filling(ReplyDraft reply, Values given, OctetValues asked) {
        Composer composer = new Composer(reply.variables(), given, asked);
        return reply.variables().on() ? octets -> composer.filled(octets, new ArrayList<>()) : octets -> octets;
    }

    /**
     * The target with its variables replaced, such as {@code http://127.0.0.1:38113} for
     * <code>http://{{practice}}</code>; where the draft has none, the place that its Host field names.
     *
     * @throws DraftException when there is no target, when the request line is one that other editors complete, or a variable without a value
     */
    public static String target(RequestDraft draft, Values given) throws DraftException {
        return new Composer(draft.settings().variables(), given).replaced(spelledTarget(draft));
    }

    /** The same with values that were given beside the template. */
    public static String target(RequestDraft draft, Map<String, String> given) throws DraftException {
        return target(draft, Values.given(given, ""));
    }

    private static String spelledTarget(RequestDraft draft) throws DraftException {
        return draft.target().isEmpty() ? hostOf(draft) : draft.target();
    }

    private static String hostOf(RequestDraft draft) throws DraftException {
        Optional<String> complaint = RequestLineShape.of(draft.octets()).complaint();
        if (complaint.isPresent()) {
            throw new DraftException(complaint.get());
        }
        String target = HostTarget.of(draft.octets());
        if (target.isEmpty()) {
            throw new DraftException(DraftWords.NO_TARGET.of());
        }
        return target;
    }

    /**
     * What every variable of a draft means now, those of values too: first those without a value, then in the order in
     * which they are met. None where braces are literal, but for those of the target.
     */
    public static List<Meaning> meanings(RequestDraft draft, Values given) {
        Map<String, Meaning> met = new LinkedHashMap<>();
        Deque<String> texts = new ArrayDeque<>(List.of(draft.target()));
        if (draft.settings().variables().on()) {
            VariablePlace.in(draft.octets()).forEach(place -> texts.add("{{" + place.name() + "}}"));
        }
        while (!texts.isEmpty()) {
            for (VariablePlace variable : VariablePlace.in(texts.remove())) {
                String name = variable.name();
                if (!met.containsKey(name)) {
                    Composer composer = new Composer(draft.settings().variables(), given);
                    met.put(name, composer.meaning(name));
                    composer.spelled(name).ifPresent(texts::add);
                }
            }
        }
        List<Meaning> all = new ArrayList<>(met.values());
        all.sort(java.util.Comparator.comparing((Meaning meaning) -> meaning.value().isPresent()));
        return List.copyOf(all);
    }

    /** What one name means in a draft now. */
    public static Meaning meaning(RequestDraft draft, Values given, String name) {
        return new Composer(draft.settings().variables(), given).meaning(name);
    }

    private Meaning meaning(String name) {
        try {
            return new Meaning(name, Optional.of(value(name)), Optional.empty());
        } catch (DraftException none) {
            return new Meaning(name, Optional.empty(), Optional.of(none.getMessage()));
        }
    }

    /** The value of a name as it is written down, where that may hold more variables. */
    private Optional<String> spelled(String name) {
        try {
            return found(name).filter(value -> value.origin().kind().nests()).map(Value::text);
        } catch (DraftException saidAlready) {
            return Optional.empty();
        }
    }

    /** The octets with values put in, texts as UTF-8; the very same where there is no variable. */
    private Octets filled(Octets octets, List<Composed.Place> places) throws DraftException {
        List<Octets> parts = new ArrayList<>();
        long at = 0;
        long out = 0;
        for (VariablePlace variable : VariablePlace.in(octets)) {
            Optional<Octets> exact = exact(variable.name());
            Octets value = exact.isPresent() ? exact.get() : Octets.utf8(value(variable.name()).text());
            parts.add(octets.slice(at, variable.from()));
            parts.add(value);
            out += variable.from() - at;
            places.add(new Composed.Place(variable.from(), variable.to(), out, value.length()));
            out += value.length();
            at = variable.to();
        }
        parts.add(octets.from(at));
        return at == 0 ? octets : Octets.join(parts);
    }

    private String replaced(String text) throws DraftException {
        StringBuilder filled = new StringBuilder(text.length());
        int at = 0;
        for (VariablePlace variable : VariablePlace.in(text)) {
            filled.append(text, at, variable.from()).append(value(variable.name()).text());
            at = variable.to();
            if (filled.length() > LONGEST) {
                throw new DraftException(DraftWords.GROWS.of(LONGEST >> 20, String.join(" → ", within.reversed())));
            }
        }
        return filled.append(text, at, text.length()).toString();
    }

    private Value value(String name) throws DraftException {
        Value before = known.get(name);
        if (before != null) {
            secretWithin |= before.secret();
            return before;
        }
        if (name.startsWith("%") && !own.containsKey(name)) {
            Value plain = value(name.substring(1).strip());
            return remembered(name, new Value(PercentText.of(plain.text()), plain.origin(), plain.secret()));
        }
        Matcher question = INDIRECT.matcher(name);
        if (question.matches()) {
            return value(question.group(1) + value(question.group(2)).text());
        }
        Value spelled = found(name).orElseThrow(() -> new DraftException(Refusals.of(name)));
        if (within.contains(name)) {
            throw new DraftException(
                    DraftWords.STANDS_FOR_ITSELF.of(name, String.join(" → ", within.reversed()) + " → " + name));
        }
        return remembered(name, spelled.origin().kind().nests() ? nested(name, spelled) : spelled);
    }

    private Value nested(String name, Value spelled) throws DraftException {
        if (within.size() >= DEEPEST) {
            throw new DraftException(DraftWords.TOO_DEEP.of(within.peekLast(), DEEPEST));
        }
        within.push(name);
        boolean outer = secretWithin;
        secretWithin = spelled.secret();
        String text = replaced(spelled.text());
        Value value = new Value(text, spelled.origin(), secretWithin);
        secretWithin |= outer;
        within.pop();
        return value;
    }

    private Value remembered(String name, Value value) {
        secretWithin |= value.secret();
        if (value.secret() && !value.text().isEmpty()) {
            secrets.add(value.text());
        }
        if (value.origin().kind() != Origin.Kind.WORKED_OUT) {
            known.put(name, value);
        }
        return value;
    }

    private Optional<Value> found(String name) throws DraftException {
        String mine = own.get(name);
        if (mine != null) {
            return Optional.of(Value.of(name, mine, new Origin(Origin.Kind.TEMPLATE, "")));
        }
        Optional<Octets> exact = exact(name);
        return exact.isPresent() ? Optional.of(text(name, exact.get())) : given.value(name);
    }

    private Optional<Octets> exact(String name) throws DraftException {
        return own.containsKey(name) ? Optional.empty() : asked.value(name);
    }

    private static Value text(String name, Octets octets) throws DraftException {
        String text = octets.text(StandardCharsets.UTF_8);
        if (!Octets.utf8(text).equals(octets)) {
            throw new DraftException(DraftWords.NO_UTF_8.of(name));
        }
        return new Value(text, new Origin(Origin.Kind.ANSWER, DraftWords.OF_THE_REQUEST.of()), false);
    }
}
