package io.firsthand.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.attachment.Sniffer.Sniffed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnifferTest {

    @TempDir
    Path folder;

    @Test
    void theBytesDecideNotTheName() throws IOException {
        assertThat(type("%PDF-1.7\n%âãÏÓ", "x.png")).isEqualTo(FileType.PDF);
        assertThat(type("\u0089PNG\r\n\u001a\n....", "x.pdf")).isEqualTo(FileType.PNG);
        assertThat(type("\u00ff\u00d8\u00ff\u00e0....JFIF", "x.html")).isEqualTo(FileType.JPEG);
        assertThat(type("RIFF....WEBPVP8 ", "x")).isEqualTo(FileType.WEBP);
        assertThat(type("RIFF....WAVEfmt ", "x")).isEqualTo(FileType.WAV);
        assertThat(type("....ftypheic....", "x")).isEqualTo(FileType.HEIC);
        assertThat(type("....ftypM4A ....", "x")).isEqualTo(FileType.M4A);
        assertThat(type("OggS\u0000\u0002", "x")).isEqualTo(FileType.OGG);
        assertThat(type("ID3\u0003\u0000", "x")).isEqualTo(FileType.MP3);
        assertThat(type("\u00ff\u00fb\u0090d", "memo.mp3")).isEqualTo(FileType.MP3);
    }

    @Test
    void aFilmIsNoSound() throws IOException {
        assertThat(sniff("....ftypisom....".getBytes(ISO_8859_1), "film.mp4")).isEqualTo(new Sniffed.Unknown());
        assertThat(sniff("RIFF....AVI LIST".getBytes(ISO_8859_1), "film.avi")).isEqualTo(new Sniffed.Unknown());
    }

    @Test
    void textIsReadInTheEncodingsThatComeAlong() throws IOException {
        assertThat(sniff("Grüße".getBytes(UTF_8), "x.txt")).isEqualTo(new Sniffed.Known(FileType.TEXT));
        assertThat(sniff("Grüße".getBytes(UTF_16), "x.txt")).isEqualTo(new Sniffed.Known(FileType.TEXT));
        assertThat(sniff("a;b\nGrüße;1".getBytes(Charset.forName("windows-1252")), "x.CSV"))
                .isEqualTo(new Sniffed.Known(FileType.CSV));
        assertThat(sniff("5 < 6 and x > y".getBytes(UTF_8), "x.txt")).isEqualTo(new Sniffed.Known(FileType.TEXT));
        assertThat(sniff("<HTML>".getBytes(UTF_16), "x.txt")).isEqualTo(new Sniffed.Active());
    }

    @Test
    void anOfficeFileIsTakenUnlessItHasMacros() throws IOException {
        assertThat(sniff(zip("[Content_Types].xml", "word/document.xml"), "x.doc"))
                .isEqualTo(new Sniffed.Known(FileType.DOCX));
        assertThat(sniff(zip("[Content_Types].xml", "xl/workbook.xml"), "x.xlsx"))
                .isEqualTo(new Sniffed.Known(FileType.XLSX));
        assertThat(sniff(zip("[Content_Types].xml", "ppt/presentation.xml"), "x.pptx"))
                .isEqualTo(new Sniffed.Known(FileType.PPTX));
        assertThat(sniff(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "x.docx"))
                .isEqualTo(new Sniffed.Active());
        assertThat(sniff(zip("virus.exe"), "x.docx")).isEqualTo(new Sniffed.Unknown());
        assertThat(sniff("PK\u0003\u0004 broken".getBytes(ISO_8859_1), "x.docx"))
                .isEqualTo(new Sniffed.Unknown());
    }

    @Test
    void aNameGetsTheEndingOfItsContent() {
        assertThat(FileType.TEXT.named("x.html")).isEqualTo("x.html.txt");
        assertThat(FileType.JPEG.named("Photo.JPEG")).isEqualTo("Photo.JPEG");
        assertThat(FileType.PDF.named("Quote")).isEqualTo("Quote.pdf");
    }

    private FileType type(String content, String name) throws IOException {
        var sniffed = sniff(content.getBytes(ISO_8859_1), name);
        assertThat(sniffed).isInstanceOf(Sniffed.Known.class);
        return ((Sniffed.Known) sniffed).type();
    }

    private Sniffed sniff(byte[] content, String name) throws IOException {
        var file = folder.resolve("file");
        Files.write(file, content);
        return Sniffer.sniff(file, name);
    }

    private static byte[] zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
