package rawbench.ui.request;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import rawbench.draft.Meaning;
import rawbench.draft.VariablePlace;
import rawbench.octets.Octets;
import rawbench.ui.kit.Mark;

/** The variables in the octets of a request: those that stand for something, and those that do not. */
final class VariableMarks {
    private VariableMarks() {
    }

    /** Places in these octets; none where braces are literal. */
    static List<Mark> of(Octets octets, VariablesModel variables) {
        if (!variables.on()) {
            return List.of();
        }
        Set<String> missing = variables.meaningsProperty()
                .get()
                .stream()
                .filter(meaning -> meaning.value().isEmpty())
                .map(Meaning::name)
                .collect(Collectors.toSet());
        return VariablePlace.in(octets)
                .stream()
                .map(place -> new Mark(place.from(), place.to() - (long) place.from(),
                        missing.contains(place.name()) ? Mark.Kind.VARIABLE_MISSING : Mark.Kind.VARIABLE,
                        place.name()))
                .toList();
    }
}
