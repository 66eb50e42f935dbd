package io.firsthand.demo;

import io.firsthand.lead.Channel;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A file that marketing imported: a webinar's attendees, or a list that was bought. */
record SampleFile(String name, Source source, String importedBy, int rows, String content) {

    private static final List<String> HEADER =
            List.of("Name", "Email", "Job title", "Company", "Created at", "Lead status", "Status date");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(SamplePeople.ZONE);
    private static final int WEBINAR_BEGINS = 14;

    static List<SampleFile> all(SampleContacts contacts, LocalDate today) {
        return List.of(
                webinar("webinar-mono-material-films.csv", "Mono-material films", 120, 204, contacts, today),
                webinar("webinar-changeover.csv", "Changeover in 15 minutes", 90, 78, contacts, today),
                list("food-makers-extract.csv", "Food makers extract", 200, 118, contacts, today));
    }

    private static SampleFile webinar(
            String name, String title, int attendees, int daysAgo, SampleContacts contacts, LocalDate today) {
        var held = workingDay(today.minusDays(daysAgo));
        var lines = new ArrayList<List<String>>();
        for (var row = 0; row < attendees; row++) {
            var chance = Chance.of(name, row);
            var joined = held.atTime(WEBINAR_BEGINS, 0)
                    .minusMinutes(5)
                    .plusMinutes(chance.below(25))
                    .atZone(SamplePeople.ZONE)
                    .toInstant();
            var stage = stage(chance);
            var since = stage == Stage.INQUIRY
                    ? joined
                    : Office.from(joined.plusSeconds((long) (86_400 * (1 + chance.around(12)))), chance);
            lines.add(line(contacts.next(chance, contacts.country(chance)), joined, stage, since, today));
        }
        return of(name, Source.of(Channel.WEBINAR, title), "Tobias", lines);
    }

    private static Stage stage(Chance chance) {
        return chance.happens(0.6)
                ? Stage.INQUIRY
                : chance.oneOf(List.of(Stage.MQL, Stage.MQL, Stage.SAL, Stage.SQL, Stage.NURTURE));
    }

    private static SampleFile list(
            String name, String title, int rows, int daysAgo, SampleContacts contacts, LocalDate today) {
        var bought = workingDay(today.minusDays(daysAgo));
        var lines = new ArrayList<List<String>>();
        for (var row = 0; row < rows; row++) {
            var chance = Chance.of(name, row);
            var delivered = bought.atTime(9, 0).atZone(SamplePeople.ZONE).toInstant();
            var stage = chance.happens(0.8) ? Stage.INQUIRY : chance.oneOf(List.of(Stage.DISQUALIFIED, Stage.MQL));
            var since = stage == Stage.INQUIRY
                    ? delivered
                    : Office.from(delivered.plusSeconds((long) (86_400 * (1 + chance.around(20)))), chance);
            lines.add(line(contacts.next(chance, contacts.country(chance)), delivered, stage, since, today));
        }
        return of(name, Source.of(Channel.PURCHASED_LIST, title), "Owen", lines);
    }

    private static LocalDate workingDay(LocalDate day) {
        return Office.from(day.atTime(9, 0).atZone(SamplePeople.ZONE).toInstant(), Chance.of("day", 0))
                .atZone(SamplePeople.ZONE)
                .toLocalDate();
    }

    private static List<String> line(
            SampleContact contact, Instant created, Stage stage, Instant since, LocalDate today) {
        var isOver = since.isBefore(today.atStartOfDay(ZoneOffset.UTC).toInstant());
        return List.of(
                contact.name(),
                contact.email(),
                contact.title(),
                contact.company(),
                TIME.format(created),
                (isOver ? stage : Stage.INQUIRY).id(),
                TIME.format(isOver ? since : created));
    }

    private static SampleFile of(String name, Source source, String by, List<List<String>> lines) {
        var content = lines.stream().map(SampleFile::csv).collect(Collectors.joining("", csv(HEADER), ""));
        return new SampleFile(name, source, by, lines.size(), content);
    }

    private static String csv(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.contains(",") ? "\"" + cell + "\"" : cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
