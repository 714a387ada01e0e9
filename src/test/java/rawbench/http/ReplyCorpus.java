package rawbench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import rawbench.octets.Octets;

/** Replies that other projects collected, in the folder that the system property {@code rawbench.corpus} names. */
public final class ReplyCorpus {
    /** The property that names the folder. */
    public static final String FOLDER = "rawbench.corpus";
    /** Why a test is skipped where there is none. */
    public static final String ABSENT = "no folder of replies is named by -Drawbench.corpus";

    private static final List<String> FILES = List.of("curl-replies.jsonl", "llhttp-replies.jsonl");

    private ReplyCorpus() {
    }

    /**
     * A reply, and what a reader has to make of it.
     *
     * @param keep whether the peer holds the connection open afterwards
     * @param decode whether content codings are to be undone
     */
    public record Case(String id, Octets request, Octets reply, boolean keep, boolean decode, JsonNode expect) {
        /** Ok, error, or either. */
        public String outcome() {
            return expect.path("outcome").asString();
        }

        /** As the command line names it, or nothing. */
        public String framing() {
            return expect.path("framing").asString("");
        }

        /** Where the reply's message ends, or -1 where no octet of it ends it. */
        public long wholeTo() {
            ResponseFramer framer = new ResponseFramer(RequestReader.method(request).orElse(""), Limits.DEFAULT);
            return framer.feed(reply) instanceof Progress.Complete(long at) ? at : -1;
        }
    }

    /** Every case of every file. */
    public static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String file : FILES) {
            for (String line : Files.readAllLines(Path.of(System.getProperty(FOLDER), file))) {
                JsonNode node = new JsonMapper().readTree(line);
                cases.add(new Case(node.path("id").asString(), base64(node.path("request_b64")),
                        base64(node.path("reply_b64")), node.path("after").asString().equals("keep"),
                        node.path("decode").asBoolean(), node.path("expect")));
            }
        }
        return cases;
    }

    /** The octets that a text of Base64 spells. */
    public static Octets base64(JsonNode text) {
        return Octets.owning(Base64.getDecoder().decode(text.asString()));
    }
}
