package rawbench.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rawbench.http.RequestReader;
import rawbench.http.Tokens;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.rewrite.Remark.What;

/**
 * Changes the method and says what goes with it: a method that is sent with content gets a length; of a body under one
 * that has no use for it, nothing is taken away.
 *
 * @param method the method, as it is to be spelled
 */
public record ChangeMethod(String method) implements Action {
    /** The methods that are offered: RFC 9110 9.3, PATCH (RFC 5789) and QUERY. */
    public static final List<String> USUAL = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
            "TRACE", "CONNECT", "QUERY");
    private static final Set<String> NO_USE_FOR_CONTENT = Set.of("GET", "HEAD", "DELETE", "CONNECT");

    @Override
    public String code() {
        return "method." + method;
    }

    @Override
    public Optional<Remark> against(Subject subject) {
        if (!Tokens.isToken(method)) {
            return Optional.of(Remark.of(What.NOT_A_TOKEN, method));
        }
        Optional<String> now = token(subject);
        return now.isEmpty() ? Optional.of(Remark.of(What.NO_METHOD))
                : now.get().equals(method) ? Optional.of(Remark.of(What.ALREADY_SO)) : Optional.empty();
    }

    private static Optional<String> token(Subject subject) {
        return RequestReader.method(subject.octets().from(subject.request().methodAt()));
    }

    @Override
    public Result make(Subject subject) {
        RequestText request = subject.request();
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(request.methodAt(), token(subject).orElseThrow().length(), Octets.latin1(method)));
        List<Remark> says = new ArrayList<>();
        length(request, edits, says);
        switch (method) {
            case "CONNECT" -> says.add(Remark.of(What.AUTHORITY_FORM));
            case "OPTIONS" -> says.add(Remark.of(What.WHOLE_SERVER));
            default -> {
                // Every other method takes the request-target that is there.
            }
        }
        return new Result.Edits(edits, says);
    }

    private void length(RequestText request, List<Edit> edits, List<Remark> says) {
        boolean body = request.headEnded() && !request.body().isEmpty();
        boolean unsaid = request.all("Content-Length").isEmpty() && request.all("Transfer-Encoding").isEmpty();
        if (request.headEnded() && unsaid && SetLength.WITH_CONTENT.contains(method)) {
            edits.add(request.added("Content-Length", Long.toString(request.body().length())));
        } else if (body && NO_USE_FOR_CONTENT.contains(method)) {
            says.add(Remark.of(What.BODY_STAYS, method));
        } else if (body && method.equals("TRACE")) {
            says.add(Remark.of(What.NO_CONTENT_IN_TRACE));
        }
    }
}
