package rawbench.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.core.JsonGenerator;

import rawbench.compare.Block;
import rawbench.compare.BodyDifference;
import rawbench.compare.Column;
import rawbench.compare.Comparison;
import rawbench.compare.Delta;
import rawbench.compare.FieldPair;
import rawbench.compare.InterimPair;
import rawbench.compare.OctetEquality;
import rawbench.compare.Side;
import rawbench.compare.Sign;
import rawbench.compare.StartPart;
import rawbench.http.HeaderField;
import rawbench.http.Message;
import rawbench.octets.Octets;

/** A comparison as the one JSON object that scripts rely on; its members and their order never change. */
record CompareJson(Comparison comparison, String nameA, String nameB, Status status) {
    /** One line of JSON; however long it gets, little of it is in memory. */
    Octets line() throws IOException {
        return new JsonReport().object(this::members);
    }

    private void members(JsonGenerator to) {
        to.writeBooleanProperty("equal", status == Status.OK);
        to.writeNumberProperty("exit", status.exit());
        to.writeNumberProperty("differences", comparison.differences());
        to.writeNumberProperty("ignored", comparison.ignored());
        to.writeNumberProperty("notes", comparison.notes());
        to.writeBooleanProperty("coarse", comparison.body().coarse());
        side(to, "a", nameA, comparison.a());
        side(to, "b", nameB, comparison.b());
        to.writeObjectPropertyStart("octets");
        equality(to, "whole", comparison.whole());
        equality(to, "coded", comparison.coded());
        equality(to, "decoded", comparison.decoded());
        to.writeEndObject();
        interim(to);
        startLine(to);
        fields(to, "fields", comparison.fields());
        fields(to, "trailers", comparison.trailers());
        body(to, comparison.body());
        rules(to);
        deltas(to);
    }

    private static void side(JsonGenerator to, String member, String name, Side side) {
        to.writeObjectPropertyStart(member);
        to.writeStringProperty("name", name);
        to.writeStringProperty("kind", side.message().isEmpty() ? "content" : side.request() ? "request" : "answer");
        to.writeNumberProperty("octets", side.octets().length());
        to.writeEndObject();
    }

    private static void equality(JsonGenerator to, String member, OctetEquality equality) {
        to.writeObjectPropertyStart(member);
        to.writeBooleanProperty("equal", equality.equal());
        if (equality.equal()) {
            to.writeNullProperty("mismatch");
        } else {
            to.writeNumberProperty("mismatch", equality.mismatch());
        }
        to.writeArrayPropertyStart("lengths");
        to.writeNumber(equality.lengthA());
        to.writeNumber(equality.lengthB());
        to.writeEndArray();
        to.writeArrayPropertyStart("sha256");
        to.writeString(equality.sha256A());
        to.writeString(equality.sha256B());
        to.writeEndArray();
        to.writeEndObject();
    }

