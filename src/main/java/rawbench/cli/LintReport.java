package rawbench.cli;

import java.io.IOException;
import java.util.List;

import tools.jackson.core.JsonGenerator;

import rawbench.http.Finding;
import rawbench.lint.Advice;
import rawbench.lint.Places;
import rawbench.lint.Repair;
import rawbench.octets.Octets;

/** What lint found, a line each for a person, or one JSON object for a script. */
final class LintReport {
    private final Octets octets;
    private final List<Advice> advice;
    private final Places places;

    LintReport(Octets octets, List<Advice> advice) {
        this.octets = octets;
        this.advice = advice;
        this.places = new Places(octets, advice);
    }

    List<String> lines() {
        return advice.stream().map(this::line).toList();
    }

    private String line(Advice one) {
        Finding finding = one.finding();
        return places.of(one).says() + ": octet " + finding.at() + ", " + finding.what().code() + ", "
                + finding.what().rfc() + ": " + Controls.shown(finding.says());
    }

    /** One line of JSON. */
    Octets json() throws IOException {
        return new JsonReport().object(to -> {
            to.writeNumberProperty("octets", octets.length());
            to.writeArrayPropertyStart("findings");
            advice.forEach(one -> finding(to, one));
            to.writeEndArray();
        });
    }

    private void finding(JsonGenerator to, Advice one) {
        Finding finding = one.finding();
        Places.Place place = places.of(one);
        to.writeStartObject();
        to.writeStringProperty("code", finding.what().code());
        to.writeStringProperty("rfc", finding.what().rfc());
        to.writeNumberProperty("at", finding.at());
        to.writeNumberProperty("length", finding.length());
        to.writeNumberProperty("line", place.line());
        to.writeNumberProperty("column", place.column());
        to.writeStringProperty("says", finding.says());
        to.writeArrayPropertyStart("repairs");
        one.repairs().stream().map(Repair::says).forEach(to::writeString);
        to.writeEndArray();
        to.writeEndObject();
    }
}
