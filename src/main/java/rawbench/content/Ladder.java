package rawbench.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import rawbench.content.CodingStep.Checksum;
import rawbench.content.CodingStep.Ending;
import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.octets.Octets;

/** The decoders of one body, each pushing into the next, the last into a sink: one {@link Decoding} at work. */
final class Ladder implements AutoCloseable {
    private final Rungs rungs;
    private final DecodeLimits limits;
    private final BooleanSupplier cancelled;
    private final List<Decoder> decoders = new ArrayList<>();
    /** Behind each decoder, one. */
    private final List<Guard> guards = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long fed;
    private boolean stopped;

    /**
     * A ladder that ends in {@code end}.
     *
     * @throws LinkageError where the library for a coding has nothing for this machine
     */
    Ladder(Rungs rungs, DecodeLimits limits, BooleanSupplier cancelled, Sink end) {
        this.rungs = rungs;
        this.limits = limits;
        this.cancelled = cancelled;
        try {
            build(end);
        } catch (LinkageError missing) {
            close();
            throw missing;
        }
    }

    private void build(Sink end) {
        Guard last = new Guard(end, limits, () -> fed, cancelled);
        Guard next = last;
        for (int i = rungs.undone() - 1; i >= 0; i--) {
            Coding coding = rungs.codings().get(i);
            Decoder decoder = decoder(new Decoder.Place(coding.token(), coding.transfer(), next, last));
            decoders.addFirst(decoder);
            guards.addFirst(next);
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

    /** Decodes all of a body. */
    static Decoded decode(Octets coded, Rungs rungs, DecodeLimits limits, BooleanSupplier cancelled) {
        if (coded.isEmpty() || rungs.undone() == 0) {
            Ending ending = coded.isEmpty() ? Ending.EMPTY : rungs.refusal();
            return finished(coded, rungs, List.of(), ending, rungs.findings());
        }
        List<Finding> findings = new ArrayList<>(rungs.findings());
        try (SpillSink end = new SpillSink(); Ladder ladder = new Ladder(rungs, limits, cancelled, end)) {
            ladder.feed(coded);
            ladder.end();
            findings.addAll(ladder.findings());
            Octets octets = Octets.empty();
            try {
                octets = end.kept();
            } catch (StopException unstored) {
                unstored.finding().ifPresent(findings::add);
            }
            return finished(octets, rungs, ladder.steps(), rungs.refusal(), findings);
        } catch (LinkageError missing) {
            findings.add(unusable(missing));
            return finished(coded, rungs, List.of(), Ending.DECLINED, findings);
        }
    }

    static Finding unusable(LinkageError missing) {
        return Deviation.CODING_UNKNOWN.at(0, 0,
                Words.LIBRARY_MISSING.of(String.valueOf(missing.getMessage())));
    }

    private void feed(Octets coded) {
        byte[] block = new byte[(int) Math.min(Decoder.BLOCK, coded.length())];
        while (fed < coded.length() && !stopped) {
            int count = (int) Math.min(block.length, coded.length() - fed);
            coded.copyTo(fed, block, 0, count);
            feed(block, 0, count);
        }
    }

    /** Takes the next octets; once nobody wants more they are passed over. */
    void feed(byte[] octets, int from, int count) {
        if (stopped) {
            return;
        }
        try {
            if (cancelled.getAsBoolean()) {
                throw StopException.cancelled();
            }
            fed += count;
            decoders.getFirst().take(octets, from, count);
        } catch (StopException stop) {
            stop(stop);
        }
    }

    /** No more octets come. */
    void end() {
        if (stopped) {
            return;
        }
        try {
            boolean whole = true;
            for (Decoder decoder : decoders) {
                decoder.end(whole);
                whole &= decoder.step().whole();
            }
        } catch (StopException stop) {
            stop(stop);
        }
    }

    private void stop(StopException why) {
        stopped = true;
        Optional<Finding> finding = why.finding();
        finding.ifPresent(findings::add);
        for (int i = 0; i < decoders.size(); i++) {
            decoders.get(i).stop(finding.isPresent() ? Ending.LIMITED : Ending.CANCELLED);
            decoders.get(i).taken(guards.get(i).passed());
        }
    }

    /** What is odd so far: of the codings, and why it was stopped. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        decoders.forEach(d -> all.addAll(d.findings()));
        all.addAll(findings);
        return all;
    }

    private List<CodingStep> steps() {
        return decoders.stream().map(Decoder::step).toList();
    }

    /** Gives native memory back. */
    @Override
    public void close() {
        decoders.forEach(Decoder::close);
    }

    /** Adds the rungs that were not climbed. */
    private static Decoded finished(Octets octets, Rungs rungs, List<CodingStep> climbed, Ending refused,
            List<Finding> findings) {
        List<CodingStep> steps = new ArrayList<>(climbed);
        for (int i = climbed.size(); i < rungs.codings().size(); i++) {
            Coding coding = rungs.codings().get(i);
            Ending ending = i == climbed.size() || refused == Ending.EMPTY ? refused : Ending.NOT_TRIED;
            steps.add(new CodingStep(coding.token(), coding.transfer(), 0, 0, 0, Checksum.NONE, 0, ending, -1));
        }
        return new Decoded(octets, steps, findings, steps.stream().allMatch(CodingStep::whole));
    }
}
