package io.firsthand.intake;

import io.firsthand.intake.LinkRepository.Link;
import io.firsthand.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are leads.
 *
 * @param foreseen where a check remembers them for the files after this one; null in an import
 */
record LeadDesk(
        RowReader reader,
        Verdicts verdicts,
        LinkRepository links,
        @Nullable Foreseen foreseen) implements RowDesk {

    @Override
    public List<RowVerdict> on(List<TableRow> rows) {
        var read = rows.parallelStream().map(reader::read).toList();
        var decided = verdicts.on(read);
        var found = new ArrayList<Link>();
        for (var i = 0; i < decided.size(); i++) {
            if (read.get(i) instanceof ReadRow.Good good && decided.get(i).verdict() != Verdict.ERROR) {
                var lead = decided.get(i).lead();
                if (foreseen != null && lead == null) {
                    foreseen.lead(good.arrival(), good.links());
                } else if (foreseen == null && lead != null) {
                    good.links().forEach(key -> found.add(new Link(key, lead)));
                }
            }
        }
        links.add(found);
        return decided;
    }
}
