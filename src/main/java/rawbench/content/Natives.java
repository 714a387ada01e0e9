package rawbench.content;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.github.luben.zstd.util.Native;

import rawbench.octets.Unpacked;

/** The native parts of the libraries for br and zstd, loaded when they are first wanted. */
final class Natives {
    private Natives() {
    }

    /**
     * Makes br usable.
     *
     * @throws LinkageError where the library has nothing for this machine
     */
    static void br() {
        Br.loaded();
    }

    /**
     * Makes zstd usable.
     *
     * @throws LinkageError where the library has nothing for this machine
     */
    static void zstd() {
        Zstd.loaded();
    }

    private static final class Br {
        static {
            Unpacked.load("com.aayushatharva.brotli4j.native.workdir", Brotli4jLoader::ensureAvailability);
        }

        static void loaded() {
        }
    }

    private static final class Zstd {
        static {
            Unpacked.load("ZstdTempFolder", Native::load);
        }

        static void loaded() {
        }
    }
}
