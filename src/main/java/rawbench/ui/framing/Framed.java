package rawbench.ui.framing;

import java.util.List;
import java.util.Optional;

import rawbench.content.CodingStep;
import rawbench.exchange.Exchange;
import rawbench.exchange.Reply;
import rawbench.exchange.Speech;
import rawbench.http.Border;
import rawbench.http.Borders;
import rawbench.http.Finding;
import rawbench.http.FramingMap;
import rawbench.http.RequestReader;
import rawbench.http.RequestReading;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;

/** A message with the names of its octets: one of the two sides of an exchange, as the pane shows it. Immutable. */
sealed interface Framed {
    /** The octets that the spans tile; where there are no spans, those that came or were to be sent. */
    Octets octets();

    /** The name of every octet; empty where the octets are not read as HTTP. */
    Optional<FramingMap> map();

    /** What is odd, in the order of the octets. */
    List<Finding> findings();

    /** Where readers take the message to end; empty where none was asked. */
    Optional<Borders> borders();

    /**
     * What came for a request.
     *
     * @param ladder the codings of its content, in the order in which they were undone
     */
    record Answered(Exchange exchange, List<CodingStep> ladder) implements Framed {
        public Answered {
            ladder = List.copyOf(ladder);
        }

        /** The answer as HTTP; empty where no connection stood, and for octets without framing. */
        Optional<ResponseReading> reading() {
            return exchange.reading();
        }

        @Override
        public Octets octets() {
            return exchange.received();
        }

        @Override
        public Optional<FramingMap> map() {
            return reading().map(ResponseReading::map).filter(map -> map.length() > 0);
        }

        @Override
        public List<Finding> findings() {
            return reading().map(ResponseReading::findings).orElse(List.of());
        }

        @Override
        public Optional<Borders> borders() {
            return reading().map(ResponseReading::borders);
        }
    }

    /**
     * What was to be sent, as a server would read it.
     *
     * @param unanswered how many further requests of the same text got no answer; their octets are not among these
     * @param reading the request as HTTP; empty for octets without framing
     */
    record Asked(Octets octets, int unanswered, Optional<RequestReading> reading,
            Optional<Borders> borders) implements Framed {
        /** Reads the request of an exchange; takes time where it is long. */
        static Asked of(Exchange exchange) {
            Octets octets = exchange.replies().stream().findFirst().map(Reply::request).orElse(exchange.request());
            if (exchange.target().speech() == Speech.RAW) {
                return new Asked(octets, 0, Optional.empty(), Optional.empty());
            }
            RequestReading reading = RequestReader.read(octets);
            int unanswered = exchange.replies().isEmpty() ? 0 : exchange.asked() - exchange.replies().size();
            return new Asked(octets, unanswered, Optional.of(reading),
                    reading.headEnded() ? Optional.of(Borders.ofRequest(octets)) : Optional.empty());
        }

        @Override
        public Optional<FramingMap> map() {
            return reading.map(RequestReading::map).filter(map -> map.length() > 0);
        }

        @Override
        public List<Finding> findings() {
            return reading.map(RequestReading::findings).orElse(List.of());
        }

        /** The reason why a lenient reader refuses it; empty where it can be read. */
        Optional<Finding> refused() {
            return borders.map(all -> all.all().getFirst())
                    .filter(Border.Refused.class::isInstance)
                    .map(border -> ((Border.Refused) border).why());
        }
    }
}
