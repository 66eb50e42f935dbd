package io.firsthand.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileTableTest {

    @Test
    void namesTheLineWhereAQuoteOpenedThatNobodyClosesAndKeepsAllOtherRows() throws IOException {
        var table = Tables.read("a,b\n1,2\n3,\"4\n5,6\n7,8\n");

        assertThat(table.refused()).singleElement().satisfies(row -> {
            assertThat(row.fault()).isEqualTo(Fault.of("quoteNotClosed", 3));
            assertThat(row.text()).isEqualTo("3,\"4");
        });
        assertThat(table.cells()).containsExactly(List.of("1", "2"), List.of("5", "6"), List.of("7", "8"));
    }

    @Test
    void findsAnOpenQuoteThatALaterOneSeemsToClose() throws IOException {
        var table = Tables.read("a,b\n1,\"2\n3,\"4\"\n5,6\n");

        assertThat(table.faults()).containsExactly("quoteNotClosed");
        assertThat(table.cells()).containsExactly(List.of("3", "4"), List.of("5", "6"));
    }

    @Test
    void refusesTextAfterAClosingQuote() throws IOException {
        var table = Tables.read("a,b\n\"1\"x,2\n\"3\" ,4\n");

        assertThat(table.faults()).containsExactly("textAfterQuote");
        assertThat(table.cells()).containsExactly(List.of("3 ", "4"));
    }

    @Test
    void givesUpOnAQuoteThatGoesOnForTooLong() throws IOException {
        var table = Tables.read(
                ("a,b\n\"" + "x\n".repeat(2_000) + "1,2\n").getBytes(UTF_8), Tables.COMMA, new Limits(10, 1_000, 100));

        assertThat(table.refused().getFirst().fault()).isEqualTo(Fault.of("quoteNotClosed", 2));
        assertThat(table.cells()).containsExactly(List.of("1", "2"));
    }

    @Test
    void refusesAHeaderOfSixtyThousandColumns() throws IOException {
        var table = Tables.read("c,".repeat(59_999) + "c\n1,2\n");

        assertThat(table.end()).contains(Fault.of("tooManyColumns", 60_000, 2_000));
        assertThat(table.rows()).isEmpty();
    }

    @Test
    void refusesOneEndlessLineHavingReadLittleOfIt() throws IOException {
        var endless = new Endless("a,b\n1,2\n".getBytes(UTF_8));
        try (var reader = new TableReader(endless, Tables.COMMA, Limits.USUAL)) {
            assertThat(reader.next()).isInstanceOf(TableRow.Read.class);
            assertThat(reader.next()).isNull();
            assertThat(reader.end()).contains(Fault.of("endlessLine", 3));
        }
        assertThat(endless.given).isLessThan(2_000_000);
    }

    @Test
    void refusesRowsWithNulOrWithBytesOfAnotherEncodingOnly() throws IOException {
        var nul = Tables.read("a,b\n1,\0\n3,4\n");
        var latin = Tables.read("a,b\nZoë,1\nAda,2\n".getBytes(ISO_8859_1), Tables.COMMA, Limits.USUAL);

        assertThat(nul.faults()).containsExactly("nulCharacter");
        assertThat(nul.cells()).containsExactly(List.of("3", "4"));
        assertThat(latin.faults()).containsExactly("unreadableBytes");
        assertThat(latin.cells()).containsExactly(List.of("Ada", "2"));
    }

    @Test
    void refusesRowsWithHalfACharacter() throws IOException {
        var utf16 = "a,b\n1,?\n3,😀\n".getBytes(UTF_16LE);
        utf16[12] = 0x3D;
        utf16[13] = (byte) 0xDE;
        var wide = Tables.read(utf16, Tables.COMMA.withCharset(UTF_16LE), Limits.USUAL);
        var narrow = Tables.read(
                new byte[] {'a', ',', 'b', '\n', '1', ',', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'},
                Tables.COMMA,
                Limits.USUAL);

        assertThat(wide.faults()).containsExactly("unreadableBytes");
        assertThat(wide.cells()).containsExactly(List.of("3", "😀"));
        assertThat(narrow.faults()).containsExactly("unreadableBytes");
    }

    @Test
    void refusesACellThatIsTooLong() throws IOException {
        assertThat(Tables.read("a,b\n1," + "x".repeat(100_001) + "\n").faults()).containsExactly("cellTooLong");
    }

    @Test
    void saysThatAnEmptyFileHasNoRows() throws IOException {
        assertThat(Tables.read("").end()).contains(Fault.of("noRows"));
        assertThat(Tables.read("\n\n  \n,,\n").end()).contains(Fault.of("noRows"));
    }

    @Test
    void passesSqlAndHtmlThroughAsTheTextTheyAre() throws IOException {
        var cells = List.of("'; drop table lead; --", "<script>alert(1)</script>");

        assertThat(Tables.read("a,b\n" + String.join(",", cells) + "\n").cells())
                .containsExactly(cells);
    }

    @Test
    void doesNotSlowDownWhenEveryLineOpensAQuote() throws IOException {
        var table = Tables.read("a,b\n" + "\"x\n".repeat(200_000));

        assertThat(table.faults()).contains("quoteNotClosed");
    }

    /** A few lines and then one that never ends. */
    private static final class Endless extends InputStream {
        private final byte[] begin;
        private long given;

        Endless(byte[] begin) {
            this.begin = begin;
        }

        @Override
        public int read() {
            var next = given < begin.length ? begin[(int) given] : 'x';
            given++;
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            for (var i = 0; i < length; i++) {
                into[offset + i] = (byte) read();
            }
            return length;
        }
    }
}
