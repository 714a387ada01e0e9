package rawbench.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;

import rawbench.store.TabOptions;
import rawbench.store.Way;
import rawbench.store.Way.CertificateFiles;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.wire.IdentityException;
import rawbench.workbench.Workbench;
import rawbench.workbench.WorkbenchException;

/** Asks for what a sending needs and nobody wrote down: the password of this side's certificate, or of a proxy. */
final class Unlocking {
    private final Workbench workbench;
    private final Work work;
    private final Person person;
    private final Texts texts;

    Unlocking(Workbench workbench, Work work, Person person, Texts texts) {
        this.workbench = workbench;
        this.work = work;
        this.person = person;
        this.texts = texts;
    }

    /**
     * Goes on once nothing is missing, at once where nothing is.
     *
     * @param refused is told why it cannot go on
     */
    void before(TabOptions options, Runnable then, Consumer<String> refused) {
        Way way = workbench.way(options);
        Optional<CertificateFiles> unread = workbench.secrets().unread(way);
        if (unread.isPresent()) {
            read(unread.get(), Optional.empty(), () -> before(options, then, refused), refused);
            return;
        }
        try {
            Optional<String> proxy = workbench.secrets().unknownPassword(way);
            if (proxy.isPresent() && !askPassword(proxy.get())) {
                refused.accept(texts.text("password.none", proxy.get()));
                return;
            }
            then.run();
        } catch (WorkbenchException odd) {
            refused.accept(odd.getMessage());
        }
    }

    private boolean askPassword(String proxy) {
        Optional<String> password = person.password(texts.text("password.proxy", proxy));
        password.ifPresent(given -> workbench.secrets().password(proxy, given));
        return password.isPresent();
    }

    private void read(CertificateFiles files, Optional<String> password, Runnable then, Consumer<String> refused) {
        work.start("certificate", (_, _) -> {
            workbench.secrets().read(files, password);
            return true;
        }, _ -> then.run(), failed -> {
            if (!(failed instanceof IdentityException odd && odd.passwordWanted())) {
                refused.accept(texts.text("certificate.unreadable", files.certificate().toString(),
                        texts.said(String.valueOf(failed.getMessage()))));
                return;
            }
            String file = files.key().orElse(files.certificate()).getFileName().toString();
            person.password(texts.text(password.isEmpty() ? "password.certificate" : "password.wrong", file))
                    .ifPresentOrElse(given -> read(files, Optional.of(given), then, refused),
                            () -> refused.accept(texts.text("password.none", file)));
        });
    }
}
