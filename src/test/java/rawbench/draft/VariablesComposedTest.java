package rawbench.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where values come from, what is secret about them, and where in the draft what goes out was. */
class VariablesComposedTest {
    private static final int ROUNDS = 2000;

    @Test
    void composingWithoutVariablesGivesTheVerySameOctets() throws DraftException {
        for (long seed = 0; seed < ROUNDS; seed++) {
            byte[] some = new byte[new Random(seed).nextInt(80)];
            new Random(seed).nextBytes(some);
            Octets octets = Octets.owning(some);
            assertThat(Composer.composed(draft(octets, Map.of()), Values.NONE).octets()).as("seed " + seed)
                    .isEqualTo(octets);
        }
        Octets braces = Octets.utf8("{{}} {{ }} {{a\r\n}} }} {{ {\"a\":{\"b\":1}}");
        assertThat(Composer.composed(draft(braces, Map.of()), Values.NONE).octets()).isSameAs(braces);
    }

    @Test
    void everyOctetThatGoesOutIsFoundInTheDraftAgain() throws DraftException {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("POST / HTTP/1.1\r\nHost: h\r\n");
            text.append(random.nextBoolean() ? "Content-Length: 123456\r\n" : "").append("\r\n");
            for (int i = random.nextInt(6); i > 0; i--) {
                text.append(random.nextBoolean() ? "{{a}}" : random.nextBoolean() ? "{{ b }}" : "x\u674e");
            }
            DraftSettings auto = new DraftSettings(DraftSettings.DEFAULT.sni(), false, DraftSettings.DEFAULT.alpn(),
                    DraftSettings.DEFAULT.timeout(), DraftSettings.DEFAULT.timeout(), random.nextBoolean(),
                    new Variables(true, Map.of("a", "", "b", "long value")), DraftSettings.DEFAULT.ignore());
            RequestDraft draft = new RequestDraft("", "http://h", Octets.utf8(text.toString()), auto);
            Composed composed = Composer.composed(draft, Values.NONE);
            for (long at = 0; at < composed.octets().length(); at++) {
                long there = composed.inDraft(at);
                boolean put = inValue(composed, at);
                assertThat(there).as("seed " + seed + " at " + at).isBetween(0L, draft.octets().length());
                assertThat(put || draft.octets().at(there) == composed.octets().at(at)).as("seed " + seed + " at " + at)
                        .isTrue();
            }
        }
    }

    private static boolean inValue(Composed composed, long at) {
        return composed.places().stream().anyMatch(place -> place.at() <= at && at < place.at() + place.length());
    }

    @Test
    void aNameStandsForOneValueThroughoutASend() throws DraftException {
        RequestDraft draft = draft(Octets.utf8("{{id}} {{id}} {{$uuid}} {{$uuid}}"), Map.of("id", "{{$uuid}}"))
                .to("http://{{id}}");
        Composed composed = Composer.composed(draft, Values.NONE);
        String[] ids = composed.octets().latin1().split(" ");
        assertThat(ids[0]).isEqualTo(ids[1]).isEqualTo(composed.target().substring("http://".length()));
        assertThat(ids[2]).isNotEqualTo(ids[3]);
    }

    @Test
    void whatOthersSentIsNeverReadForVariables() throws DraftException {
        Values answer = name -> java.util.Optional
                .of(new Value("{{own}}", new Origin(Origin.Kind.ANSWER, "the answer of login"), false));
        assertThat(Composer.composed(draft(Octets.utf8("{{login.response.body.*}}"), Map.of("own", "no")), answer)
                .octets()
                .latin1()).isEqualTo("{{own}}");
    }

    @Test
    void aSecretWithinAnotherValueMakesThatOneToo() throws DraftException {
        RequestDraft draft = draft(Octets.utf8("{{line}}"), Map.of("line", "Bearer {{token}}", "token", "s3cr3t"));
        Composed composed = Composer.composed(draft, Values.NONE);
        assertThat(composed.secrets()).containsExactly("s3cr3t", "Bearer s3cr3t");
        assertThat(composed.hidden("no host is called Bearer s3cr3t")).doesNotContain("s3cr3t");
        assertThat(composed.toString()).doesNotContain("s3cr3t");
        assertThat(Composer.meanings(draft, Values.NONE)).extracting(Meaning::name).containsExactly("line", "token");
        assertThat(Composer.meanings(draft, Values.NONE).getFirst().value().orElseThrow().secret()).isTrue();
    }

    @Test
    void whatHasNoValueIsToldFirst() {
        RequestDraft draft = draft(Octets.utf8("{{a}}{{b}}{{c}}"), Map.of("a", "1", "c", "{{d}}"));
        assertThat(Composer.meanings(draft, Values.NONE)).extracting(Meaning::name).containsExactly("b", "c", "d", "a");
    }

    @Test
    void aLoopIsNamedAndAChainOrAGrowingValueEnds() {
        assertThat(Composer.meaning(draft(Octets.empty(), Map.of("a", "{{b}}", "b", "{{a}}")), Values.NONE, "a")
                .trouble()
                .orElseThrow()).contains("a → b → a");
        Map<String, String> chain = new HashMap<>();
        Map<String, String> laughs = new HashMap<>(Map.of("v0", "ha".repeat(500)));
        for (int i = 0; i < 5000; i++) {
            chain.put("v" + i, "{{v" + (i + 1) + "}}");
            laughs.put("v" + (i + 1), ("{{v" + i + "}}").repeat(2));
        }
        assertThatThrownBy(() -> Composer.octets(draft(Octets.utf8("{{v0}}"), chain), Values.NONE))
                .isInstanceOf(DraftException.class)
                .hasMessageContaining("from variable to variable");
        assertThatThrownBy(() -> Composer.octets(draft(Octets.utf8("{{v60}}"), laughs), Values.NONE))
                .isInstanceOf(DraftException.class)
                .hasMessageContaining("grows beyond");
    }

    @Test
    void percentEncodesWhereThatIsAskedFor() throws DraftException {
        assertThat(Composer.octets(draft(Octets.utf8("/{{%q}}"), Map.of("q", "a b/\u674e~")), Values.NONE).latin1())
                .isEqualTo("/a%20b%2F%E6%9D%8E~");
    }

    @Test
    void secretsAreKnownByTheirNames() {
        for (String name : new String[]{"token", "accessToken", "API_KEY", "apiKey", "my-secret", "db.password",
                "login.response.body.$.access_token", "Authorization", "key", "signingKey"}) {
            assertThat(SecretName.is(name)).as(name).isTrue();
        }
        for (String name : new String[]{"host", "monkey", "keyboard", "author", "user", "$uuid"}) {
            assertThat(SecretName.is(name)).as(name).isFalse();
        }
    }

    private static RequestDraft draft(Octets octets, Map<String, String> values) {
        return new RequestDraft("", "http://h", octets,
                DraftSettings.DEFAULT.withVariables(new Variables(true, values)));
    }
}
