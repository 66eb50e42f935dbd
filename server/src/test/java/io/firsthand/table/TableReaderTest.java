package io.firsthand.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableReaderTest {

    @Test
    void numbersRowsAsASpreadsheetDoesAndLinesAsAnEditorDoes() throws IOException {
        var table = Tables.read("name,notes\nAda,\"two\nlines\"\n\nGrace,x\n");

        assertThat(table.rows()).extracting(TableRow::number).containsExactly(2L, 4L);
        assertThat(table.rows()).extracting(TableRow::line).containsExactly(2L, 5L);
        assertThat(table.cells()).containsExactly(List.of("Ada", "two\nlines"), List.of("Grace", "x"));
    }

    @Test
    void unwrapsRowsThatWereQuotedAsAWhole() throws IOException {
        var table = Tables.read("a,b,c,d\n1,2,3,4\n\"x,y,\"\"c, d\"\",e\"\n\"x,y,z,e\",,,\n5,6,7,8\n");

        assertThat(table.cells())
                .containsExactly(
                        List.of("1", "2", "3", "4"),
                        List.of("x", "y", "c, d", "e"),
                        List.of("x", "y", "z", "e"),
                        List.of("5", "6", "7", "8"));
        assertThat(table.rows())
                .extracting(row -> row instanceof TableRow.Read(var _, var _, var _, var mended) && mended)
                .containsExactly(false, true, true, false);
    }

    @Test
    void unwrapsAHeaderThatWasQuotedAsAWhole() throws IOException {
        var table = Tables.read("\"a,b\"\n\"1,2\"\n");

        assertThat(table.columns()).containsExactly("a", "b");
        assertThat(table.cells()).containsExactly(List.of("1", "2"));
    }

    @Test
    void leavesACellWithCommasAloneWhereItsRowIsWhole() throws IOException {
        var table = Tables.read("notes,b\n\"one, two\",x\n\"just, notes\",\n");

        assertThat(table.cells().getFirst()).containsExactly("one, two", "x");
    }

    @Test
    void refusesRowsOfAnotherWidthButForgivesEmptyCellsTooMany() throws IOException {
        var table = Tables.read("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n");

        assertThat(table.faults()).containsExactly("cellsMissing", "cellsLeftOver");
        assertThat(table.refused().getFirst().fault().values()).containsExactly("2", "3");
        assertThat(table.cells()).containsExactly(List.of("1", "2", "3"));
    }

    @Test
    void givesEveryColumnANameOfItsOwn() throws IOException {
        assertThat(Tables.read("a,,a, b \n").columns()).containsExactly("a", "Column 2", "a (2)", "b");
    }

    @Test
    void takesTheFirstRowAsDataWhereThereIsNoHeader() throws IOException {
        var table = Tables.read("1,2\n3,4".getBytes(UTF_8), Tables.COMMA.withHeader(0), Limits.USUAL);

        assertThat(table.columns()).containsExactly("Column 1", "Column 2");
        assertThat(table.cells()).containsExactly(List.of("1", "2"), List.of("3", "4"));
        assertThat(table.rows()).extracting(TableRow::number).containsExactly(1L, 2L);
    }

    @Test
    void skipsTheDelimiterHintOfSpreadsheets() throws IOException {
        var table = Tables.read("sep=;\na;b\n1;2\n".getBytes(UTF_8), Tables.COMMA.withDelimiter(';'), Limits.USUAL);

        assertThat(table.columns()).containsExactly("a", "b");
        assertThat(table.cells()).containsExactly(List.of("1", "2"));
    }

    @Test
    void readsWhatWasWrittenInAnyLayout() throws IOException {
        var random = new Random(20261121);
        for (var round = 0; round < 400; round++) {
            var layout = new Layout(
                    List.of(UTF_8, UTF_16LE, UTF_16BE).get(random.nextInt(3)),
                    Layout.DELIMITERS.get(random.nextInt(4)),
                    random.nextBoolean() ? '"' : '\'',
                    1);
            var rows = Generated.rows(random);
            var text = Generated.text(rows, layout, random);
            var bytes = ((random.nextBoolean() ? "\uFEFF" : "") + text).getBytes(layout.charset());

            assertThat(Tables.read(bytes, layout, Limits.USUAL).cells())
                    .as("round %d: %s", round, text)
                    .isEqualTo(rows.subList(1, rows.size()))
                    .isEqualTo(skipFirst(SlowReader.read(text, layout)));
        }
    }

    @Test
    void survivesAnyDamageAndReadsOnAfterIt() throws IOException {
        var random = new Random(7);
        for (var round = 0; round < 600; round++) {
            var layout = Tables.COMMA.withDelimiter(Layout.DELIMITERS.get(random.nextInt(4)));
            var bytes = Generated.text(Generated.rows(random), layout, random).getBytes(UTF_8);
            for (var damage = 0; damage < 5 && bytes.length > 0; damage++) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? '"' : random.nextInt(256));
            }

            var table = Tables.read(bytes, layout, new Limits(50, 300, 100));

            assertThat(table.rows()).extracting(TableRow::number).isSorted().doesNotHaveDuplicates();
            assertThat(table.cells()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
        }
    }

    @Test
    void readsLinesOfAnyEndingAcrossItsBuffer() throws IOException {
        for (var ending : List.of("\n", "\r\n", "\r")) {
            for (var length = 65_530; length < 65_542; length++) {
                var long1 = "x".repeat(length);
                var table = Tables.read("a,b" + ending + long1 + ",1" + ending + "y,2" + ending);

                assertThat(table.cells()).containsExactly(List.of(long1, "1"), List.of("y", "2"));
            }
        }
    }

    private static List<List<String>> skipFirst(List<List<String>> rows) {
        return new ArrayList<>(rows.subList(1, rows.size()));
    }
}
