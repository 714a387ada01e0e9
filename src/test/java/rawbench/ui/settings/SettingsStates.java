package rawbench.ui.settings;

import java.nio.file.Path;
import java.util.Optional;

import rawbench.http.LimitName;
import rawbench.store.Way;
import rawbench.wire.Step;

/** Settings as somebody may have left them, for pictures. */
public final class SettingsStates {
    private SettingsStates() {
    }

    /** Something chosen in every section, and something that cannot be read. */
    public static void fill(SettingsModel model) {
        model.time(Step.CONNECT).textProperty().set("3.5");
        model.time(Step.IDLE).textProperty().set("soon");
        model.limit(LimitName.HEAD).textProperty().set("4M");
        model.limit(LimitName.BODY).textProperty().set("lots");
        model.proxy().textProperty().set("socks5://me@127.0.0.1:1080");
        model.addresses().textProperty().set("shop.example:127.0.0.1\napi.example:8443:[::1]");
        model.local().textProperty().set("127.0.0.300");
        model.change(model.settingsProperty()
                .get()
                .withPinned("localhost:8443", Optional.of("ab".repeat(32)))
                .withPinned("[::1]:4443", Optional.of("0f".repeat(32))));
        model.way(model.settingsProperty()
                .get()
                .way()
                .withCertificate(Optional.of(new Way.CertificateFiles(Path.of("/keys/me.pem"), Optional.empty()))));
    }
}
