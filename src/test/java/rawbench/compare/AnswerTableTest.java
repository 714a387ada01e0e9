package rawbench.compare;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AnswerTableTest {
    private static final String JSON = "Content-Type: application/json";

    @Test
    void theOddOneOutIsTheOneThatIsNotAsMostAre() {
        AspectColumn status = column(Aspect.Fact.STATUS, answer(200), answer(200), answer(404), answer(200));
        assertThat(status.usual().map(Value::text)).contains("200");
        assertThat(status.odd()).containsExactly(false, false, true, false);
    }

    @Test
    void whereNoValueHasTheMajorityNoneIsOdd() {
        AspectColumn status = column(Aspect.Fact.STATUS, answer(200), answer(200), answer(404), answer(500));
        assertThat(status.usual()).isEmpty();
        assertThat(status.odd()).containsOnly(false);
    }

    @Test
    void aMissingFieldIsAValueToo() {
        AspectColumn field = column(new Aspect.Field("ETag"), Answers.side("etag: a", ""), Answers.side("ETAG: a", ""),
                Answers.side("", ""));
        assertThat(field.values()).extracting(Value::there).containsExactly(true, true, false);
        assertThat(field.odd()).containsExactly(false, false, true);
    }

    @Test
    void fieldsOfOneNameStandTogether() {
        AspectColumn field = column(new Aspect.Field("Via"), Answers.side("Via: a|X: y|via: b", ""));
        assertThat(field.values()).extracting(Value::text).containsExactly("a, b");
    }

    @Test
    void aJsonPathTellsWhatItLeadsTo() {
        AspectColumn path = column(new Aspect.Path("$.a.b"), Answers.side(JSON, "{\"a\":{\"b\":10}}"),
                Answers.side(JSON, "{ \"a\" : { \"b\" : 9 } }"), Answers.side(JSON, "{\"a\":{}}"),
                Answers.side("Content-Type: text/plain", "{\"a\":{\"b\":10}}"));
        assertThat(path.values()).extracting(Value::text).containsExactly("10", "9", "", "");
        assertThat(path.values().stream().sorted().map(Value::text)).containsExactly("9", "10", "", "");
    }

    @Test
    void whiteSpaceInJsonMakesNoOddOneOut() {
        AspectColumn path = column(new Aspect.Path("$.a"), Answers.side(JSON, "{\"a\":{\"b\":[1,2]}}"),
                Answers.side(JSON, "{\"a\": {\n \"b\": [1,\n 2] } }"), Answers.side(JSON, "{\"a\":{\"b\":[2,1]}}"));
        assertThat(path.odd()).containsExactly(false, false, true);
    }

    @Test
    void longJsonValuesThatBeginAlikeAreToldApart() {
        String same = "x".repeat(3_000);
        AspectColumn path = column(new Aspect.Path("$"), Answers.side(JSON, "[\"" + same + "a\"]"),
                Answers.side(JSON, "[\"" + same + "a\"]"), Answers.side(JSON, "[\"" + same + "b\"]"));
        assertThat(path.odd()).containsExactly(false, false, true);
    }

    @Test
    void theBodyIsComparedByItsDigest() {
        AspectColumn digest = column(Aspect.Fact.DIGEST, Answers.side("A: 1", "x"), Answers.side("A: 2", "x"),
                Answers.side("A: 1", "y"));
        assertThat(digest.odd()).containsExactly(false, false, true);
        assertThat(digest.values().getFirst().text()).isEqualTo(Octets.latin1("x").sha256());
    }

    @Test
    void timesStandOutOnlyWhereTheyAreFarFromTheMiddleOne() {
        List<Value> times = Stream.of(10.0, 12.0, 25.0, 11.0, 400.0)
                .map(millis -> Value.time(OptionalDouble.of(millis)))
                .toList();
        assertThat(AspectColumn.of(Aspect.Fact.TOTAL, times).odd()).containsExactly(false, false, false, false, true);
        assertThat(AspectColumn.of(Aspect.Fact.TOTAL, times.subList(3, 5)).usual()).as("two are too few").isEmpty();
    }

    @Test
    void inEveryOrderTheSameOnesAreOdd() {
        List<Side> sides = IntStream.range(0, 7).mapToObj(i -> answer(i == 3 ? 500 : 200)).toList();
        for (int turn = 0; turn < 7; turn++) {
            List<Side> turned = new java.util.ArrayList<>(sides);
            java.util.Collections.rotate(turned, turn);
            AnswerTable table = AnswerTable.of(turned, AnswerTable.USUAL, () -> false);
            assertThat(IntStream.range(0, 7).filter(i -> table.columns().getFirst().odd().get(i)).boxed())
                    .containsExactly((3 + turn) % 7);
        }
    }

    @Test
    void aFieldAndAJsonPathAreToldApartBySign() throws AspectException {
        assertThat(Aspect.parse(" Cache-Control: ")).isEqualTo(new Aspect.Field("Cache-Control"));
        assertThat(Aspect.parse("$.a[*].b")).isEqualTo(new Aspect.Path("$.a[*].b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a b", "$.[", "$..[?(", "näme"})
    void whatIsNeitherIsSaidInASentence(String spelled) {
        assertThatThrownBy(() -> Aspect.parse(spelled)).isInstanceOf(AspectException.class)
                .message()
                .isNotBlank()
                .doesNotContain("Exception");
    }

    @Test
    void octetsThatAreNoHttpHaveWhatThereIs() {
        Side bare = Answers.side(Octets.latin1("just text"));
        AnswerTable table = AnswerTable.of(List.of(bare), AnswerTable.USUAL, () -> false);
        assertThat(table.columns().getFirst().values().getFirst().there()).isFalse();
        assertThat(table.columns().get(Aspect.Fact.OCTETS.ordinal()).values().getFirst().text()).isEqualTo("9");
        assertThat(table.odd(0)).isZero();
    }

    private static Side answer(int status) {
        return Answers.side(Octets.latin1("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n"));
    }

    private static AspectColumn column(Aspect aspect, Side... sides) {
        return AspectColumn.of(aspect, List.of(sides), () -> false);
    }
}
