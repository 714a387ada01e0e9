package rawbench.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class StoreExceptionTest {
    private static final Path FILE = Path.of("/somewhere/news.http");

    @Test
    void saysWhatWhereAndWhatToDo() {
        assertThat(StoreException.writing(FILE, new AccessDeniedException("/somewhere/news.http"))).hasMessage(
                "news.http was not saved: you have no permission for that in /somewhere. Nothing is lost: the text stays"
                        + " where it is; save it under another name or in another folder.");
        assertThat(StoreException.writing(FILE, new FileSystemException("x", null, "Read-only file system")))
                .hasMessageContaining("/somewhere is on a read-only disk");
        assertThat(StoreException.writing(FILE, new FileSystemException("x", null, "No space left on device")))
                .hasMessageContaining("no space left on device");
        assertThat(StoreException.reading(FILE, new IOException())).hasMessageContaining("IOException");
    }

    @Test
    void aReadOnlyFolderLosesNothing(@TempDir Path root) throws Exception {
        Path file = Files.writeString(root.resolve("a.http"), "GET / HTTP/1.1\nHost: a\n");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeThat(Files.isWritable(root)).as("nothing is read-only for this user").isFalse();
            TemplateFolder folder = new TemplateFolder(root);
            OpenTemplate opened = folder.open(file).getFirst();
            RequestDraft changed = opened.draft().with(Octets.latin1("x"));
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> folder.save(opened, changed))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("you have no permission for that in " + root);
            assertThat(Files.readString(file)).isEqualTo("GET / HTTP/1.1\nHost: a\n");
        } finally {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
