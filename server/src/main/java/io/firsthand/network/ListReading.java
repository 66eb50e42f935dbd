package io.firsthand.network;

import io.firsthand.lead.CompanyName;
import io.firsthand.lead.Email;
import io.firsthand.table.DateOrder;
import io.firsthand.table.DateOrderGuess;
import io.firsthand.table.Dates;
import io.firsthand.table.Detected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a list of people. */
final class ListReading {

    private static final int LONGEST = 200;
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

    private final ListFile.Opened.Rows table;
    private final DateOrder order;
    private int skipped;

    ListReading(ListFile.Opened.Rows table) {
        this.table = table;
        this.skipped = table.skipped();
        this.order = order();
    }

    /** Networks of American origin write the month first where nothing says otherwise. */
    private DateOrder order() {
        var cells = table.rows().stream()
                .map(row -> cell(row, ListColumn.CONNECTED))
                .map(it -> it == null ? "" : it)
                .toList();
        return DateOrderGuess.of(cells).map(Detected::value).orElse(DateOrder.MONTH_DAY_YEAR);
    }

    boolean isOfJobs() {
        return table.columns().containsKey(ListColumn.BEGUN) && table.columns().containsKey(ListColumn.COMPANY);
    }

    boolean namesPeople() {
        return table.columns().containsKey(ListColumn.EMAIL);
    }

    int skipped() {
        return skipped;
    }

    /** Everybody once, by address or else by name and company; who has no name is left out. */
    List<Listed> connections(Instant now) {
        var people = new LinkedHashMap<Object, Listed>();
        for (var row : table.rows()) {
            var name = name(row);
            if (name.isEmpty()) {
                skipped++;
                continue;
            }
            var given = cell(row, ListColumn.EMAIL);
            var it = Listed.connection(
                    name,
                    given == null ? null : Email.parse(given).orElse(null),
                    cell(row, ListColumn.COMPANY),
                    cell(row, ListColumn.TITLE),
                    time(cell(row, ListColumn.CONNECTED)).orElse(null),
                    now);
            people.merge(
                    it.identity(),
                    it,
                    (one, other) -> one.weight().at().isAfter(other.weight().at()) ? one : other);
        }
        return List.copyOf(people.values());
    }

    private String name(List<String> row) {
        var whole = cell(row, ListColumn.NAME);
        var given = cell(row, ListColumn.GIVEN);
        var family = cell(row, ListColumn.FAMILY);
        return whole != null ? whole : ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
    }

    /** A place of work as a row tells it. */
    record Worked(
            @Nullable Email who,
            String employer,
            LocalDate begun,
            @Nullable LocalDate ended) {}

    List<Worked> jobs() {
        var jobs = new java.util.ArrayList<Worked>();
        for (var row : table.rows()) {
            var employer = cell(row, ListColumn.COMPANY);
            var begun = month(cell(row, ListColumn.BEGUN));
            var given = cell(row, ListColumn.EMAIL);
            var who = given == null ? Optional.<Email>empty() : Email.parse(given);
            if (employer == null
                    || CompanyName.normalised(employer).isEmpty()
                    || begun.isEmpty()
                    || (namesPeople() && who.isEmpty())) {
                skipped++;
                continue;
            }
            var ended = month(cell(row, ListColumn.ENDED)).map(it -> it.isBefore(begun.get()) ? begun.get() : it);
            jobs.add(new Worked(who.orElse(null), employer, begun.get(), ended.orElse(null)));
        }
        return List.copyOf(jobs);
    }

    /** A day, the first of a month such as “Mar 2020”, or of a year. */
    private Optional<LocalDate> month(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var whole = YEAR.matcher(text).matches() ? "1 Jan " + text : text;
        return time(whole).or(() -> time("1 " + whole)).map(it -> LocalDate.ofInstant(it, ZoneOffset.UTC));
    }

    private Optional<Instant> time(@Nullable String text) {
        return text == null ? Optional.empty() : Dates.read(text, order, ZoneOffset.UTC);
    }

    private @Nullable String cell(List<String> row, ListColumn column) {
        Map<ListColumn, Integer> columns = table.columns();
        var index = columns.get(column);
        if (index == null || index >= row.size()) {
            return null;
        }
        var text = row.get(index).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return text.isEmpty() ? null : text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
