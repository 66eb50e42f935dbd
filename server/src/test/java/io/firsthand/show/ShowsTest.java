package io.firsthand.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Leads;
import io.firsthand.privacy.Purposes;
import io.firsthand.show.Question.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ShowTest
class ShowsTest {

<<<<<<< HEAD
    private static final Instant NOON = Fairground.TUESDAY
=======
    private static final Instant NOON = Fair.TUESDAY
>>>>>>> show
            .atTime(LocalTime.NOON)
            .atZone(ZoneId.of("Europe/Berlin"))
            .toInstant();

    private final Shows shows;
    private final Questions questions;
    private final Wordings wordings;
    private final Attendees attendees;
    private final AttendeeRepository list;
    private final Leads leads;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private Cast.Company company;

    ShowsTest(
            Shows shows,
            Questions questions,
            Wordings wordings,
            Attendees attendees,
            AttendeeRepository list,
            Leads leads,
            Cast cast,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.shows = shows;
        this.questions = questions;
        this.wordings = wordings;
        this.attendees = attendees;
        this.list = list;
        this.leads = leads;
        this.cast = cast;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void begin() {
        company = cast.found("Shows " + UUID.randomUUID());
    }

    @Test
    void aShowIsOnInItsOwnZoneWithTwoHoursBeforeAndAfter() {
<<<<<<< HEAD
        var show = Fairground.planned(shows, company, Fairground.wish("Packwerk"));
=======
        var show = Fair.planned(shows, company, Fair.wish("Packwerk"));
>>>>>>> show

        assertThat(company.in(() -> shows.on(NOON))).containsExactly(show);
        assertThat(company.in(() -> shows.on(show.begins().minus(Duration.ofHours(2)))))
                .containsExactly(show);
        assertThat(company.in(
                        () -> shows.on(show.begins().minus(Duration.ofHours(2)).minusMillis(1))))
                .isEmpty();
        assertThat(company.in(() -> shows.on(show.ends().plus(Duration.ofHours(2)))))
                .isEmpty();
        assertThat(show.begins()).isEqualTo("2026-05-04T22:00:00Z");
        assertThat(show.ends()).isEqualTo("2026-05-08T22:00:00Z");
    }

    @Test
    void aPhoneIsOfferedTheShowThatIsOnThenWhatComesThenWhatWas() {
<<<<<<< HEAD
        var on = Fairground.planned(shows, company, Fairground.wish("On"));
        var later = Fairground.planned(shows, company, from(Fairground.wish("Later"), 40));
        var sooner = Fairground.planned(shows, company, from(Fairground.wish("Sooner"), 20));
        var past = Fairground.planned(shows, company, from(Fairground.wish("Past"), -10));
        Fairground.planned(shows, company, from(Fairground.wish("Long past"), -40));
=======
        var on = Fair.planned(shows, company, Fair.wish("On"));
        var later = Fair.planned(shows, company, from(Fair.wish("Later"), 40));
        var sooner = Fair.planned(shows, company, from(Fair.wish("Sooner"), 20));
        var past = Fair.planned(shows, company, from(Fair.wish("Past"), -10));
        Fair.planned(shows, company, from(Fair.wish("Long past"), -40));
>>>>>>> show

        assertThat(company.in(() -> shows.near(NOON))).containsExactly(on, sooner, later, past);
        assertThat(company.in(() -> shows.page(null, 2))).containsExactly(later, sooner);
        assertThat(company.in(() -> shows.page(sooner, 2))).containsExactly(on, past);
    }

    @Test
    void aMomentAndAPlaceFitOrItSaysWhyNot() {
<<<<<<< HEAD
        var show = Fairground.planned(shows, company, Fairground.wish("Packwerk")).id();
=======
        var show = Fair.planned(shows, company, Fair.wish("Packwerk")).id();
>>>>>>> show
        var inside = new Position(51_262_000, 6_745_000, 20);
        var town = new Position(51_226_000, 6_776_000, 30);

        assertThat(fit(show, NOON, inside)).isEqualTo(new Fit.Fits(213));
        assertThat(fit(show, NOON, town))
                .isInstanceOfSatisfying(
                        Fit.WrongPlace.class, it -> assertThat(it.metres()).isBetween(4_400L, 4_700L));
        assertThat(fit(show, NOON.plus(Duration.ofDays(9)), inside)).isInstanceOf(Fit.WrongTime.class);
        assertThat(fit(show, NOON, new Position(51_262_000, 6_745_000, 40_000)).sentence())
                .isEqualTo("show.fit.too_vague");
        assertThat(company.in(() -> shows.fit(show, NOON, Optional.empty())).sentence())
                .isEqualTo("show.fit.no_position");
        assertThat(fit(UUID.randomUUID(), NOON, inside)).isEqualTo(new Fit.NoShow());
    }

    @Test
    void aPlanThatCannotBeIsRefusedWithEveryReason() {
        var wish = new ShowWish(
                " ",
                new Venue("", "", "", new Place(99_000_000, 0, 1)),
                "Berlin",
                null,
                null,
                null,
                List.of(),
                List.of());

        assertThat(company.in(() -> shows.plan(wish, company.maya().actor())))
                .isInstanceOfSatisfying(
                        ShowChange.Refused.class,
                        it -> assertThat(it.mistakes())
                                .extracting("field")
                                .containsExactlyInAnyOrder(
                                        "venue.name",
                                        "venue.place.latitude",
                                        "venue.place.radius",
                                        "from",
                                        "to",
                                        "name",
                                        "zone"));
    }

    @Test
    void whoChangesAShowThatSomebodyElseChangedIsTold() {
<<<<<<< HEAD
        var show = Fairground.planned(shows, company, Fairground.wish("Packwerk"));
        company.in(() -> shows.change(show.id(), 1, Fairground.wish("Packwerk 2026")));

        assertThat(company.in(() -> shows.change(show.id(), 1, Fairground.wish("Other"))))
=======
        var show = Fair.planned(shows, company, Fair.wish("Packwerk"));
        company.in(() -> shows.change(show.id(), 1, Fair.wish("Packwerk 2026")));

        assertThat(company.in(() -> shows.change(show.id(), 1, Fair.wish("Other"))))
>>>>>>> show
                .isInstanceOf(ShowChange.Stale.class);
        company.in(() -> shows.withdraw(show.id()));
        assertThat(company.in(() -> shows.find(show.id()))).isEmpty();
        company.in(() -> shows.restore(show.id()));
        assertThat(company.in(() -> shows.find(show.id())).orElseThrow().name()).isEqualTo("Packwerk 2026");
    }

    @Test
    void aQuestionOnceAskedIsReplacedNotChanged() {
<<<<<<< HEAD
        var show = Fairground.planned(shows, company, Fairground.wish("Packwerk")).id();
=======
        var show = Fair.planned(shows, company, Fair.wish("Packwerk")).id();
>>>>>>> show
        var first = done(
                company.in(() -> questions.add(show, new Question.Wish("How many lines?", Kind.NUMBER, List.of()))));
        var second = done(company.in(
                () -> questions.add(show, new Question.Wish("When?", Kind.CHOICE, List.of("This year", "Later")))));
        var better = done(company.in(
                () -> questions.replace(first.id(), new Question.Wish("How many lines run?", Kind.NUMBER, List.of()))));

        assertThat(company.in(() -> questions.of(show))).containsExactly(better, second);
        assertThat(company.in(() -> questions.find(first.id())).orElseThrow().text())
                .isEqualTo("How many lines?");
        assertThat(company.in(() -> questions.add(show, new Question.Wish("Which?", Kind.CHOICE, List.of("One")))))
                .isInstanceOf(Writing.Refused.class);
    }

    @Test
    void aWordingGetsAnotherVersionAndKeepsTheOld() {
<<<<<<< HEAD
        var show = Fairground.planned(shows, company, Fairground.wish("Packwerk")).id();
=======
        var show = Fair.planned(shows, company, Fair.wish("Packwerk")).id();
>>>>>>> show
        var first = done(write(show, "en", "May we write to you?"));
        var same = done(write(show, "en", "May we write to you?"));
        var next = done(write(show, "en", "May we send you news?"));
        var german = done(write(show, "de", "Dürfen wir Ihnen schreiben?"));

        assertThat(same).isEqualTo(first);
        assertThat(next.id()).isEqualTo(first.id());
        assertThat(next.version()).isEqualTo(2);
        assertThat(company.in(() -> wordings.of(show))).containsExactly(german, next);
        assertThat(company.in(() -> wordings.find(first.id(), 1)).orElseThrow().text())
                .isEqualTo("May we write to you?");
        company.in(() -> wordings.withdraw(show, german.id(), true));
        assertThat(company.in(() -> wordings.of(show))).containsExactly(next);
        assertThat(write(show, "xx", "?")).isInstanceOf(Writing.Refused.class);
    }

    @Test
    void aBadgeTellsWhoWearsIt() {
<<<<<<< HEAD
        var show = Fairground.planned(shows, company, Fairground.wish("Packwerk")).id();
=======
        var show = Fair.planned(shows, company, Fair.wish("Packwerk")).id();
>>>>>>> show
        var ada = new Attendee("A-17", "Ada Byron", "Engines", "Countess", "ada@engines.example", "+49 30 23125 001");
        var bob = new Attendee("B-2", "Bob Kahn", null, null, null, null);
        var written = company.in(() -> transactions.execute(_ -> list.write(show, List.of(bob, ada), NOON)));
        var again = company.in(() -> transactions.execute(_ -> list.write(
                show, List.of(bob, new Attendee("A-17", "Ada Lovelace", "Engines", null, null, null)), NOON)));

        assertThat(written).isEqualTo(new AttendeeRepository.Written(2, 0));
        assertThat(again).isEqualTo(new AttendeeRepository.Written(0, 1));
        assertThat(company.in(() -> shows.attendee(show, " A-17 "))
                        .orElseThrow()
                        .name())
                .isEqualTo("Ada Lovelace");
        assertThat(company.in(() -> shows.attendee(show, "C-3"))).isEmpty();
        assertThat(company.in(() -> attendees.page(show, "A-17", 10))).containsExactly(bob);
        assertThat(company.in(() -> attendees.extent(show)).count()).isEqualTo(2);
    }

    @Test
    void aLeadKnowsItsShowByItsSource() {
<<<<<<< HEAD
        var show = Fairground.planned(shows, company, Fairground.wish("Packwerk"));
        var lead = Fairground.lead(leads, company, show, "Ada Byron", "Engines", NOON);
=======
        var show = Fair.planned(shows, company, Fair.wish("Packwerk"));
        var lead = Fair.lead(leads, company, show, "Ada Byron", "Engines", NOON);
>>>>>>> show

        assertThat(company.in(() -> leads.get(lead)).orElseThrow().source().event())
                .isEqualTo(show.id());
        UUID event = company.in(() -> transactions.execute(_ -> jdbc.sql("select event_id from lead where id = :id")
                .param("id", lead.value())
                .query(UUID.class)
                .single()));
        assertThat(event).isEqualTo(show.id());
    }

    private Writing<Wording> write(UUID show, String language, String text) {
        return company.in(() -> wordings.write(
                show, language, Purposes.NEWS, text, company.maya().actor()));
    }

    private Fit fit(UUID show, Instant at, Position position) {
        return company.in(() -> shows.fit(show, at, Optional.of(position)));
    }

    private static ShowWish from(ShowWish it, int days) {
        return new ShowWish(
                it.name(),
                it.venue(),
                it.zone(),
<<<<<<< HEAD
                Fairground.TUESDAY.plusDays(days),
                Fairground.TUESDAY.plusDays(days + 3),
=======
                Fair.TUESDAY.plusDays(days),
                Fair.TUESDAY.plusDays(days + 3),
>>>>>>> show
                it.notes(),
                it.products(),
                it.tags());
    }

    private static <T> T done(Writing<T> writing) {
        return writing instanceof Writing.Done<T>(var part) ? part : fail(writing.toString());
    }
}
