package io.firsthand.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import io.firsthand.identity.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(module = "calendar", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({EmbeddedDatabase.class, Cast.class})
class CalendarBookTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final CalendarBook book;
    private final Calendars calendars;
    private final Cast cast;
    private final MockMvcTester browser;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Cast.Company company;

    CalendarBookTest(
            CalendarBook book,
            Calendars calendars,
            Cast cast,
            MockMvcTester browser,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.calendars = calendars;
        this.cast = cast;
        this.browser = browser;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        company = cast.home();
    }

    @BeforeEach
    void begin() {
        company = cast.found("Hours " + UUID.randomUUID());
    }

    @Test
    void everybodyWorksFromNineToFiveBeforeAnybodySaysOtherwise() {
        assertThat(of(sam())).isEqualTo(BusinessCalendar.usual(BERLIN));
        assertThat(company.in(book::all))
                .singleElement()
                .satisfies(it -> assertThat(it.ofWorkspace()).isTrue());
    }

    @Test
    void thePersonsOwnComesBeforeTheTeamsAndThatBeforeTheWorkspaces() {
        var team = made(wish("Sales", "8-16", List.of("sales"), Set.of()));
        assertThat(of(sam())).isEqualTo(team.time());
        assertThat(of(maya())).isEqualTo(BusinessCalendar.usual(BERLIN));

        var own = made(wish("Sam’s", "10-14", List.of(), Set.of(sam().value())));
        assertThat(of(sam())).isEqualTo(own.time());
        assertThat(company.in(() -> calendars.of(Set.of(sam(), maya()))))
                .containsEntry(sam(), own.time())
                .containsEntry(maya(), BusinessCalendar.usual(BERLIN));

        assertThat(company.in(() -> book.remove(own.id()))).isTrue();
        assertThat(of(sam())).isEqualTo(team.time());
        assertThat(company.in(() -> book.restore(own.id()))).isTrue();
        assertThat(of(sam())).isEqualTo(own.time());
    }

    @Test
    void theWorkspacesOwnIsChangedLikeAnyOtherButNeverTakenAway() {
        var id = company.id().value();

        assertThat(company.in(() -> book.change(id, 0, wish("", "8-12, 13-17:30", List.of(), Set.of()))))
                .isInstanceOf(CalendarChange.Done.class);

        assertThat(of(maya()).hours().get(DayOfWeek.MONDAY))
                .containsExactly(Window.of("08:00", "12:00"), Window.of("13:00", "17:30"));
        assertThat(company.in(() -> book.remove(id))).isFalse();
        assertThat(company.in(() -> book.change(id, 0, wish("", "9-17", List.of(), Set.of()))))
                .isInstanceOf(CalendarChange.Stale.class);
    }

    @Test
    void whatCannotBeIsRefusedFieldByField() {
        var wish = new CalendarWish(
                " ", "Mars/Base", Map.of(DayOfWeek.MONDAY, "17-9"), List.of("cooks"), Set.of(UUID.randomUUID()));

        assertThat(company.in(() -> book.make(wish)))
                .isInstanceOfSatisfying(
                        CalendarChange.Refused.class,
                        it -> assertThat(it.mistakes())
                                .extracting(CalendarMistake::field)
                                .containsExactlyInAnyOrder("name", "zone", "hours.mon", "functions", "people"));
    }

    @Test
    void aCalendarWithoutHoursThatIsThereAllTheSameIsPassedOver() {
        var own = made(wish("Sam’s", "10-14", List.of(), Set.of(sam().value())));
        company.run(() -> transaction.executeWithoutResult(
                _ -> jdbc.sql("update business_calendar set hours = ''").update()));

        assertThat(company.in(() -> book.find(own.id())).orElseThrow().time().isNever())
                .isTrue();
        assertThat(of(sam())).isEqualTo(BusinessCalendar.usual(BERLIN));
    }

    @Test
    void holidaysAreAddedRenamedAndRemoved() {
        var id = company.id().value();
        var day = LocalDate.parse("2026-12-25");

        company.run(() -> book.addHolidays(id, Map.of(day, "Christmas")));
        company.run(() -> book.addHolidays(id, Map.of(day, "Christmas Day", day.plusDays(1), "Boxing Day")));
        company.run(() -> book.removeHolidays(id, Set.of(day.plusDays(1))));

        assertThat(company.in(() -> book.find(id)).orElseThrow().holidays())
                .containsExactly(Map.entry(day, "Christmas Day"));
        assertThat(company.in(() -> book.addHolidays(id, Map.of(LocalDate.of(1066, 10, 14), ""))))
                .isInstanceOf(CalendarChange.Refused.class);
    }

    @Test
    void aFileIsShownBeforeAnythingIsTakenOver() {
        var ics = """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20301225
                SUMMARY:Christmas
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20301231T200000
                SUMMARY:Party
                END:VEVENT
                END:VCALENDAR
                """;
        var file = new MockMultipartFile("file", "days.ics", "text/calendar", ics.getBytes(UTF_8));
        var path = "/settings/calendars/" + company.id().value();

        assertThat(browser.post()
                        .uri(path + "/holidays/import")
                        .multipart()
                        .file(file)
                        .with(request -> {
                            request.setContent(new byte[] {1});
                            return request;
                        })
                        .with(company.rita().signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("Christmas", "Line 7:", "Party");
        assertThat(company.in(() -> book.find(company.id().value()))
                        .orElseThrow()
                        .holidays())
                .isEmpty();

        assertThat(browser.post()
                        .uri(path + "/holidays")
                        .param("pick", "2030-12-25 Christmas, the first day")
                        .with(company.rita().signedIn()))
                .hasStatus3xxRedirection();
        assertThat(company.in(() -> book.find(company.id().value()))
                        .orElseThrow()
                        .holidays())
                .containsExactly(Map.entry(LocalDate.parse("2030-12-25"), "Christmas, the first day"));
    }

    @Test
    void thePageKeepsWhatWasTypedAndNamesTheMend() {
        assertThat(browser.post()
                        .uri("/settings/calendars")
                        .param("name", "Night shift")
                        .param("zone", "Europe/Berlin")
                        .param("hours.mon", "22-6")
                        .with(company.rita().signedIn()))
                .hasStatus(422)
                .bodyText()
                .contains("Night shift", "22-6", "the end after the begin");
        assertThat(browser.get().uri("/settings/calendars").with(company.sam().signedIn()))
                .hasStatus(403);
    }

    @Test
    void programsSetHoursAndHolidays() {
        var token = cast.bearer(company.rita());

        assertThat(browser.post()
                        .uri("/api/v1/calendars")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"name": "New York", "zone": "America/New_York", "hours": {"mon": "9-17"}, "functions": ["sales"]}
                                """))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.hours.mon")
                .isEqualTo("09:00–17:00");
        var id = company.in(book::all).getLast().id();
        assertThat(browser.post()
                        .uri("/api/v1/calendars/" + id + "/holidays")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[{\"day\": \"2026-11-26\", \"name\": \"Thanksgiving\"}]"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.holidays[0].name")
                .isEqualTo("Thanksgiving");
        assertThat(browser.post()
                        .uri("/api/v1/calendars")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"Nobody\", \"zone\": \"UTC\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("hours.mon");
    }

    private WorkCalendar made(CalendarWish wish) {
        if (!(company.in(() -> book.make(wish)) instanceof CalendarChange.Done(var it))) {
            throw new AssertionError(wish);
        }
        return it;
    }

    private static CalendarWish wish(String name, String monday, List<String> functions, Set<UUID> people) {
        return new CalendarWish(name, "Europe/Berlin", Map.of(DayOfWeek.MONDAY, monday), functions, people);
    }

    private BusinessCalendar of(PersonId person) {
        return company.in(() -> calendars.of(person));
    }

    private PersonId sam() {
        return company.sam().person().id();
    }

    private PersonId maya() {
        return company.maya().person().id();
    }
}
