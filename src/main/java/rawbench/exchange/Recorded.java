package rawbench.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.http.End;
import rawbench.http.ResponseFramer;
import rawbench.http.Verdict;
import rawbench.octets.Octets;
import rawbench.wire.TlsFacts;
import rawbench.wire.Transcript;

/**
 * An exchange without what its octets say by themselves: all that must be kept of it to have it whole again. What its
 * answers say is read anew from their octets, by the method of their requests and the end that was seen then.
 *
 * @param answers those of {@link Exchange#replies}
 */
public record Recorded(Sending sending, Transcript transcript, Optional<String> address, List<Answer> answers,
        int asked,
        Sent sent, Outcome outcome, Timings timings, Optional<TlsFacts> tls) {
    /**
     * One answer that came.
     *
     * @param asked where its request begins in all octets that were to be sent
     * @param from where it begins in all octets that came
     * @param to where what belongs to it ends there
     * @param end how the connection stood when its reading ended
     * @param during the phase in which this side ended it, in words; empty where it did not
     * @param outcome what became of it
     */
    public record Answer(long asked, long from, long to, End end, String during, Outcome outcome) {
        private static Answer of(Reply reply) {
            Verdict verdict = reply.reading().verdict();
            return new Answer(reply.asked(), reply.from(), reply.from() + reply.received().length(), verdict.end(),
                    verdict.during(), reply.outcome());
        }
    }

    public Recorded {
        answers = List.copyOf(answers);
    }

    /** What is to be kept of an exchange. */
    public static Recorded of(Exchange exchange) {
        return new Recorded(exchange.sending(), exchange.transcript(), exchange.address(),
                exchange.replies().stream().map(Answer::of).toList(), exchange.asked(), exchange.sent(),
                exchange.outcome(), exchange.timings(), exchange.tls());
    }

    /**
     * The exchange as it was; runs as long as reading its answers does.
     *
     * @throws IllegalArgumentException where there are more answers than requests, or an answer is no part of the octets
     *         that came
     */
    public Exchange exchange() {
        List<Asked> requests = answers.isEmpty() ? List.of() : Asked.of(sending);
        if (answers.size() > Math.max(1, requests.size())) {
            throw new IllegalArgumentException(answers.size() + " answers are named, but the octets that were to be "
                    + "sent hold " + requests.size() + (requests.size() == 1 ? " request" : " requests"));
        }
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            replies.add(reply(answers.get(i), requests.get(i)));
        }
        return new Exchange(sending, transcript, address, replies, asked, sent, outcome, timings, tls);
    }

    private Reply reply(Answer answer, Asked request) {
        long came = transcript.received().length();
        if (answer.from() < 0 || answer.to() < answer.from() || answer.to() > came) {
            throw new IllegalArgumentException("an answer is said to be the octets " + answer.from() + " to "
                    + answer.to() + ", but " + came + " came");
        }
        Octets own = transcript.received().slice(answer.from(), answer.to());
        ResponseFramer framer = new ResponseFramer(request.method(), request.upgrade(), sending.limits());
        framer.feed(own);
        return new Reply(request.octets(), answer.asked(), answer.from(), own,
                framer.finish(own, answer.end(), answer.during()), answer.outcome());
    }
}
