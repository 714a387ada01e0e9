package rawbench.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class MovedElementTest {
    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRowAndItsCounterpartNameTheSameMemberAndEachOther(int seed) {
        Random random = new Random(seed);
        List<Integer> ids = new ArrayList<>(IntStream.range(0, 3 + random.nextInt(8)).boxed().toList());
        String a = array(ids, random);
        Collections.shuffle(ids, random);
        String b = array(ids, random);
        BodyDifference body = JsonDifference.of(tape(a), tape(b), true, Ignores.NONE, TimeLimit.NONE);
        for (Block block : body.blocks().stream().filter(MovedElement::is).toList()) {
            boolean ofA = block.fromA() < block.toA();
            Column own = ofA ? body.a() : body.b();
            Column other = ofA ? body.b() : body.a();
            MovedElement element = MovedElement.of(body, block);
            int from = ofA ? block.fromA() : block.fromB();
            assertThat(element.counterpart(from)).as("seed %d", seed).hasValue(block.twin());
            for (int row = from; row < (ofA ? block.toA() : block.toB()); row++) {
                OptionalInt there = element.counterpart(row);
                if (there.isPresent()) {
                    assertThat(member(other.path(there.getAsInt()))).as("seed %d, row %d", seed, row)
                            .isEqualTo(member(own.path(row)));
                }
            }
        }
    }

    @Test
    void aMemberThatIsOnlyHereHasNoCounterpart() {
        BodyDifference body = JsonDifference.of(tape("[{\"id\":1,\"x\":0,\"v\":1},7,8,9]"),
                tape("[7,8,9,{\"id\":1,\"v\":2}]"), true, Ignores.NONE, TimeLimit.NONE);
        Block block = body.blocks().stream().filter(MovedElement::is).findFirst().orElseThrow();
        MovedElement element = MovedElement.of(body, block);
        assertThat(IntStream.range(block.fromA(), block.toA()).mapToObj(row -> element.counterpart(row).orElse(-1)))
                .containsExactly(block.twin(), block.twin() + 1, -1, block.twin() + 2, block.twin() + 3);
        assertThat(element.lacks(block.fromA() + 2)).isTrue();
        assertThat(element.lacks(block.fromA())).isFalse();
    }

    private static String member(String path) {
        return path.replaceFirst("^\\$\\[\\d+]", "");
    }

    private static String array(List<Integer> ids, Random random) {
        return ids.stream()
                .map(id -> "{\"id\":" + id + ",\"name\":\"n" + id + "\",\"in\":{\"v\":" + random.nextInt(3)
                        + "},\"l\":["
                        + random.nextInt(3) + ",2]}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static JsonTape tape(String json) {
        return JsonTape.of(Octets.utf8(json), TimeLimit.NONE);
    }
}
