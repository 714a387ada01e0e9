package rawbench.rewrite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import rawbench.content.ContentCoding;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.octets.Rounds;
import rawbench.rewrite.Remark.What;

import static org.assertj.core.api.Assertions.assertThat;

class ActionsTest {
    private static final Challenge DIGEST = new Challenge("Digest", Map.of("nonce", "n", "qop", "auth"));

    private static List<Action> all() {
        List<Action> all = new ArrayList<>(List.of(new SetLength(), new Chunk(1), new Chunk(5), new Dechunk(),
                new Decompress(), new Authorize(new Login.Basic("u", "p")), new Authorize(new Login.Bearer("t")),
                new Authorize(new Digest("u", "p", List.of(DIGEST), "c", 0)), new ChangeMethod("GET"),
                new ChangeMethod("POST"), new ChangeMethod("TRACE")));
        Stream.of(ContentCoding.values()).map(Compress::new).forEach(all::add);
        Stream.of(TextCoding.values()).map(EncodeSelection::new).forEach(all::add);
        Stream.of(TextCoding.values()).map(DecodeSelection::new).forEach(all::add);
        Stream.of(Convert.Form.values()).map(Convert::new).forEach(all::add);
        return all;
    }

    @Test
    void noOctetsMakeAnActionThrowAndItsEditsCanAlwaysBeApplied() {
        for (int seed = 0; seed < Rounds.of(3_000); seed++) {
            Random random = new Random(seed);
            Octets octets = Requests.noise(random);
            long from = octets.isEmpty() ? 0 : random.nextLong(octets.length());
            Subject subject = new Subject(octets, from, from + random.nextInt(30));
            for (Action action : all()) {
                if (action.on(subject) instanceof Result.Edits(List<Edit> edits, _)) {
                    assertThat(Edit.applied(octets, edits)).as("seed %d, %s", seed, action.code()).isNotNull();
                }
            }
            assertThat(Jwt.at(subject)).as("seed %d", seed).isNotNull();
            Outline.of(octets)
                    .entries()
                    .forEach(e -> assertThat(octets.slice(e.from(), e.to())).isNotNull());
        }
    }

    @Test
    void theSameTwiceIsTheSameOnce() {
        for (int seed = 0; seed < Rounds.of(2_000); seed++) {
            Octets octets = Requests.noise(new Random(seed));
            Octets once = SetLength.in(octets);
            assertThat(SetLength.in(once)).as("seed %d", seed).isEqualTo(once);
        }
    }

    @Test
    void chunksAndBackIsTheRequestAgain() {
        for (int seed = 0; seed < Rounds.of(1_000); seed++) {
            Random random = new Random(seed);
            Octets request = Requests.post(Requests.octets(random, 300));
            Octets chunked = Requests.done(new Chunk(1 + random.nextInt(80)), request);
            assertThat(chunked).as("seed %d", seed).isNotEqualTo(request);
            assertThat(Requests.done(new Dechunk(), chunked)).as("seed %d", seed).isEqualTo(request);
            Octets otherwise = Requests.done(new Chunk(1 + random.nextInt(80)), chunked);
            assertThat(Requests.done(new Dechunk(), otherwise)).as("seed %d", seed).isEqualTo(request);
        }
    }

    @Test
    void chunksBeyondCountingAreOneEdit() {
        Octets request = Requests.post(Octets.latin1("x".repeat(5_000)));
        Octets chunked = Requests.done(new Chunk(1), request);
        assertThat(Requests.done(new Dechunk(), chunked)).isEqualTo(request);
        assertThat(new Chunk(1).on(Subject.of(request))).isInstanceOfSatisfying(Result.Edits.class,
                r -> assertThat(r.edits()).hasSize(2));
    }

    @Test
    void whatIsTooLargeIsSaid() {
        Octets large = Octets.owning(new byte[(int) Compress.LARGEST + 1]);
        assertThat(Requests.told(new Compress(ContentCoding.GZIP), Requests.post(large)))
                .containsExactly(What.TOO_LARGE);
        assertThat(new EncodeSelection(TextCoding.HEX).against(new Subject(large, 0, large.length()))).isPresent();
    }

    @Test
    void compressedAndBackIsTheRequestAgain() {
        for (int seed = 0; seed < Rounds.of(200); seed++) {
            Random random = new Random(seed);
            Octets request = Requests.post(Octets.latin1("x").concat(Requests.octets(random, 2_000)));
            for (ContentCoding coding : ContentCoding.values()) {
                Octets once = Requests.done(new Compress(coding), request);
                Octets twice = Requests.done(new Compress(ContentCoding.GZIP), once);
                Octets chunked = Requests.done(new Chunk(100), twice);
                for (Octets coded : List.of(once, twice, Requests.done(new Dechunk(), chunked))) {
                    boolean raw = coding == ContentCoding.RAW_DEFLATE;
                    List<What> told = Requests.told(new Decompress(), coded);
                    if (!raw || !told.contains(What.CODING_STOPPED)) {
                        assertThat(Requests.done(new Decompress(), coded)).as("seed %d, %s", seed, coding)
                                .isEqualTo(request);
                    }
                }
                if (coding != ContentCoding.RAW_DEFLATE) {
                    Octets plain = Requests.done(new Dechunk(), Requests.done(new Decompress(), chunked));
                    assertThat(plain).as("seed %d, %s, chunked", seed, coding).isEqualTo(request);
                }
            }
        }
    }

