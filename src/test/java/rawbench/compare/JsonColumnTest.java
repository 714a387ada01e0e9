package rawbench.compare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JsonColumnTest {
    private static BodyDifference compared(Octets a, Octets b) {
        JsonTape tapeA = JsonTape.of(a, TimeLimit.NONE);
        JsonTape tapeB = JsonTape.of(b, TimeLimit.NONE);
        assertEquals(List.of("", ""), List.of(tapeA.broken(), tapeB.broken()));
        return JsonDifference.of(tapeA, tapeB, true, Ignores.NONE, TimeLimit.NONE);
    }

    /** Number, offset, path and text of each row. */
    private static List<String> rows(Column column) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            rows.add(column.number(row) + " " + column.offset(row) + " " + column.path(row) + " "
                    + column.shown(row).text(column.charset()));
        }
        return rows;
    }

    @Test
    void membersOfTheSecondStandBesideThoseOfTheFirstAndKeepTheirLineNumbers() {
        BodyDifference difference = compared(Octets.utf8("{\"a\":1,\"b\":{\"c\":[ ]},\"d\":[1.0,\"\\u0041\"]}"),
                Octets.utf8("{\"d\":[1,\"A\"],\"new\":{ },\"b\":{\"c\":[]},\"a\":1}"));
        assertEquals(List.of("1 0 $ {", "2 1 $.a   \"a\": 1,", "3 7 $.b   \"b\": {", "4 12 $.b.c     \"c\": []",
                "5 19 $.b   },", "6 21 $.d   \"d\": [", "7 26 $.d[0]     1.0,", "8 30 $.d[1]     \"\\u0041\"",
                "9 38 $.d   ]", "10 39 $ }"), rows(difference.a()));
        assertEquals(List.of("1 0 $ {", "10 36 $.a   \"a\": 1,", "7 23 $.b   \"b\": {", "8 28 $.b.c     \"c\": []",
                "9 34 $.b   },", "2 1 $.d   \"d\": [", "3 6 $.d[0]     1,", "4 8 $.d[1]     \"A\"", "5 11 $.d   ],",
                "6 13 $.new   \"new\": {}", "11 41 $ }"), rows(difference.b()));
    }

    @Test
    void longStringsAreShownWithoutACopy() {
        Octets text = Octets.utf8("[\"" + "x".repeat(30_000_000) + "\",\n1]");
        Column column = compared(text, text).a();
        List<Octets> shown = new ArrayList<>();
        // Copies of so many rows would not fit into the heap.
        for (int i = 0; i < 1000; i++) {
            shown.add(column.shown(1));
        }
        assertEquals(30_000_005, shown.getLast().length());
        assertEquals("  1", column.shown(2).text(StandardCharsets.UTF_8));
    }

    @Test
    void pathsOfALongArrayAreToldFromEachPlace() {
        StringBuilder text = new StringBuilder("[0");
        for (int i = 1; i < 5000; i++) {
            text.append(i % 3 == 0 ? ",{\"x\":[]}" : ",1");
        }
        Octets octets = Octets.utf8(text.append("]").toString());
        Column column = compared(octets, octets).a();
        List<String> forward = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            forward.add(column.path(row));
        }
        assertEquals("$[4998].x", forward.get(forward.size() - 4));
        assertEquals("$[4999]", forward.get(forward.size() - 2));
        for (int row = column.size() - 1; row >= 0; row--) {
            assertEquals(forward.get(row), column.path(row));
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "RAWBENCH_CORPUS", matches = ".+")
    void textsThatMustBeAcceptedAreTheSameWithWhiteSpaceBetweenTheirTokens() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(System.getenv("RAWBENCH_CORPUS"), "json-must-accept"))) {
            files = all.sorted().toList();
        }
        assertTrue(files.size() > 50, files.size() + " files");
        for (Path file : files) {
            Octets text = Octets.ofFile(file);
            BodyDifference difference = compared(text, spaced(text));
            assertEquals(List.of(Sign.SAME), difference.blocks().stream().map(Block::sign).toList(), file.toString());
        }
    }

    /** The text with a line end behind every bracket, comma and colon that is no part of a string. */
    private static Octets spaced(Octets text) {
        ByteArrayOutputStream spaced = new ByteArrayOutputStream();
        boolean string = false;
        for (long at = 0; at < text.length(); at++) {
            int octet = text.at(at);
            boolean token = !string && "[]{},:".indexOf(octet) >= 0;
            spaced.writeBytes(new byte[]{(byte) octet});
            if (string && octet == '\\') {
                spaced.write(text.at(++at));
            }
            string ^= octet == '"';
            if (token) {
                spaced.write('\n');
            }
        }
        return Octets.owning(spaced.toByteArray());
    }
}
