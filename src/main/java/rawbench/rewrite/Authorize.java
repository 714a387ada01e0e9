package rawbench.rewrite;

import java.util.List;
import java.util.Optional;

import rawbench.http.HeaderField;
import rawbench.octets.Edit;
import rawbench.rewrite.Remark.What;

/**
 * Puts an Authorization field in, for a proxy Proxy-Authorization, or another value into the one that is there (RFC 9110
 * 11.6.2, 11.7.2).
 */
public record Authorize(Login login) implements Action {
    @Override
    public String code() {
        return "authorize." + login.code();
    }

    @Override
    public Optional<Remark> against(Subject subject) {
        RequestText request = subject.request();
        return request.headEnded() ? login.against() : Optional.of(Remark.of(What.HEAD_NOT_ENDED));
    }

    @Override
    public Result make(Subject subject) {
        RequestText request = subject.request();
        Login.Credentials credentials = login.credentials(request);
        if (control(credentials.value())) {
            return Result.refused(What.CONTROL_IN_VALUE);
        }
        List<HeaderField> there = request.all(login.field());
        List<Edit> edits = there.isEmpty() ? List.of(request.added(login.field(), credentials.value()))
                : request.value(there.getFirst(), credentials.value());
        return new Result.Edits(edits, credentials.remarks());
    }

    private static boolean control(String value) {
        return value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7F);
    }
}