    @Test
    void everyCodingGivesBackWhatItWasGiven() {
        for (int seed = 0; seed < Rounds.of(2_000); seed++) {
            Octets plain = Requests.octets(new Random(seed), 200);
            for (TextCoding coding : TextCoding.values()) {
                assertThat(coding.decode(coding.encode(plain))).as("seed %d, %s", seed, coding)
                        .isEqualTo(new TextCoding.Plain.Octet(plain));
            }
        }
    }

    @Test
    void nothingIsTouchedThatTheActionIsNotAbout() {
        Octets request = Requests.post("application/x-www-form-urlencoded", "a=1&b=2");
        Map<Action, List<String>> touched = Map.of(new SetLength(), List.of(), new ChangeMethod("PUT"),
                List.of("POST→PUT"), new Chunk(4), List.of("Content-Length: 7→Transfer-Encoding: chunked",
                        "→4\r\n", "→\r\n3\r\n", "→\r\n0\r\n\r\n"),
                new Convert(Convert.Form.JSON), List.of("application/x-www-form-urlencoded→application/json", "7→20",
                        "a=1&b=2→{\"a\": \"1\", \"b\": \"2\"}"));
        touched.forEach((action, wanted) -> {
            assertThat(action.on(Subject.of(request))).isInstanceOfSatisfying(Result.Edits.class,
                    r -> assertThat(r.edits()).extracting(e -> request.slice(e.at(), e.end()).latin1() + "→"
                            + e.by().latin1()).isEqualTo(wanted));
        });
    }

    @Test
    void actsOnTheRequestThatTheCaretStandsInOfSeveral() {
        Octets first = Octets.latin1("POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab");
        Octets both = first.concat(Octets.latin1("POST /2 HTTP/1.1\r\nHost: a\r\n\r\nabc"));
        Octets second = Requests.done(new SetLength(), new Subject(both, first.length(), first.length()));
        assertThat(second).isEqualTo(first.concat(Octets.latin1(
                "POST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc")));
        assertThat(SetLength.in(both)).isEqualTo(second);
        assertThat(Requests.done(new ChangeMethod("PUT"), Subject.of(both)).latin1()).startsWith("PUT /1")
                .contains("POST /2");
    }

    @Test
    void lengthsOfChunkedRequestsAreTakenOut() {
        String head = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n";
        Octets request = Octets.latin1(head + "Content-Length: 3\r\nX: y\r\n\r\n0\r\n\r\n");
        assertThat(Requests.done(new SetLength(), request).latin1()).isEqualTo(head + "X: y\r\n\r\n0\r\n\r\n");
        assertThat(Requests.told(new SetLength(), request)).containsExactly(What.LENGTH_DROPPED);
        Octets gzip = Octets.latin1("POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\nabc");
        assertThat(Requests.told(new SetLength(), gzip)).containsExactly(What.CODING_WITHOUT_LENGTH);
    }

    @Test
    void aPostWithoutABodySaysSo() {
        assertThat(SetLength.in(Octets.latin1("POST / HTTP/1.1\nHost: a\n\n")).latin1())
                .isEqualTo("POST / HTTP/1.1\nHost: a\nContent-Length: 0\n\n");
        assertThat(Requests.done(new ChangeMethod("POST"), Octets.latin1("GET / HTTP/1.1\r\nHost: a\r\n\r\n")).latin1())
                .isEqualTo("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
        assertThat(Requests.told(new ChangeMethod("GET"), Requests.post("text/plain", "abc")))
                .containsExactly(What.BODY_STAYS);
    }

    @Test
    void trailersMoveIntoTheHeadAndThoseThatMustNotAreNamed() {
        Octets request = Octets.latin1("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "5;x=1\r\nhello\r\n0\r\nDigest: d\r\nHost: b\r\n\r\n");
        assertThat(Requests.done(new Dechunk(), request).latin1()).isEqualTo(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nDigest: d\r\n\r\nhello");
        assertThat(Requests.told(new Dechunk(), request)).containsExactly(What.TRAILERS_MOVED, What.TRAILERS_LOST,
                What.EXTENSIONS_LOST);
        assertThat(Requests.done(new Chunk(3), request).latin1())
                .endsWith("\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\nDigest: d\r\nHost: b\r\n\r\n");
    }

    @Test
    void chunksThatCannotBeReadStay() {
        String head = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (String broken : List.of("5\r\nhel", "z\r\n", "5\r\nhelloworld\r\n0\r\n\r\n")) {
            for (Action action : List.of(new Dechunk(), new Chunk(2), new Compress(ContentCoding.GZIP))) {
                assertThat(Requests.told(action, Octets.latin1(head + broken))).as(broken)
                        .containsAnyOf(What.CHUNKS_BROKEN, What.NO_BODY);
            }
        }
    }

    @Test
    void everyActionHasAWordOfItsOwn() {
        List<String> codes = all().stream().map(Action::code).distinct().toList();
        assertThat(codes).hasSize(all().size() - 1).allMatch(c -> c.matches("[A-Za-z0-9._-]+"));
        assertThat(Arrays.asList(TextCoding.values())).hasSize(8);
    }
}
