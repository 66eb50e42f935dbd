package io.firsthand.intake;

import io.firsthand.table.DateFigures;
import io.firsthand.table.DateOrder;
import io.firsthand.table.Limits;
import io.firsthand.table.TableReader;
import io.firsthand.table.TableRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the dates of a column of a file are written.
 *
 * @param order in which they are read
 * @param figures counted over the whole file
 * @param isShown whether anything in the file shows that they are in this order
 */
public record WrittenDates(String column, DateOrder order, DateFigures figures, boolean isShown) {

    /** Those of the columns that become points in time. */
    static List<WrittenDates> of(Path file, Plan plan) throws IOException {
        var columns = plan.columns();
        var figures = Stream.generate(DateFigures::new).limit(columns.size()).toList();
        try (var table = TableReader.open(file, plan.layout(), Limits.USUAL)) {
            for (var row = table.next(); row != null; row = table.next()) {
                if (row instanceof TableRow.Read good) {
                    for (var i = 0; i < Math.min(columns.size(), good.cells().size()); i++) {
                        figures.get(i).add(good.cells().get(i));
                    }
                }
            }
        }
        var found = new ArrayList<WrittenDates>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column.becomes() instanceof Target.Known(var field) && field.isTime()) {
                var order = plan.orderOf(column);
                var isShown = order == DateOrder.YEAR_MONTH_DAY
                        || figures.get(i).shows(order)
                        || (column.dates() == null && figures.stream().anyMatch(it -> it.shows(order)));
                found.add(new WrittenDates(column.name(), order, figures.get(i), isShown));
            }
        }
        return found;
    }
}
