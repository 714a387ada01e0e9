package rawbench.faults;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of faults and traps with their tests names nothing that is not there, and leaves no number out. */
class IndexTest {
    private static final Pattern LINE = Pattern.compile("(fault|trap (\\d+)) ([^=]+) = (\\S+(?: \\S+)*)");
    private static final int FAULTS = 34;
    private static final int TRAPS = 53;

    @Test
    void everyFaultAndEveryTrapHasATest() throws IOException {
        List<Matcher> lines = lines();
        assertThat(lines.stream().filter(line -> line.group(1).equals("fault")).map(line -> line.group(3)))
                .hasSize(FAULTS)
                .doesNotHaveDuplicates();
        assertThat(lines.stream().filter(line -> line.group(2) != null).map(line -> Integer.valueOf(line.group(2))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, TRAPS).boxed().toList());
    }

    @Test
    void everyTestThatIsNamedIsThereAndRuns() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Matcher line : lines()) {
            for (String name : line.group(4).split(" ")) {
                if (!runs(name)) {
                    wrong.add(name);
                }
            }
        }
        assertThat(wrong).as("tests that are named and are none").isEmpty();
    }

    private static boolean runs(String name) {
        int hash = name.indexOf('#');
        try {
            Class<?> type = Class.forName("rawbench." + name.substring(0, hash));
            return !type.isAnnotationPresent(Disabled.class) && Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(name.substring(hash + 1)) && test(method));
        } catch (ClassNotFoundException | IndexOutOfBoundsException missing) {
            return false;
        }
    }

    private static boolean test(Method method) {
        return (method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class))
                && !method.isAnnotationPresent(Disabled.class);
    }

    private static List<Matcher> lines() throws IOException {
        try (InputStream in = IndexTest.class.getResourceAsStream("index.txt")) {
            List<Matcher> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LINE::matcher)
                    .toList();
            assertThat(lines).isNotEmpty().allMatch(Matcher::matches);
            return lines;
        }
    }
}
