package rawbench.workbench;

import java.util.Map;
import java.util.Optional;

import rawbench.draft.DraftException;
import rawbench.draft.DraftWords;
import rawbench.draft.Origin;
import rawbench.draft.Value;
import rawbench.draft.Values;

/** Values from the environment of the process: {@code $processEnv NAME}, which others spell {@code $env.NAME}. */
record ProcessValues(Map<String, String> environment) implements Values {
    private static final String QUESTION = "$processEnv ";
    private static final String DOTTED = "$env.";

    @Override
    public Optional<Value> value(String name) throws DraftException {
        String question = name.startsWith(QUESTION) ? QUESTION : name.startsWith(DOTTED) ? DOTTED : "";
        if (question.isEmpty()) {
            return Optional.empty();
        }
        String wanted = name.substring(question.length()).strip();
        String text = environment.get(wanted);
        if (text == null) {
            throw new DraftException(DraftWords.WITHOUT_VALUE.of(name, WorkbenchWords.NOT_IN_PROCESS.of(wanted)));
        }
        return Optional.of(Value.of(wanted, text, new Origin(Origin.Kind.PROCESS, "")));
    }
}
