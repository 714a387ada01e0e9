package rawbench.ui.request;

import java.util.List;
import java.util.Optional;

import rawbench.draft.Composed;
import rawbench.draft.RequestDraft;
import rawbench.draft.Values;
import rawbench.draft.WholeRequest;
import rawbench.exchange.Target;
import rawbench.http.Finding;
import rawbench.http.RequestReader;
import rawbench.lint.Advice;
import rawbench.octets.Octets;
import rawbench.ui.kit.Texts;
import rawbench.wire.Endpoint;
import rawbench.workbench.Workbench;
import rawbench.workbench.WorkbenchException;

/**
 * What can be said about a draft before it is sent; found on a worker.
 *
 * @param octets what was looked at
 * @param advice what is odd and what may be done about it, in the order of the octets
 * @param target where the octets will go; empty where that cannot be read
 * @param trouble why it cannot
 * @param whole what the request line means that is the trouble, to be written whole
 * @param otherHost what the Host field says, where that is another place
 */
public record Analysis(Octets octets, List<Advice> advice, Optional<Target> target, Optional<String> trouble,
        Optional<WholeRequest> whole, Optional<String> otherHost) {
    static final Analysis NONE = new Analysis(Octets.empty(), List.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    static Analysis of(RequestDraft draft, Values values, Workbench workbench) {
        try {
            Composed composed = workbench.composed(draft, values);
            Target target = workbench.target(composed);
            return new Analysis(draft.octets(), workbench.advice(composed), Optional.of(target), Optional.empty(),
                    Optional.empty(), otherHost(composed.octets(), target));
        } catch (WorkbenchException unreadable) {
            return new Analysis(draft.octets(), List.of(), Optional.empty(), Optional.of(unreadable.getMessage()),
                    draft.target().isEmpty() ? WholeRequest.of(draft.octets()) : Optional.empty(), Optional.empty());
        }
    }

    /** Octets that could not be looked at, and why. */
    static Analysis troubled(Octets octets, String why) {
        return new Analysis(octets, List.of(), Optional.empty(), Optional.of(why), Optional.empty(), Optional.empty());
    }

    /** What is odd, without what may be done about it. */
    public List<Finding> findings() {
        return advice.stream().map(Advice::finding).toList();
    }

    /** What was found about an octet. */
    List<Finding> at(long offset) {
        return findings().stream()
                .filter(one -> offset >= one.at() && offset < one.at() + Math.max(1, one.length()))
                .toList();
    }

    /** What was found, as a sentence. */
    static String said(Finding found, Texts texts) {
        String says = found.says(texts::pattern);
        return texts.text("finding.sentence", Texts.sentence(says));
    }

    private static Optional<String> otherHost(Octets composed, Target target) {
        Optional<String> said = RequestReader.read(composed).message().head().first("Host");
        return said.map(String::strip).filter(host -> !host.isEmpty() && !names(host, target.endpoint()));
    }

    private static boolean names(String host, Endpoint endpoint) {
        String authority = endpoint.authority();
        String usual = switch (endpoint) {
            case Endpoint.Tcp _ -> ":80";
            case Endpoint.Tls _ -> ":443";
            case Endpoint.Udp _,Endpoint.UnixSocket _ -> "";
        };
        return endpoint instanceof Endpoint.UnixSocket || host.equalsIgnoreCase(authority)
                || (host + usual).equalsIgnoreCase(authority);
    }
}
