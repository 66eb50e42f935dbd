package io.firsthand.workbook;

import static io.firsthand.workbook.Book.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.table.Fault;
import io.firsthand.table.TableRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbooksTest {

    @TempDir
    private Path folder = Path.of("");

    private Unfolder unfolder = new Unfolder(folder);

    @BeforeEach
    void inTheFolder() {
        unfolder = new Unfolder(folder);
    }

    @Test
    void readsEveryKindOfCellAsPeopleSeeIt() throws IOException {
        var book = new Book()
                .texts(
                        "<si><t>Zoë &amp; Co</t></si>",
                        "<si><r><t>rich </t></r><r><t xml:space=\"preserve\"> text</t></r><rPh><t>no</t></rPh></si>",
                        "<si><t>two_x000A_lines &#128512;<![CDATA[<b>]]></t></si>")
                .sheet("Leads", row(1, "a", "b", "c", "d", "e", "f", "g") + """
                        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c>
                        <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="str"><f>A1</f><v>=x</v></c>
                        <c r="G2" t="d"><v>2025-03-04T00:00:00Z</v></c></row>""");

        assertThat(unfolder.read(book, "Leads", 1).cells())
                .containsExactly(
                        List.of("Zoë & Co", "rich  text", "two\nlines 😀<b>", "TRUE", "#N/A", "=x", "2025-03-04"));
    }

    @Test
    void neverMakesAFloatOfAnId() throws IOException {
        var numbers = List.of(
                "1234567890123456",
                "660737.0",
                "1.2345678901234567E+17",
                "0.30000000000000004",
                "1E-7",
                "-0",
                "12",
                "1E+999999999",
                "0.1");
        var row = new StringBuilder("<row r=\"2\">");
        for (var i = 0; i < numbers.size(); i++) {
            row.append("<c s=\"%d\"><v>%s</v></c>".formatted(i == 6 ? 1 : 0, numbers.get(i)));
        }
        var book = new Book()
                .formats("00000")
                .sheet("S", row(1, "a", "b", "c", "d", "e", "f", "g", "h", "i") + row + "</row>");

        assertThat(unfolder.read(book, "s", 1).cells().getFirst())
                .containsExactly(
                        "1234567890123456",
                        "660737",
                        "123456789012345670",
                        "0.3",
                        "0.0000001",
                        "0",
                        "00012",
                        "1E+999999999",
                        "0.1");
    }

    @Test
    void takesDatesTimesAndDurationsByTheirFormats() throws IOException {
        var book = new Book()
                .formats(
                        "dd/mm/yyyy",
                        "[$-407]d. mmmm yyyy;@",
                        "h:mm AM/PM",
                        "[h]:mm:ss",
                        "0.00 \"days\"",
                        "[Red]#,##0",
                        "General")
                .sheet("S", row(1, "a", "b", "c", "d", "e", "f", "g", "h") + """
                        <row r="2"><c s="1"><v>45720</v></c><c s="2"><v>45720.75</v></c><c s="3"><v>0.5</v></c>
                        <c s="4"><v>2.0121064814814815</v></c><c s="5"><v>2.5</v></c><c s="6"><v>-45720</v></c>
                        <c s="7"><v>45720</v></c><c s="1"><v>59</v></c></row>""");

        assertThat(unfolder.read(book, "S", 1).cells().getFirst())
                .containsExactly(
                        "2025-03-04",
                        "2025-03-04 18:00:00",
                        "12:00:00",
                        "48:17:26",
                        "2.5",
                        "-45720",
                        "45720",
                        "1900-02-28");
        var mac = new Book().since1904().formats("yyyy-mm-dd").sheet("S", """
                <row><c t="inlineStr"><is><t>a</t></is></c></row><row><c s="1"><v>44258</v></c></row>""");
        assertThat(unfolder.read(mac, "S", 1).cells().getFirst()).containsExactly("2025-03-04");
    }

    @Test
    void refusesOnlyTheRowOfAFormulaWithoutAValue() throws IOException {
        var book = new Book().sheet("S", row(1, "a", "b", "c") + """
                <row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>A2*2</f></c></row>
                <row r="3"><c r="A3"><v>3</v></c><c r="B3"><f>A3*2</f><v>6</v></c></row>""");

        var read = unfolder.read(book, "S", 1);

        assertThat(read.cells()).containsExactly(List.of("3", "6", ""));
        assertThat(read.refused())
                .containsExactly(new TableRow.Refused(2, 2, "1,,", Fault.of("formulaWithoutValue", "B2")));
    }

    @Test
    void keepsTheNumbersOfRowsAndNamesColumnsBesideTheTable() throws IOException {
        var book = new Book().sheet("S", row(1, "Report") + row(4, "a", "b") + row(6, "1", "", "beside"));

        var read = unfolder.read(book, "S", 4);

        assertThat(read.columns()).containsExactly("a", "b", "Column 3");
        assertThat(read.cells()).containsExactly(List.of("1", "", "beside"));
    }

    @Test
    void tellsSheetsThatAreHiddenFromThoseThatAreNot() throws IOException {
        var book = new Book().hidden("Old", row(1, "x")).sheet("New &amp; true", row(1, "y"));

        var sheets = (Sheets.Found) Workbooks.sheets(unfolder.file(book.bytes()), WorkbookLimits.USUAL);

        assertThat(sheets.first()).map(Sheet::name).contains("New & true");
        assertThat(sheets.named("OLD")).map(Sheet::hidden).contains(true);
        assertThat(unfolder.read(book, "Old", 0).cells()).containsExactly(List.of("x"));
    }
}
