package rawbench.ui.response;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import rawbench.content.Pretty;
import rawbench.content.Rendering;
import rawbench.octets.Octets;
import rawbench.ui.kit.Work;

/**
 * The layout of a body for reading, whole or up to where the body is wrong, or why there is none.
 *
 * @param same whether it has the octets of the layout that was shown before, which was read in another charset
 */
record Laid(Pretty pretty, boolean same) {
    /** No layout, and why. */
    static Laid failed(String why) {
        return new Laid(new Pretty(Optional.empty(), why, StandardCharsets.UTF_8), false);
    }

    /** Lays content out as text of a charset, on a worker. */
    static Work.Job<Advance, Laid> job(Rendering rendering, Charset charset, Octets before) {
        return (progress, onCancel) -> {
            AtomicBoolean cancelled = new AtomicBoolean();
            onCancel.accept(() -> cancelled.set(true));
            long total = rendering.decoded().octets().length();
            Pretty pretty = rendering.layOut(charset, Advance.of(total, progress), cancelled::get);
            return new Laid(pretty, pretty.octets().filter(before::equals).isPresent());
        };
    }
}
