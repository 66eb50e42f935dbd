package io.firsthand.command;

import static java.util.stream.Collectors.joining;

import io.firsthand.intake.Batch;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Plan;
import io.firsthand.intake.WrittenDates;
import io.firsthand.table.DateOrder;
import io.firsthand.table.HeaderDoubt;
import io.firsthand.web.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What may have been read wrongly of a file without any row of it showing: its headings and the order of its dates.
 *
 * @param isOrderSaid whether the caller said in which order dates are written
 */
record TrialDoubts(Imports imports, Words words, Locale locale, boolean isOrderSaid) {

    private static final int COLUMNS_SHOWN = 4;

    List<String> of(Batch it) throws IOException {
        var doubts = new ArrayList<String>();
        headings(it).ifPresent(doubts::add);
        for (var dates : imports.dates(it)) {
            order(dates).ifPresent(doubts::add);
        }
        return doubts;
    }

    /** Says what was taken for the names of the columns, if that may be a row of values, or if nothing was. */
    Optional<String> headings(Batch it) throws IOException {
        var header = it.plan().layout().header();
        if (header > 0) {
            var names = it.plan().columns().stream().map(Plan.Column::name).toList();
            return HeaderDoubt.of(names)
                    .map(value -> words.say(locale, "diagnosis.doubt.heading", header, value, shown(names)));
        }
        var head = imports.look(it).detection().head();
        var first =
                head.isEmpty() ? List.<String>of() : head.values().iterator().next();
        return Optional.of(words.say(locale, "diagnosis.doubt.headless", shown(first)));
    }

    private static String shown(List<String> cells) {
        return cells.stream().limit(COLUMNS_SHOWN).collect(joining(", ")) + (cells.size() > COLUMNS_SHOWN ? ", …" : "");
    }

    private Optional<String> order(WrittenDates dates) {
        var figures = dates.figures();
        var order = dates.order();
        if (figures.against(order) > 0) {
            return Optional.of(words.say(
                    locale,
                    order == DateOrder.YEAR_MONTH_DAY ? "diagnosis.doubt.dates.beside" : "diagnosis.doubt.dates.mixed",
                    dates.column(),
                    name(order),
                    figures.against(order),
                    figures.exampleAgainst(order).orElse(""),
                    figures.either(),
                    figures.all()));
        }
        return figures.either() == 0 || dates.isShown() || isOrderSaid
                ? Optional.empty()
                : Optional.of(words.say(
                        locale,
                        "diagnosis.doubt.dates.either",
                        dates.column(),
                        name(order),
                        figures.either(),
                        figures.exampleOfEither().orElse(""),
                        figures.all(),
                        order == DateOrder.DAY_MONTH_YEAR ? "mdy" : "dmy"));
    }

    private String name(DateOrder order) {
        return words.say(locale, "diagnosis.doubt.order." + order.name());
    }
}
