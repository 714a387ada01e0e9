package rawbench.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import rawbench.content.CodingStep.Checksum;
import rawbench.content.CodingStep.Ending;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.octets.Octets;

/** The decoders of one body, each pushing into the next, the last into a spill: one {@link Decoding} at work. */
final class Ladder {
    private final List<Coding> codings;
    private final int undone;
    private final Ending refusal;
    private final DecodeLimits limits;
    private final BooleanSupplier cancelled;
    private final List<Decoder> decoders = new ArrayList<>();
    private long fed;

    /** A ladder for the first {@code undone} of the codings; the next one ends in {@code refusal}. */
    Ladder(List<Coding> codings, int undone, Ending refusal, DecodeLimits limits, BooleanSupplier cancelled) {
        this.codings = codings;
        this.undone = undone;
        this.refusal = refusal;
        this.limits = limits;
        this.cancelled = cancelled;
    }

    /** Decodes octets; {@code known} are the findings about them so far. */
    Decoded decode(Octets coded, List<Finding> known) {
        List<Finding> findings = new ArrayList<>(known);
        if (coded.isEmpty() || undone == 0) {
            return finished(coded, List.of(), coded.isEmpty() ? Ending.EMPTY : refusal, findings);
        }
        try (SpillSink end = new SpillSink()) {
            Octets octets = Octets.empty();
            try {
                build(end);
                Optional<Finding> stopped = run(coded);
                decoders.forEach(d -> findings.addAll(d.findings()));
                stopped.ifPresent(findings::add);
                octets = end.kept();
            } catch (StopException unstored) {
                unstored.finding().ifPresent(findings::add);
            } catch (LinkageError missing) {
                findings.add(Deviation.CODING_UNKNOWN.at(0, 0,
                        "the library for it does not run on this machine (" + missing.getMessage() + ")"));
                return finished(coded, List.of(), Ending.DECLINED, findings);
            } finally {
                decoders.forEach(Decoder::close);
            }
            List<CodingStep> steps = new ArrayList<>();
            decoders.forEach(d -> steps.add(d.step()));
            return finished(octets, steps, refusal, findings);
        }
    }

    private void build(Sink end) {
        Sink last = new Guard(end, limits, () -> fed, cancelled);
        Sink next = last;
        for (int i = undone - 1; i >= 0; i--) {
            Coding coding = codings.get(i);
            Decoder.Place place = new Decoder.Place(coding.token(), coding.transfer(), next, last);
            Decoder decoder = decoder(place);
            decoders.addFirst(decoder);
            next = new Guard(decoder, limits, () -> fed, cancelled);
        }
    }

    /** The decoder for a coding that is known here. */
    static Decoder decoder(Decoder.Place place) {
        return switch (ContentCoding.named(place.coding()).orElseThrow()) {
            case GZIP -> new GzipDecoder(place);
            case DEFLATE, RAW_DEFLATE -> new DeflateDecoder(place);
            case BR -> new BrotliDecoder(place);
            case ZSTD -> new ZstdDecoder(place);
        };
    }

    /** Feeds the first rung until the octets end or nobody wants more; the finding says why nobody does. */
    private Optional<Finding> run(Octets coded) {
        byte[] block = new byte[(int) Math.min(Decoder.BLOCK, coded.length())];
        try {
            while (fed < coded.length()) {
                if (cancelled.getAsBoolean()) {
                    throw StopException.cancelled();
                }
                int count = (int) Math.min(block.length, coded.length() - fed);
                coded.copyTo(fed, block, 0, count);
                fed += count;
                decoders.getFirst().take(block, 0, count);
            }
            boolean whole = true;
            for (Decoder decoder : decoders) {
                decoder.end(whole);
                whole &= decoder.step().whole();
            }
            return Optional.empty();
        } catch (StopException stop) {
            decoders.forEach(d -> d.stop(stop.finding().isPresent() ? Ending.LIMITED : Ending.CANCELLED));
            return stop.finding();
        }
    }

    /** Adds the rungs that were not climbed. */
    private Decoded finished(Octets octets, List<CodingStep> climbed, Ending refused, List<Finding> findings) {
        List<CodingStep> steps = new ArrayList<>(climbed);
        for (int i = climbed.size(); i < codings.size(); i++) {
            Ending ending = i == climbed.size() || refused == Ending.EMPTY ? refused : Ending.NOT_TRIED;
            steps.add(new CodingStep(codings.get(i).token(), codings.get(i).transfer(), 0, 0, 0, Checksum.NONE, 0,
                    ending, -1));
        }
        return new Decoded(octets, steps, findings, steps.stream().allMatch(CodingStep::whole));
    }
}
