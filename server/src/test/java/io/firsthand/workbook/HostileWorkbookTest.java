package io.firsthand.workbook;

import static io.firsthand.workbook.Book.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.table.Fault;
import io.firsthand.table.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileWorkbookTest {

    private static final WorkbookLimits SMALL =
            new WorkbookLimits(50, 1 << 20, 20, 1 << 16, 100, 1 << 20, Limits.USUAL);

    @TempDir
    private Path folder = Path.of("");

    private Unfolder unfolder = new Unfolder(folder);

    @BeforeEach
    void inTheFolder() {
        unfolder = new Unfolder(folder);
    }

    @Test
    void refusesWhatUnpacksToAFlood() throws IOException {
        var blanks = new Book().sheet("S", row(1, "a") + " ".repeat(1 << 20));
        var texts = new Book().texts("<si><t>x</t></si>".repeat(101)).sheet("S", row(1, "a"));
        var oneTextOften = new Book()
                .texts("<si><t>" + "long ".repeat(200) + "</t></si>")
                .sheet("S", "<row><c t=\"s\"><v>0</v></c></row>".repeat(1_500));

        assertThat(unfolder.refusal(blanks.bytes(), SMALL).code()).isEqualTo("workbook.bomb");
        assertThat(unfolder.refusal(texts.bytes(), SMALL)).isEqualTo(Fault.of("workbook.tooManyTexts", 100));
        assertThat(unfolder.refusal(
                                oneTextOften.bytes(),
                                new WorkbookLimits(50, 1 << 24, 2_000, 1 << 24, 100, 1 << 20, Limits.USUAL))
                        .code())
                .isEqualTo("workbook.bomb");
    }

    @Test
    void refusesDocumentTypesEndlessTagsAndThousandsOfParts() throws IOException {
        assertThat(refusal("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet/>")).isEqualTo("workbook.broken");
        assertThat(refusal("<worksheet x=\"" + "y".repeat(1 << 17) + "\"/>")).isEqualTo("workbook.broken");
        assertThat(refusal("<sheetData><row><c><v>&lol;</v></c></row></sheetData>"))
                .isEqualTo("workbook.broken");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < 51; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
            }
        }
        assertThat(unfolder.refusal(bytes.toByteArray(), SMALL)).isEqualTo(Fault.of("workbook.tooManyParts", 50));
    }

    @Test
    void refusesRowsOutOfOrderAndColumnsBeyondTheLast() throws IOException {
        assertThat(refusal("<sheetData>" + row(5, "a") + row(4, "b") + "</sheetData>"))
                .isEqualTo("workbook.broken");
        assertThat(refusal("<sheetData><row r=\"9999999\"><c/></row></sheetData>"))
                .isEqualTo("workbook.broken");
        assertThat(refusal("<sheetData><row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row></sheetData>"))
                .isEqualTo("workbook.broken");
        assertThat(refusal("<sheetData><row r=\"1\">")).isEqualTo("workbook.broken");
    }

    @Test
    void refusesOnlyTheRowsThatAreTooWideOrHoldTooMuch() throws IOException {
        var book = new Book()
                .sheet(
                        "S",
                        row(1, "a", "b") + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>" + row(3, "x".repeat(100_001))
                                + row(4, "fine") + row(5, "\uFFFFx"));

        var read = unfolder.read(book, "S", 1);

        assertThat(read.refused())
                .extracting(row -> row.fault().code())
                .containsExactly("tooManyColumns", "cellTooLong", "nulCharacter");
        assertThat(read.cells()).hasSize(1);
    }

    @Test
    void survivesFilesThatWereCutOffOrSpoilt() throws IOException {
        var whole = new Book()
                .texts("<si><t>x</t></si>")
                .sheet("S", row(1, "a") + row(2, "b"))
                .bytes();
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var bytes = Arrays.copyOf(whole, round % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (var i = 0; i < 3 && round % 3 > 0; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            var file = unfolder.file(bytes);
            if (Workbooks.sheets(file, SMALL) instanceof Sheets.Found found) {
                assertThat(Workbooks.unfold(file, found.all().getFirst().name(), folder.resolve("text"), SMALL))
                        .isNotNull();
            }
        }
    }

    /** Of a workbook whose only sheet is this. */
    private String refusal(String sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<R><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"sheet.xml\"/></R>");
            part(zip, "xl/sheet.xml", sheet);
        }
        return unfolder.refusal(bytes.toByteArray(), WorkbookLimits.USUAL).code();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(UTF_8));
    }
}
