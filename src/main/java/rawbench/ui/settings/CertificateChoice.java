package rawbench.ui.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

import rawbench.store.Way;
import rawbench.ui.kit.Texts;

/** This side's certificate: one file, or a second one for the key. */
final class CertificateChoice extends VBox {
    CertificateChoice(ObservableValue<Optional<Way.CertificateFiles>> chosen, Supplier<Optional<Path>> askFile,
            Consumer<Optional<Way.CertificateFiles>> choose, Texts texts) {
        getStyleClass().add("certificate-choice");
        FileChoice certificate = new FileChoice("certificate", texts.bound("tls.certificate"),
                chosen.map(files -> files.map(Way.CertificateFiles::certificate)), askFile,
                file -> choose.accept(file.map(path -> new Way.CertificateFiles(path, Optional.empty()))), texts);
        FileChoice key = new FileChoice("key", texts.bound("tls.key"),
                chosen.map(files -> files.flatMap(Way.CertificateFiles::key)), askFile,
                file -> choose.accept(
                        chosen.getValue().map(files -> new Way.CertificateFiles(files.certificate(), file))),
                texts);
        key.visibleProperty().bind(chosen.map(Optional::isPresent));
        key.managedProperty().bind(key.visibleProperty());
        getChildren().addAll(certificate, key);
    }
}