    private void interim(JsonGenerator to) {
        to.writeArrayPropertyStart("interim");
        for (InterimPair pair : comparison.interim()) {
            to.writeStartObject();
            to.writeStringProperty("sign", word(pair.startLine()));
            text(to, "a", start(pair.a()));
            text(to, "b", start(pair.b()));
            fields(to, "fields", pair.fields());
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private void startLine(JsonGenerator to) {
        to.writeObjectPropertyStart("start_line");
        to.writeStringProperty("sign", word(comparison.startLine()));
        text(to, "a", start(comparison.a().message()));
        text(to, "b", start(comparison.b().message()));
        to.writeArrayPropertyStart("parts");
        for (StartPart part : comparison.startParts()) {
            if (part.sign() != Sign.SAME) {
                to.writeString(part.kind().name().toLowerCase(Locale.ROOT));
            }
        }
        to.writeEndArray();
        to.writeEndObject();
    }

    private static Optional<String> start(Optional<Message> message) {
        return message.map(each -> each.start().spelled().latin1());
    }

    private void fields(JsonGenerator to, String member, List<FieldPair> pairs) {
        to.writeArrayPropertyStart(member);
        for (FieldPair pair : pairs) {
            if (pair.sign() != Sign.SAME || pair.moved()) {
                to.writeStartObject();
                to.writeStringProperty("sign", word(pair.sign()));
                to.writeBooleanProperty("moved", pair.moved());
                field(to, "a", pair.a());
                field(to, "b", pair.b());
                text(to, "ignored_by", rule(pair.rule()));
                to.writeEndObject();
            }
        }
        to.writeEndArray();
    }

    private static void field(JsonGenerator to, String member, Optional<HeaderField> field) {
        if (field.isEmpty()) {
            to.writeNullProperty(member);
            return;
        }
        to.writeArrayPropertyStart(member);
        to.writeString(field.get().name());
        to.writeString(field.get().value());
        to.writeEndArray();
    }

    private void body(JsonGenerator to, BodyDifference body) {
        to.writeObjectPropertyStart("body");
        to.writeStringProperty("kind", body.kind().name().toLowerCase(Locale.ROOT));
        to.writeBooleanProperty("laid_out", body.laidOut());
        text(to, "reason", Optional.of(body.reason()).filter(reason -> !reason.isEmpty()));
        to.writeArrayPropertyStart("blocks");
        body.blocks().stream().filter(block -> block.sign() != Sign.SAME).forEach(block -> block(to, body, block));
        to.writeEndArray();
        to.writeEndObject();
    }

    private void block(JsonGenerator to, BodyDifference body, Block block) {
        to.writeStartObject();
        to.writeStringProperty("sign", word(block.sign()));
        boolean first = block.fromA() < block.toA();
        String path = first ? body.a().path(block.fromA()) : body.b().path(block.fromB());
        text(to, "path", Optional.of(path).filter(p -> !p.isEmpty()));
        rows(to, "a", body.a(), block.fromA(), block.toA());
        rows(to, "b", body.b(), block.fromB(), block.toB());
        if (block.twin() >= 0) {
            Column other = first ? body.b() : body.a();
            to.writeNumberProperty("twin", other.number(block.twin()));
            to.writeBooleanProperty("twin_changed", block.changed());
        }
        text(to, "ignored_by", rule(block.rule()));
        to.writeEndObject();
    }

    private static void rows(JsonGenerator to, String member, Column column, int from, int end) {
        if (from == end) {
            to.writeNullProperty(member);
            return;
        }
        to.writeObjectPropertyStart(member);
        to.writeNumberProperty("line", column.number(from));
        if (column.offset(from) < 0) {
            to.writeNullProperty("offset");
        } else {
            to.writeNumberProperty("offset", column.offset(from));
        }
        to.writeArrayPropertyStart("lines");
        for (int row = from; row < end; row++) {
            to.writeString(column.shown(row).text(column.charset()));
        }
        to.writeEndArray();
        to.writeEndObject();
    }

    private void rules(JsonGenerator to) {
        to.writeArrayPropertyStart("rules");
        List<Long> ignored = comparison.ignoredByRule();
        for (int i = 0; i < ignored.size(); i++) {
            to.writeStartObject();
            to.writeStringProperty("rule", comparison.ignores().rules().get(i).spelled());
            to.writeNumberProperty("ignored", ignored.get(i));
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private void deltas(JsonGenerator to) {
        to.writeArrayPropertyStart("deltas");
        for (Delta delta : comparison.deltas()) {
            to.writeStartObject();
            to.writeStringProperty("part", word(delta.part()));
            text(to, "a", delta.a());
            text(to, "b", delta.b());
            if (delta.change().isPresent()) {
                to.writeNumberProperty("change", delta.change().getAsDouble());
            } else {
                to.writeNullProperty("change");
            }
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private Optional<String> rule(int number) {
        return number < 0 ? Optional.empty() : Optional.of(comparison.ignores().rules().get(number).spelled());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void text(JsonGenerator to, String member, Optional<String> text) {
        if (text.isPresent()) {
            to.writeStringProperty(member, text.get());
        } else {
            to.writeNullProperty(member);
        }
    }
}
