package rawbench.ui.request;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import rawbench.http.HeaderSection;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.rewrite.Action;
import rawbench.rewrite.Authorize;
import rawbench.rewrite.Challenge;
import rawbench.rewrite.DecodeSelection;
import rawbench.rewrite.Digest;
import rawbench.rewrite.Jwt;
import rawbench.rewrite.Login;
import rawbench.rewrite.Remark;
import rawbench.rewrite.Remark.What;
import rawbench.rewrite.Result;
import rawbench.rewrite.Subject;
import rawbench.rewrite.TextCoding;
import rawbench.ui.viewer.Selection;

/** The actions on the text of a request: done on a worker, taken over as one step, with what is to be told about them. */
public final class ActionsModel {
    private static final int CNONCE = 16;

    /** What is to be told of the last action. */
    record Said(boolean refused, List<Remark> remarks) {
        static final Said NOTHING = new Said(false, List.of());

        Said {
            remarks = List.copyOf(remarks);
        }
    }

    /** What a selection would become: shown before anything is replaced. */
    record Preview(TextCoding coding, Subject of, Octets plain) {}

    /** A token, with the moment at which it was looked at. */
    record Token(Jwt jwt, Instant now) {}

    private final RequestModel request;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Integer> used = new HashMap<>();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(this, "said", Said.NOTHING);
    private final ObjectProperty<ActionForm.Kind> form = new SimpleObjectProperty<>(this, "form");
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(this, "preview");
    private final ReadOnlyObjectWrapper<Token> token = new ReadOnlyObjectWrapper<>(this, "token");
    private Supplier<HeaderSection> answer = () -> HeaderSection.EMPTY;
    /** What was answered last, and the target that asked for it. */
    private List<Challenge> asked = List.of();
    private String asker = "";

    /** @param clock against which tokens are held */
    ActionsModel(RequestModel request, InstantSource clock) {
        this.request = request;
        this.clock = clock;
    }

    /** Whom to ask for the fields of the last answer, for what it wants to be proven. */
    public void answeredBy(Supplier<HeaderSection> last) {
        answer = last;
    }

    /** What an action would be done to now. */
    Subject subject() {
        Selection chosen = request.selectionProperty().get();
        return new Subject(request.octetsProperty().get(), chosen.from(), chosen.to());
    }

    /** Does what has this id among those that are {@link Offer offered}, or says why not. */
    public void act(String id) {
        Offer.all().stream().filter(o -> o.id().equals(id)).findFirst().ifPresent(this::act);
    }

    void act(Offer offer) {
        close();
        against(offer, subject()).ifPresentOrElse(why -> said.set(new Said(true, List.of(why))),
                () -> offer.act().accept(this));
    }

    /** Why an offer would not be done; what is too large to be looked at here is found out on the worker. */
    static Optional<Remark> against(Offer offer, Subject subject) {
        return subject.octets().length() > Editable.MOST ? Optional.empty() : offer.against().apply(subject);
    }

    /** Does an action, and takes its edits over unless the text has changed meanwhile. */
    void run(Action action) {
        Subject subject = subject();
        request.work()
                .start("action", (_, _) -> action.on(subject), result -> took(subject, result),
                        trouble -> said.set(new Said(true, List.of(stopped(trouble)))));
    }

    private static Remark stopped(Exception trouble) {
        return new Remark(What.CODING_STOPPED, List.of(String.valueOf(trouble.getMessage())));
    }

    private void took(Subject subject, Result result) {
        switch (result) {
            case Result.Refused(Remark why) -> said.set(new Said(true, List.of(why)));
            case Result.Edits(List<Edit> edits, List<Remark> remarks) -> {
                if (subject.octets().equals(request.octetsProperty().get())) {
                    boolean same = edits.stream().allMatch(e -> subject.octets().slice(e.at(), e.end()).equals(e.by()));
                    if (!same) {
                        request.apply(edits);
                    }
                    remarks.forEach(this::count);
                    said.set(new Said(false, same && remarks.isEmpty()
                            ? List.of(new Remark(What.ALREADY_SO, List.of()))
                            : remarks));
                }
            }
        }
    }

    /** Keeps how often a nonce was used: a server wants the next number each time (RFC 7616 3.4). */
    private void count(Remark remark) {
        if (remark.what() == What.DIGEST_MADE) {
            nonce().ifPresent(nonce -> used.put(nonce, Integer.parseInt(remark.about().get(2))));
        }
    }

    private Optional<String> nonce() {
        return Digest.chosen(challenges()).flatMap(c -> c.parameter("nonce"));
    }

    /** Opens the form for the value that an action needs. */
    void ask(ActionForm.Kind kind) {
        form.set(kind);
    }

    void basic(String user, String password) {
        run(new Authorize(new Login.Basic(user, password)));
    }

    void bearer(String secret) {
        run(new Authorize(new Login.Bearer(secret)));
    }

    void digest(String user, String password) {
        asked = challenges();
        asker = request.draft().target();
        byte[] unforeseen = new byte[CNONCE];
        random.nextBytes(unforeseen);
        run(new Authorize(new Digest(user, password, asked, HexFormat.of().formatHex(unforeseen),
                nonce().map(n -> used.getOrDefault(n, 0)).orElse(0))));
    }

    /**
     * What the server asks to be proven: as the last answer says, or where that asks nothing, as the same server asked
     * before. A login is good for the next requests too, as long as its nonce is counted.
     */
    List<Challenge> challenges() {
        List<Challenge> now = Challenge.of(answer.get());
        return now.isEmpty() && request.draft().target().equals(asker) ? asked : now;
    }

    /** Shows what the selection decodes to. */
    void preview(TextCoding coding) {
        Subject subject = subject();
        Optional<Remark> against = new DecodeSelection(coding).against(subject);
        if (against.isPresent()) {
            said.set(new Said(true, List.of(against.get())));
            return;
        }
        request.work().start("decode", (_, _) -> coding.decode(subject.selected()), plain -> {
            switch (plain) {
                case TextCoding.Plain.Octet(Octets octets) -> preview.set(new Preview(coding, subject, octets));
                case TextCoding.Plain.Wrong(Remark why) -> said.set(new Said(true, List.of(why)));
            }
        }, trouble -> said.set(new Said(true, List.of(stopped(trouble)))));
    }

    /** Puts what is shown decoded in the place of what was selected. */
    void replace() {
        Preview shown = preview.get();
        close();
        if (shown != null) {
            took(shown.of(), Result.of(List.of(new Edit(shown.of().from(), shown.of().to() - shown.of().from(),
                    shown.plain()))));
        }
    }

    /** Shows the token that the caret stands in, or the first one there is. */
    void showToken() {
        Subject subject = subject();
        request.work()
                .start("token", (_, _) -> Jwt.at(subject), found -> found.ifPresentOrElse(
                        jwt -> token.set(new Token(jwt, clock.instant())),
                        () -> said.set(new Said(true, List.of(new Remark(What.NO_JWT, List.of()))))),
                        trouble -> said.set(new Said(true, List.of(stopped(trouble)))));
    }

    /** Closes whatever is open; false where nothing is. */
    boolean close() {
        boolean open = form.get() != null || preview.get() != null || token.get() != null
                || !said.get().remarks().isEmpty();
        form.set(null);
        preview.set(null);
        token.set(null);
        said.set(Said.NOTHING);
        return open;
    }

    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The form that is open; null for none. */
    ObjectProperty<ActionForm.Kind> formProperty() {
        return form;
    }

    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Token> tokenProperty() {
        return token.getReadOnlyProperty();
    }
}
