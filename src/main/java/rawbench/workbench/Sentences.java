package rawbench.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import rawbench.compare.RefusalWords;
import rawbench.content.FilterWords;
import rawbench.content.LayoutWords;
import rawbench.curl.CurlWords;
import rawbench.draft.DraftWords;
import rawbench.draft.TemplateWords;
import rawbench.evidence.EvidenceWords;
import rawbench.exchange.ConnectWords;
import rawbench.exchange.Exchange;
import rawbench.exchange.NoReuse;
import rawbench.exchange.OutcomeWords;
import rawbench.exchange.Phase;
import rawbench.exchange.Reply;
import rawbench.exchange.TargetWords;
import rawbench.foreign.ImportWords;
import rawbench.history.HistoryWords;
import rawbench.http.Detail;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.LimitName;
import rawbench.http.Rule;
import rawbench.http.Wording;
import rawbench.octets.Sentence;
import rawbench.octets.WantedWords;
import rawbench.store.StoreWords;
import rawbench.wire.FaultWords;
import rawbench.wire.IdentityWords;
import rawbench.wire.ListenWords;
import rawbench.wire.OptionWords;
import rawbench.wire.ProxyWords;
import rawbench.wire.Step;
import rawbench.wire.TlsWords;

/**
 * What the engine says of faults and outcomes, in other words. It says and keeps them in English, so that a history and
 * an evidence file of any version can be shown: here a sentence is found again by its {@link Sentence gaps}, and said with
 * the values that stand in them. Words of peers, of the system and of nobody known stay as they are.
 */
public final class Sentences {
    /** Of a longer text no sentence is looked for. */
    private static final int LONGEST = 1 << 11;
    /** Of so many parts of a text sentences are looked for: a peer may say what can be taken apart in any number of ways. */
    private static final int MOST = 1 << 8;
    /** So deep sentences are looked for in sentences, such as those of so many addresses. */
    private static final int DEEPEST = 32;
    /** Findings say it too. */
    private static final Pattern OCTETS = Pattern.compile("\\d{1,18} octets?");
    private static final List<Gapped> GAPPED = gapped();
    private static final Map<String, Named> PLAIN = plain();

    private final Map<String, Finding> findings = new HashMap<>();
    private final Wording wording;
    /** What was found of each part: there are many ways to take a text apart, and few parts. */
    private final Map<String, Optional<Said>> parts = new HashMap<>();
    /** How many sentences around the one that is looked for are being looked for. */
    private int depth;

    /** A sentence that is known with the values in its gaps, if it has any. */
    private record Named(String key, String english, List<String> values) {}

    private Sentences(Collection<Finding> findings, Wording wording) {
        findings.forEach(one -> this.findings.put(one.says(), one));
        this.wording = wording;
    }

    /** A sentence about a fault, in these words. */
    public static String says(String english, Wording wording) {
        return new Sentences(List.of(), wording).said(english);
    }

    /** A sentence about this exchange, in these words: it may name what was found in its answers. */
    public static String says(Exchange exchange, String english, Wording wording) {
        List<Finding> found = exchange.replies()
                .stream()
                .map(Reply::reading)
                .flatMap(reading -> reading.findings().stream())
                .toList();
        return new Sentences(found, wording).said(english);
    }

    private String said(String english) {
        return english.length() > LONGEST ? english : found(english).map(Said::text).orElse(english);
    }

    /** The sentence in the other words; empty where it is none of the engine's. */
    private Optional<Said> found(String english) {
        Optional<Said> known = parts.get(english);
        if (known == null && (parts.size() >= MOST || depth == DEEPEST)) {
            return Optional.empty();
        }
        if (known == null) {
            depth++;
            known = most(exactly(english), begun(english));
            depth--;
            parts.put(english, known);
        }
        return known;
    }

    /** The sentence where it begins with a capital only because it stands for itself. */
    private Optional<Said> begun(String english) {
        if (english.isEmpty() || !Character.isUpperCase(english.charAt(0))) {
            return Optional.empty();
        }
        String within = Character.toLowerCase(english.charAt(0)) + english.substring(1);
        return exactly(within).map(said -> said.text().equals(within) ? new Said(english, said.own()) : said);
    }

