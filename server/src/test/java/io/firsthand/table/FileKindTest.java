package io.firsthand.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileKindTest {

    @Test
    void tellsTablesFromWhatOnlyHasTheirName() throws IOException {
        assertThat(kind("name,email\nZoë,z@example.com\n")).isEqualTo(FileKind.TEXT);
        assertThat(FileKind.of("a;b\n1;2".getBytes(UTF_16LE))).isEqualTo(FileKind.TEXT);
        assertThat(FileKind.of("Zoë;Weiß\n".getBytes(ISO_8859_1))).isEqualTo(FileKind.TEXT);
        assertThat(FileKind.of(new byte[0])).isEqualTo(FileKind.EMPTY);
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(FileKind.SPREADSHEET);
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml"))).isEqualTo(FileKind.DOCUMENT);
        assertThat(FileKind.of(zip("leads.csv"))).isEqualTo(FileKind.ARCHIVE);
        assertThat(kind("%PDF-1.7\n")).isEqualTo(FileKind.PDF);
        assertThat(FileKind.of("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1))).isEqualTo(FileKind.IMAGE);
        assertThat(kind("<!DOCTYPE html><table>")).isEqualTo(FileKind.WEB_PAGE);
        assertThat(kind("[{\"name\":\"Ada\"}]")).isEqualTo(FileKind.JSON);
        assertThat(kind("BEGIN:VCARD\nVERSION:3.0")).isEqualTo(FileKind.CONTACT_CARD);
    }

    @Test
    void takesRandomBytesForNoText() {
        var bytes = new byte[4_096];
        new Random(1).nextBytes(bytes);

        assertThat(FileKind.of(bytes)).isEqualTo(FileKind.BINARY);
    }

    private static FileKind kind(String text) {
        return FileKind.of(text.getBytes(UTF_8));
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
