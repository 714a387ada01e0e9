package rawbench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.http.HeaderSection;
import rawbench.http.Message;

/**
 * Two interim responses (RFC 9110 15.2) beside each other, of those that came before two answers: the first with the
 * first, the second with the second.
 *
 * @param a empty where fewer came before the first answer
 * @param b empty where fewer came before the second
 * @param fields their fields, paired by name
 */
public record InterimPair(Optional<Message> a, Optional<Message> b, Sign startLine, List<FieldPair> fields) {
    public InterimPair {
        fields = List.copyOf(fields);
    }

    static List<InterimPair> of(Side a, Side b, Ignores ignores) {
        List<InterimPair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.max(a.interim().size(), b.interim().size()); i++) {
            Optional<Message> first = at(a.interim(), i);
            Optional<Message> second = at(b.interim(), i);
            pairs.add(new InterimPair(first, second, StartPart.sign(first, second),
                    FieldMatching.of(head(first), head(second), ignores)));
        }
        return List.copyOf(pairs);
    }

    private static Optional<Message> at(List<Message> all, int index) {
        return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    private static HeaderSection head(Optional<Message> message) {
        return message.map(Message::head).orElse(HeaderSection.EMPTY);
    }
}
