package io.firsthand.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void keepsPasswordsForItsOwnerOnly() throws IOException {
        var folder = DataFolder.open(temporary.resolve("data"));

        var password = folder.password("some-password");

        assertThat(password).hasSize(32);
        assertThat(folder.password("some-password")).isEqualTo(password);
        assertThat(mode(folder.secrets())).isEqualTo("rwx------");
        assertThat(mode(folder.secrets().resolve("some-password"))).isEqualTo("rw-------");
        assertThat(mode(folder.root())).matches("rwx--.--.").doesNotContain("r-x", "w-");
    }

    @Test
    void saysThatAFileIsNoFolder() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not a folder; choose another with --data");
    }

    @Test
    void saysThatAFolderCannotBeMade() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("choose another with --data");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
