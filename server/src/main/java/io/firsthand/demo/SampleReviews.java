package io.firsthand.demo;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.State;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Person;
import io.firsthand.review.Agenda;
import io.firsthand.review.Decision;
import io.firsthand.review.Decisions;
import io.firsthand.review.EarlierReviews;
import io.firsthand.review.Edited;
import io.firsthand.review.MinutesSigning;
import io.firsthand.review.Review;
import io.firsthand.review.Reviews;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The review of last month, as it was held and signed, and that of the running one, as it is prepared. */
@Component
class SampleReviews {

    private final EarlierReviews earlier;
    private final Reviews reviews;
    private final Decisions decisions;
    private final Agreements agreements;

    SampleReviews(EarlierReviews earlier, Reviews reviews, Decisions decisions, Agreements agreements) {
        this.earlier = earlier;
        this.reviews = reviews;
        this.decisions = decisions;
        this.agreements = agreements;
    }

    boolean areHeld() {
        return !reviews.latest().isEmpty();
    }

    /** Nothing, if there are reviews. */
    void hold(SampleStaff staff, LocalDate today) {
        if (areHeld()) {
            return;
        }
        var month = YearMonth.from(today);
        var tuesday = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        var day = tuesday.isBefore(today) ? tuesday : today.minusDays(1);
        var at = day.atTime(LocalTime.of(10, 0)).atZone(SamplePeople.ZONE).toInstant();
        var rita = actor(staff.named("Rita"));
        var last = earlier.prepare(month.minusMonths(1), SamplePeople.ZONE, at.minus(Duration.ofHours(2)), rita);
        meet(last, staff, day, at, rita);
        signed(earlier.sign(last.id(), at.plus(Duration.ofMinutes(55)), actor(staff.named("Maya"))));
        signed(earlier.sign(last.id(), at.plus(Duration.ofMinutes(58)), actor(staff.named("Sam"))));
        keep(last, staff, today);
        earlier.prepare(
                month, SamplePeople.ZONE, today.atStartOfDay(ZoneOffset.UTC).toInstant(), rita);
    }

    private void meet(Review it, SampleStaff staff, LocalDate day, Instant at, Actor rita) {
        var there = Stream.of("Maya", "Chiara", "Sam", "Jana", "Henrik", "Rita")
                .map(name -> staff.named(name).id())
                .toList();
        done(earlier.attend(it.id(), there, at, rita));
        note(
                it,
                Agenda.FIGURES,
                "Sales answers fast. Where it does not, nobody had looked on a Friday afternoon.",
                at,
                rita);
        note(
                it,
                Agenda.MISSING,
                "The phone number, again: at the booth people leave before anybody asks for it.\nSam: without one the first day is lost.",
                at,
                rita);
        note(
                it,
                Agenda.CRITERIA,
                "Is 40,000 too low? Maya doubts it, Sam would rather have fewer.\nHenrik holds a higher one against the past before anybody argues.",
                at,
                rita);
        decide(
                it,
                "Ask for the phone number at the booth before the conversation ends",
                staff.named("Chiara"),
                day.plusDays(10),
                null,
                at,
                rita);
        var draft = agreements.drafts().stream()
                .filter(one -> one.state() == State.PROPOSED)
                .map(Definition::id)
                .findFirst()
                .orElse(null);
        decide(
                it,
                "Hold a higher budget against the past, and propose it if it finds the better leads",
                staff.named("Henrik"),
                day.plusDays(21),
                draft,
                at,
                rita);
        decide(
                it,
                "Somebody of sales looks at the inbox on Friday afternoons, in turns",
                staff.named("Sam"),
                day.plusDays(14),
                null,
                at,
                rita);
    }

    private void note(Review it, Agenda item, String words, Instant at, Actor by) {
        done(earlier.note(it.id(), item, words, at.plus(Duration.ofMinutes(30)), by));
    }

    private void decide(
            Review it, String words, Person owner, LocalDate due, @Nullable UUID draft, Instant at, Actor by) {
        var wish = new Decisions.Wish(words, owner.id(), due, null);
        done(earlier.decide(it.id(), wish, draft, at.plus(Duration.ofMinutes(40)), by));
    }

    /** Chiara did it the week after, Henrik when he proposed; Sam still has to. */
    private void keep(Review last, SampleStaff staff, LocalDate today) {
        var now = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (var it : decisions.of(last.id())) {
            var at = keptAt(it, staff, today);
            if (at != null && at.isAfter(it.madeAt()) && at.isBefore(now)) {
                earlier.keep(it.id(), at, actor(byId(staff, it)));
            }
        }
    }

    private static @Nullable Instant keptAt(Decision it, SampleStaff staff, LocalDate today) {
        var owner = byId(staff, it);
        if (owner.equals(staff.named("Chiara"))) {
            return it.madeAt().plus(Duration.ofDays(6));
        }
        return owner.equals(staff.named("Henrik"))
                ? today.minusDays(3).atTime(9, 30).atZone(SamplePeople.ZONE).toInstant()
                : null;
    }

    private static Person byId(SampleStaff staff, Decision it) {
        return Stream.of("Chiara", "Henrik", "Sam")
                .map(staff::named)
                .filter(person -> person.id().equals(it.owner()))
                .findFirst()
                .orElseThrow();
    }

    private static Actor actor(Person person) {
        return person.as(Actor.Via.COMMAND);
    }

    private static void done(Edited edited) {
        if (!(edited instanceof Edited.Done)) {
            throw new IllegalStateException(edited.toString());
        }
    }

    private static void signed(MinutesSigning signing) {
        if (!(signing instanceof MinutesSigning.Signed) && !(signing instanceof MinutesSigning.Closed)) {
            throw new IllegalStateException(signing.toString());
        }
    }
}
