package io.firsthand.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

    @TempDir
    private Path temporary;

    @Test
    void unpacksFilesWithTheirModesAndLinks() throws IOException {
        var program = file("bin/program");
        program.setMode(0100755);
        var link = new TarArchiveEntry("bin/link", TarConstants.LF_SYMLINK);
        link.setLinkName("program");

        Binaries.unpack(archive(program, link), temporary);

        assertThat(temporary.resolve("bin/program")).isExecutable().hasContent("content");
        assertThat(temporary.resolve("bin/link")).isSymbolicLink().hasContent("content");
    }

    @Test
    void refusesAFileOutsideOfItsFolder() {
        assertThatThrownBy(() -> Binaries.unpack(archive(file("../evil")), temporary))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("reaches out of its folder");
        assertThat(Files.exists(temporary.resolveSibling("evil"))).isFalse();
    }

    @Test
    void refusesALinkOutOfItsFolder() {
        var link = new TarArchiveEntry("lib/link", TarConstants.LF_SYMLINK);
        link.setLinkName("../../evil");

        assertThatThrownBy(() -> Binaries.unpack(archive(link), temporary))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("reaches out of its folder");
    }

    @Test
    void refusesADevice() {
        var device = new TarArchiveEntry("dev/null", TarConstants.LF_CHR);

        assertThatThrownBy(() -> Binaries.unpack(archive(device), temporary))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unexpected kind");
    }

    @Test
    void namesTheArchiveOfEachPlatform() {
        assertThat(Binaries.resource("Linux", "amd64", false)).isEqualTo("/postgres-linux-x86_64.txz");
        assertThat(Binaries.resource("Linux", "aarch64", false)).isEqualTo("/postgres-linux-arm_64.txz");
        assertThat(Binaries.resource("Linux", "amd64", true)).isEqualTo("/postgres-linux-x86_64-alpine_linux.txz");
        assertThat(Binaries.resource("Mac OS X", "aarch64", false)).isEqualTo("/postgres-darwin-arm_64.txz");
    }

    private static TarArchiveEntry file(String name) {
        var entry = new TarArchiveEntry(name, true);
        entry.setSize("content".length());
        return entry;
    }

    private static InputStream archive(TarArchiveEntry... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (var entry : entries) {
                tar.putArchiveEntry(entry);
                if (entry.getSize() > 0) {
                    tar.write("content".getBytes(StandardCharsets.UTF_8));
                }
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
