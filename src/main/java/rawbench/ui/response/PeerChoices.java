package rawbench.ui.response;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import rawbench.exchange.Exchange;

/** What a person can choose about the peer after looking at an answer; each choice is offered once the shell takes it. */
public final class PeerChoices {
    private Optional<Consumer<Exchange>> unverified = Optional.empty();
    private Optional<Consumer<Exchange>> trust = Optional.empty();
    private Optional<BiConsumer<String, Optional<String>>> address = Optional.empty();

    /** Takes the choice to go on without checking the certificate. */
    public void onUnverified(Consumer<Exchange> chosen) {
        unverified = Optional.of(chosen);
    }

    /** Takes the choice to trust the certificate that was refused, from now on. */
    public void onTrust(Consumer<Exchange> chosen) {
        trust = Optional.of(chosen);
    }

    /** Takes the choice of one address for a host from now on, or of those of its name again. */
    public void onAddress(BiConsumer<String, Optional<String>> chosen) {
        address = Optional.of(chosen);
    }

    Optional<Consumer<Exchange>> unverified() {
        return unverified;
    }

    Optional<Consumer<Exchange>> trust() {
        return trust;
    }

    Optional<BiConsumer<String, Optional<String>>> address() {
        return address;
    }
}