    /** The reading that explains more; of two that explain as much, the first. */
    private static Optional<Said> most(Optional<Said> one, Optional<Said> other) {
        return one.isEmpty() || other.isPresent() && other.get().own() > one.get().own() ? other : one;
    }

    private Optional<Said> exactly(String english) {
        if (findings.containsKey(english)) {
            return Optional.of(new Said(findings.get(english).says(wording), english.length()));
        }
        Named plain = PLAIN.get(english);
        if (plain != null) {
            return Optional.of(new Said(wording.says(plain.key, plain.english, plain.values), english.length()));
        }
        if (OCTETS.matcher(english).matches()) {
            return Optional.of(new Said(Detail.Words.octets(Long.parseLong(english.split(" ")[0])).says(wording),
                    english.length()));
        }
        Optional<Said> most = Optional.empty();
        for (Gapped one : GAPPED) {
            most = most(most, one.said(english, this::found, wording)
                    .or(() -> one.saidWithStrangeWords(english, this::found, wording)));
        }
        return most;
    }

    /** Those that join others first, then those that say most by themselves. */
    private static List<Gapped> gapped() {
        return all().filter(one -> Sentence.GAP.matcher(one.english()).find())
                .map(Gapped::of)
                .sorted(Comparator.comparing((Gapped one) -> !one.sentence().joint())
                        .thenComparing(Gapped::own, Comparator.reverseOrder()))
                .toList();
    }

    /** Every sentence about faults and outcomes. */
    public static Stream<Sentence> all() {
        List<Sentence> all = new ArrayList<>();
        all.addAll(List.of(FaultWords.values()));
        all.addAll(List.of(ProxyWords.values()));
        all.addAll(List.of(TlsWords.values()));
        all.addAll(List.of(ListenWords.values()));
        all.addAll(List.of(OutcomeWords.values()));
        all.addAll(List.of(ConnectWords.values()));
        all.addAll(List.of(TargetWords.values()));
        all.addAll(List.of(DraftWords.values()));
        all.addAll(List.of(TemplateWords.values()));
        all.addAll(List.of(StoreWords.values()));
        all.addAll(List.of(HistoryWords.values()));
        all.addAll(List.of(WantedWords.values()));
        all.addAll(List.of(FilterWords.values()));
        all.addAll(List.of(LayoutWords.values()));
        all.addAll(List.of(EvidenceWords.values()));
        all.addAll(List.of(IdentityWords.values()));
        all.addAll(List.of(OptionWords.values()));
        all.addAll(List.of(RefusalWords.values()));
        all.addAll(List.of(WorkbenchWords.values()));
        all.addAll(List.of(CurlWords.values()));
        all.addAll(List.of(ImportWords.values()));
        return all.stream();
    }

    private static Map<String, Named> plain() {
        Map<String, Named> plain = new HashMap<>();
        all().filter(one -> !Sentence.GAP.matcher(one.english()).find())
                .forEach(one -> put(plain, one.english(), one.key()));
        Stream.of(Step.values()).forEach(one -> put(plain, one.says(), key("step", one)));
        Stream.of(Phase.values()).forEach(one -> put(plain, one.says(), key("phase", one)));
        Stream.of(NoReuse.values()).forEach(one -> put(plain, one.says(), key("no-reuse", one)));
        Stream.of(Rule.values()).forEach(one -> put(plain, one.says(), "rule." + one.code()));
        Stream.of(Deviation.values()).forEach(one -> put(plain, one.says(), "deviation." + one.code()));
        Stream.of(LimitName.values())
                .forEach(one -> plain.put(one.advice(),
                        new Named(Detail.Words.RAISE.key(), Detail.Words.RAISE.english(), List.of(one.spelled()))));
        return Map.copyOf(plain);
    }

    private static void put(Map<String, Named> plain, String english, String key) {
        plain.putIfAbsent(english, new Named(key, english, List.of()));
    }

    /** The name of words that stand within sentences, such as {@code phase.first-octet}. */
    public static String key(String kind, Enum<?> one) {
        return kind + "." + one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
