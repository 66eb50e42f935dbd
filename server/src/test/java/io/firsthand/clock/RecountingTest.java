package io.firsthand.clock;

import static io.firsthand.clock.Tower.berlin;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.calendar.CalendarBook;
import io.firsthand.calendar.CalendarChange;
import io.firsthand.calendar.CalendarWish;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Leads;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ClockTest
class RecountingTest {

    private final Recounting recounting;
    private final Clocks clocks;
    private final CalendarBook book;
    private final Leads leads;
    private final Cast cast;
    private final Tower tower;
    private final TransactionTemplate transaction;
    private Cast.Company company;
    private final UUID handoff = UUID.randomUUID();

    RecountingTest(
            Recounting recounting,
            Clocks clocks,
            CalendarBook book,
            Leads leads,
            Cast cast,
            Tower tower,
            PlatformTransactionManager transactions) {
        this.recounting = recounting;
        this.clocks = clocks;
        this.book = book;
        this.leads = leads;
        this.cast = cast;
        this.tower = tower;
        this.transaction = new TransactionTemplate(transactions);
        company = cast.home();
    }

    @BeforeEach
    void begin() {
        tower.begin();
        company = cast.found("Recounting " + UUID.randomUUID());
    }

    @Test
    void aHolidayMovesWhatIsDueOnIt() {
        start(600, "2026-11-23T10:00");

        company.run(() -> book.addHolidays(company.id().value(), Map.of(LocalDate.parse("2026-11-24"), "Local fair")));
        company.run(recounting::recount);

        assertThat(clock().dueAt()).isEqualTo(berlin("2026-11-25T12:00"));
    }

    @Test
    void nobodyIsLateOnlyBecauseHoursAreCountedOtherwise() {
        start(600, "2026-11-20T16:00");
        var due = clock().dueAt();
        tower.itIs("2026-11-23T10:00");

        var always = Map.of(DayOfWeek.SATURDAY, "0-24", DayOfWeek.SUNDAY, "0-24", DayOfWeek.MONDAY, "9-17");
        assertThat(make(always)).isInstanceOf(CalendarChange.Done.class);
        company.run(recounting::recount);

        assertThat(clock().dueAt()).isEqualTo(due).isAfter(tower.instant());
    }

    @Test
    void anHourThatAClockChangeTakesIsMissingAndOneThatItAddsIsThere() {
        assertThat(make(Map.of(DayOfWeek.SUNDAY, "1-6"))).isInstanceOf(CalendarChange.Done.class);

        var spring = start(120, "2027-03-28T01:00");
        var autumn = start(120, "2027-10-31T01:00");

        assertThat(spring.dueAt())
                .isEqualTo(Instant.parse("2027-03-28T02:00:00Z"))
                .isEqualTo(berlin("2027-03-28T04:00"));
        assertThat(autumn.dueAt()).isEqualTo(Instant.parse("2027-10-31T01:00:00Z"));
    }

    @Test
    void aCalendarWithoutHoursIsRefused() {
        assertThat(make(Map.of()))
                .isInstanceOfSatisfying(
                        CalendarChange.Refused.class,
                        it -> assertThat(it.mistakes())
                                .extracting(mistake -> mistake.key())
                                .containsExactly("calendar.mistake.never"));
    }

    private CalendarChange make(Map<DayOfWeek, String> hours) {
        var sam = company.sam().person().id().value();
        return company.in(() -> book.make(new CalendarWish("Sam’s", "Europe/Berlin", hours, List.of(), Set.of(sam))));
    }

    private Clock start(int minutes, String at) {
        var lead = Tower.lead(company, leads);
        var sam = company.sam().person().id();
        return in(() ->
                clocks.start(new NewClock(lead, handoff, ClockKind.RESPONSE, sam, minutes, berlin(at), List.of())));
    }

    private Clock clock() {
        return in(() -> clocks.of(List.of(handoff)))
                .getOrDefault(handoff, List.of())
                .getFirst();
    }

    private <T> T in(Supplier<T> work) {
        return company.in(() -> transaction.execute(_ -> work.get()));
    }
}
