package io.firsthand.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableWriterTest {

    @Test
    void disarmsFormulasButNotNumbersAndTelephones() {
        for (var formula : List.of("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "\t=1", "＝1")) {
            assertThat(TableWriter.safe(formula)).isEqualTo("'" + formula);
            assertThat(TableWriter.unsafe(TableWriter.safe(formula))).isEqualTo(formula);
        }
        for (var harmless : List.of("+49 30 1234", "-12.5", "a=b", "", "'quoted'")) {
            assertThat(TableWriter.safe(harmless)).isEqualTo(harmless);
            assertThat(TableWriter.unsafe(harmless)).isEqualTo(harmless);
        }
    }

    @Test
    void writesWhatTheReaderReadsBack() throws IOException {
        var random = new Random(9);
        for (var round = 0; round < 300; round++) {
            var layout = Tables.COMMA.withDelimiter(Layout.DELIMITERS.get(random.nextInt(4)));
            var rows = Generated.rows(random);
            var text = String.join(
                    "\n",
                    rows.stream().map(row -> TableWriter.line(row, layout)).toList());

            var read = Tables.read(text.getBytes(layout.charset()), layout, Limits.USUAL).cells().stream()
                    .map(row -> row.stream().map(TableWriter::unsafe).toList())
                    .toList();

            assertThat(read).isEqualTo(rows.subList(1, rows.size()));
        }
    }
}
