package rawbench.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.foreign.Imported;

/** A person for tests of models: answers as it was told to, and remembers what it heard. */
final class Someone implements Person {
    final List<String> heard = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    Unsaved answer = Unsaved.KEEP_OPEN;
    Path file;
    Into into;
    Optional<Path> chosen = Optional.empty();
    Optional<String> password = Optional.empty();
    Optional<String> otherName = Optional.empty();
    final List<Runnable> actions = new ArrayList<>();

    @Override
    public Into importing(String name, Imported made, boolean tabs) {
        return into == null ? Person.super.importing(name, made, tabs) : into;
    }

    @Override
    public Unsaved unsaved(String title) {
        asked.add(title);
        return answer;
    }

    @Override
    public Optional<Path> saveAs(Path folder, String suggested) {
        asked.add(suggested);
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> folder(Path now) {
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<String> password(String question) {
        asked.add(question);
        return password;
    }

    @Override
    public boolean sure(String question, String detail, String act) {
        asked.add(question);
        return true;
    }

    @Override
    public Optional<Path> file() {
        return chosen;
    }

    @Override
    public Optional<String> otherName(String sentence, String suggested) {
        asked.add(sentence);
        return otherName;
    }

    @Override
    public void tell(String sentence, List<NoticesModel.Action> actions) {
        heard.add(sentence);
        actions.forEach(action -> this.actions.add(action.act()));
    }

    @Override
    public void tell(String sentence) {
        heard.add(sentence);
    }

    @Override
    public void trouble(String sentence) {
        heard.add("!" + sentence);
    }
}
