package rawbench.cli;

import java.time.Duration;
import java.util.Base64;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.octets.Octets;

/**
 * One line of a batch.
 *
 * @param id given back with the result, whatever it is
 * @param coded whether the body of the result keeps its content codings
 * @param timeout for everything together; null for what the call says
 */
record BatchJob(JsonNode id, String target, Octets request, boolean coded, Duration timeout) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Reads a line. */
    static BatchJob parse(String line) throws CliException {
        JsonNode job = object(line);
        JsonNode target = job.path("target");
        JsonNode request = job.path("request_b64");
        if (!target.isString() || !request.isString()) {
            throw CliException.usage("a job wants \"target\" and \"request_b64\", both text");
        }
        if (job.has("coded") && !job.path("coded").isBoolean()) {
            throw CliException.usage("\"coded\" is true or false");
        }
        return new BatchJob(job.path("id"), target.stringValue(), octets(request.stringValue()),
                job.path("coded").booleanValue(false), timeout(job.path("timeout")));
    }

    Sending sending() throws CliException {
        try {
            return Sending.of(Target.parse(target), request);
        } catch (TargetException unreadable) {
            throw new CliException(Status.USAGE, unreadable.getMessage(), unreadable);
        }
    }

    void writeId(JsonGenerator to) {
        to.writeRawValue(id.isMissingNode() ? "null" : id.toString());
    }

    /** Writes the id of a line that is no job, where it can be read. */
    static void writeIdOf(String line, JsonGenerator to) {
        JsonNode id;
        try {
            id = object(line).path("id");
        } catch (CliException unreadable) {
            id = JsonNodeFactory.instance.nullNode();
        }
        to.writeRawValue(id.isMissingNode() ? "null" : id.toString());
    }

    private static JsonNode object(String line) throws CliException {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException notJson) {
            throw new CliException(Status.USAGE, "this is not JSON: " + notJson.getOriginalMessage(), notJson);
        }
        throw CliException.usage("this is not a JSON object");
    }

    private static Octets octets(String base64) throws CliException {
        try {
            return Octets.owning(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException unreadable) {
            throw new CliException(Status.USAGE, "\"request_b64\" is not Base64: " + unreadable.getMessage(),
                    unreadable);
        }
    }

    private static Duration timeout(JsonNode seconds) throws CliException {
        if (seconds.isMissingNode() || seconds.isNull()) {
            return null;
        }
        try {
            return Quantities.seconds(seconds.isValueNode() ? seconds.asString() : seconds.toString());
        } catch (IllegalArgumentException unreadable) {
            throw new CliException(Status.USAGE, "\"timeout\": " + unreadable.getMessage(), unreadable);
        }
    }
}
