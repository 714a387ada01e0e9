package rawbench.compare;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import rawbench.octets.Octets;

/**
 * The rows of one of two JSON texts side by side, laid out as they are asked for: every scalar a row, every object and
 * array a row that opens and one that closes it. Names and values are spelled as they stand in the text.
 */
final class JsonColumn implements Column {
    /** Deeper levels are not indented further, so that the layout of nested nothing stays in proportion. */
    private static final int DEEPEST_INDENT = 64;
    private static final Octets COLON = Octets.latin1(": ");
    private static final Octets COMMA = Octets.latin1(",");
    private static final Octets EMPTY_OBJECT = Octets.latin1("{}");
    private static final Octets EMPTY_ARRAY = Octets.latin1("[]");

    private final JsonTape tape;
    private final JsonOrder order;
    private final boolean inBody;
    /** The element of an array that was counted last: from it on counting is short. */
    private volatile JsonPath.Counted counted = new JsonPath.Counted(-1, 0, 0, 0);

    /** @param inBody whether the text is the decoded body itself */
    JsonColumn(JsonTape tape, JsonOrder order, boolean inBody) {
        this.tape = tape;
        this.order = order;
        this.inBody = inBody;
    }

    @Override
    public int size() {
        return order.size();
    }

    @Override
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public long number(int row) {
        return order.own(row) + 1L;
    }

    @Override
    public boolean continues(int row) {
        return false;
    }

    @Override
    public long offset(int row) {
        return inBody ? tape.at.get(order.own(row)) : -1;
    }

    @Override
    public String path(int row) {
        JsonPath path = new JsonPath(tape, counted);
        String spelled = path.of(order.own(row));
        counted = path.counted();
        return spelled;
    }

    @Override
    public Octets shown(int row) {
        int own = order.own(row);
        int around = tape.around(own);
        int from = tape.at.get(own);
        JsonText text = new JsonText(tape.text());
        boolean closes = closing(text, from);
        List<Octets> parts = new ArrayList<>();
        parts.add(indent(closes ? tape.parent.get(around) : around));
        boolean named = around >= 0 && !closes && text.at(tape.at.get(tape.close.get(around))) == '}';
        int value = text.value(from, named);
        if (named) {
            parts.add(tape.text().slice(from, text.end(from)));
            parts.add(COLON);
        }
        boolean opens = text.at(value) == '{' || text.at(value) == '[';
        int container = opens ? tape.container(own) : -1;
        boolean opensFilled = opens && tape.close.get(container) != own;
        parts.add(opens && !opensFilled ? text.at(value) == '{' ? EMPTY_OBJECT : EMPTY_ARRAY
                : tape.text().slice(value, opens || closes ? value + 1 : end(text, own)));
        if (!opensFilled && row + 1 < size() && !closing(text, tape.at.get(order.own(row + 1)))) {
            parts.add(COMMA);
        }
        return Octets.join(parts);
    }

    /** Where a scalar ends, found from where the next row begins: it may be long, and what follows it is not. */
    private int end(JsonText text, int own) {
        int at = own + 1 < tape.rows() ? tape.at.get(own + 1) : text.length();
        int octet = text.at(at - 1);
        while (octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t' || octet == ',') {
            octet = text.at(--at - 1);
        }
        return at;
    }

    private static boolean closing(JsonText text, int at) {
        return text.at(at) == ']' || text.at(at) == '}';
    }

    private Octets indent(int around) {
        int depth = 0;
        for (int at = around; at >= 0 && depth < DEEPEST_INDENT; at = tape.parent.get(at)) {
            depth++;
        }
        return Octets.latin1("  ".repeat(depth));
    }
}
