package rawbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Option;

import rawbench.content.DecodeLimits;
import rawbench.http.LimitName;
import rawbench.http.Limits;

/** The options that bound how much of an answer is read and decoded. */
final class LimitOptions {
    @Option(names = "--max-head", paramLabel = "SIZE", converter = Quantities.Size.class, description = "The most octets of a head; 1M.")
    Long head;

    @Option(names = "--max-body", paramLabel = "SIZE", converter = Quantities.Size.class, description = "The most octets of a body; 4G.")
    Long body;

    @Option(names = "--max-decoded", paramLabel = "SIZE", converter = Quantities.Size.class, description = "The most octets of decoded content; 4G.")
    Long decoded;

    @Option(names = "--limit", paramLabel = "NAME=N", description = "Another limit; may be repeated: line (256K), fields (10000), interim (100), chunk-line (64K), "
            + "trailers (1M), ratio (1000, once 64M are decoded), codings (5).")
    Map<String, String> named = new LinkedHashMap<>();

    /** The limits for reading an answer. */
    Limits reading() throws CliException {
        checkNames();
        Limits usual = Limits.DEFAULT;
        return new Limits(value("line", null, usual.line()), value("head", head, usual.head()),
                count("fields", usual.fields()), count("interim", usual.interim()),
                value("chunk-line", null, usual.chunkLine()), value("trailers", null, usual.trailers()),
                value("body", body, usual.body()));
    }

    /** The limits for decoding content. */
    DecodeLimits decoding() throws CliException {
        checkNames();
        DecodeLimits usual = DecodeLimits.DEFAULT;
        return new DecodeLimits(value("decoded", decoded, usual.decoded()), value("ratio", null, usual.ratio()),
                usual.ratioFrom(), count("codings", usual.codings()));
    }

    private void checkNames() throws CliException {
        for (String name : named.keySet()) {
            if (LimitName.named(name).isEmpty()) {
                throw CliException.usage("--limit knows no \"" + name + "\"; it knows " + Stream.of(LimitName.values())
                        .map(LimitName::spelled)
                        .collect(Collectors.joining(", ")));
            }
        }
    }

    private long value(String name, Long option, long usual) throws CliException {
        if (!named.containsKey(name)) {
            return option == null ? usual : option;
        }
        try {
            return Quantities.size(named.get(name));
        } catch (IllegalArgumentException unreadable) {
            throw new CliException(Status.USAGE, "--limit " + name + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private int count(String name, int usual) throws CliException {
        return (int) Math.min(Integer.MAX_VALUE, value(name, null, usual));
    }
}
