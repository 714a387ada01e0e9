package rawbench.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import rawbench.octets.Octets;

/** Random canned replies of every sort that a template has to keep. */
final class ReplyGenerator {
    private static final List<String> HEADS = List.of("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n",
            "HTTP/1.0 204\r\nServer: a\r\n\r\n", "HTTP/1.1 200 OK\r\nSet-Cookie: a\r\nSet-Cookie: b\r\n\r\n",
            "HTTP/1.1 200 \r\n\r\n", "HTTP/1.1 200 OK\n\n", "HTTP/1.1 200 OK\r\nX: {{a}}\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "HTTP/1.1 200 OK\r\n# odd: 1\r\n\r\n", "");
    private static final List<String> PATHS = List.of("/", "/a b", ".*", "/[0-9]+", "\\{\\{x}}", "/a|/b",
            "# @rb-do fin",
            "/\u674e", "(?i)/x", "/a\\\\b", "/x\\#y");

    private final RandomGenerator random;
    private final RequestGenerator requests;

    ReplyGenerator(RandomGenerator random) {
        this.random = random;
        this.requests = new RequestGenerator(random);
    }

    ReplyDraft next() {
        List<ReplyAct> acts = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            acts.add(act(0));
        }
        if (random.nextBoolean()) {
            acts.add(List.of(new ReplyAct.Fin(), new ReplyAct.Rst(), new ReplyAct.CloseWithoutNotify(),
                    new ReplyAct.Alert(random.nextInt(256))).get(random.nextInt(4)));
        }
        if (ReplyActs.plain(acts).isEmpty()) {
            acts.add(new ReplyAct.AwaitRequest());
        }
        return new ReplyDraft(random.nextBoolean() ? "a name" : "", match(), acts);
    }

    private RequestMatch match() {
        Optional<String> method = random.nextBoolean() ? Optional.of(random.nextBoolean() ? "GET" : "X-Y_2")
                : Optional.empty();
        Optional<String> path = random.nextBoolean() ? Optional.of(PATHS.get(random.nextInt(PATHS.size())))
                : Optional.empty();
        List<ReplyCondition> conditions = random.nextInt(4) > 0 ? List.of()
                : List.of(new ReplyCondition(ReplyCondition.Part.HEADER, "X-Y", Optional.of("a b")),
                        new ReplyCondition(ReplyCondition.Part.BODY, "", path.or(() -> Optional.of("x"))));
        return switch (random.nextInt(8)) {
            case 0 -> new RequestMatch(RequestMatch.Unit.CONNECT);
            case 1 -> new RequestMatch(RequestMatch.Unit.RAW, Optional.empty(), path, List.of());
            default -> new RequestMatch(RequestMatch.Unit.REQUEST, method, path, conditions);
        };
    }

    private ReplyAct act(int depth) {
        return switch (random.nextInt(depth > 3 ? 5 : 6)) {
            case 0 -> new ReplyAct.Wait(Duration.ofMillis(random.nextInt(3)));
            case 1 -> new ReplyAct.AwaitRequest();
            case 2 -> new ReplyAct.Drip(octets(), 1 + random.nextInt(9), Duration.ofMillis(random.nextInt(1000)));
            case 3, 4 -> new ReplyAct.Send(octets());
            default -> repeat(depth + 1);
        };
    }

    private ReplyAct repeat(int depth) {
        List<ReplyAct> acts = new ArrayList<>();
        ReplyAct last = act(depth);
        while (!(last.sends() || last instanceof ReplyAct.Repeat)) {
            acts.add(last);
            last = act(depth);
        }
        acts.add(last);
        return new ReplyAct.Repeat(acts, random.nextBoolean() ? ReplyAct.FOREVER : 1 + random.nextInt(100));
    }

    private Octets octets() {
        String head = random.nextBoolean() ? HEADS.get(random.nextInt(HEADS.size())) : "";
        Octets octets = Octets.utf8(head).concat(requests.next());
        return octets.isEmpty() ? Octets.latin1("x") : octets;
    }
}
