package io.firsthand.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Person;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.privacy.Purposes;
import io.firsthand.show.Attendee;
import io.firsthand.show.AttendeeFiles;
import io.firsthand.show.Conversation;
import io.firsthand.show.Conversations;
import io.firsthand.show.Costs;
import io.firsthand.show.FollowUps;
import io.firsthand.show.Goal;
import io.firsthand.show.Question;
import io.firsthand.show.Questions;
import io.firsthand.show.Shift;
import io.firsthand.show.Show;
import io.firsthand.show.ShowChange;
import io.firsthand.show.ShowWish;
import io.firsthand.show.Shows;
import io.firsthand.show.Staffing;
import io.firsthand.show.Step;
import io.firsthand.show.Target;
import io.firsthand.show.Targets;
import io.firsthand.show.Venue;
import io.firsthand.show.Wordings;
import io.firsthand.show.Writing;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans the sample's trade shows with everything that belongs to one, and says which lead is of which. */
@Component
class SampleShows {

    private static final int MOST = 50;
    private static final LocalTime NOON = LocalTime.of(14, 0);

    private final Shows shows;
    private final Staffing staffing;
    private final Costs costs;
    private final Questions questions;
    private final Wordings wordings;
    private final Targets targets;
    private final AttendeeFiles attendees;
    private final FollowUps followUps;
    private final Conversations conversations;

    SampleShows(
            Shows shows,
            Staffing staffing,
            Costs costs,
            Questions questions,
            Wordings wordings,
            Targets targets,
            AttendeeFiles attendees,
            FollowUps followUps,
            Conversations conversations) {
        this.shows = shows;
        this.staffing = staffing;
        this.costs = costs;
        this.questions = questions;
        this.wordings = wordings;
        this.targets = targets;
        this.attendees = attendees;
        this.followUps = followUps;
        this.conversations = conversations;
    }

    /** The shows by the campaign of their leads; those that are there already are left as they are. */
    @Transactional
    public Map<String, Show> plan(List<SampleLead> leads, SampleStaff staff, LocalDate today) {
        var planned = new LinkedHashMap<String, Show>();
        var there = shows.page(null, MOST);
        for (var sample : SampleShow.ALL) {
            var name = sample.campaign(today);
            planned.put(
                    name,
                    there.stream()
                            .filter(it -> it.name().equals(name))
                            .findFirst()
                            .orElseGet(() -> plan(sample, leads, staff, today)));
        }
        return planned;
    }

    /** The same, naming the show if it was at one. */
    static Source at(Source source, Map<String, Show> shows) {
        var show = source.campaign() == null ? null : shows.get(source.campaign());
        return show == null || source.channel() != Channel.BOOTH_CONVERSATION ? source : source.at(show.id());
    }

    private Show plan(SampleShow sample, List<SampleLead> leads, SampleStaff staff, LocalDate today) {
        var marketer = staff.named("Maya").as(Actor.Via.COMMAND);
        var plan = SampleShowPlan.of(sample);
        var begins = sample.begins(today);
        var wish = new ShowWish(
                sample.campaign(today),
                new Venue(plan.venue(), plan.halls(), plan.booth(), plan.place()),
                sample.zone().getId(),
                begins,
                begins.plusDays(sample.days() - 1L),
                null,
                List.of("Flow wrapper", "Cartoner CX-40", "Case packer", "Retrofit", "Service contract"),
                List.of("wants offer", "wants visit", "has deadline", "competitor", "existing customer", "student"));
        if (!(shows.plan(wish, marketer) instanceof ShowChange.Done(var show))) {
            throw new IllegalStateException("Not planned: " + sample.name());
        }
        man(show, sample, staff);
        plan.costs().forEach(it -> done(costs.add(show.id(), it)));
        ask(show.id(), marketer);
        invite(show, leads, marketer);
        followUp(show.id(), staff);
        return show;
    }

    private void man(Show show, SampleShow sample, SampleStaff staff) {
        var people = Stream.of(sample.staff().split(" ", -1))
                .distinct()
                .map(staff::named)
                .map(Person::id)
                .toList();
        people.forEach(it -> done(staffing.add(show.id(), it)));
        var goals = new ArrayList<Goal>();
        for (var day : show.days()) {
            for (var i = 0; i < people.size(); i++) {
                var isFirst = i % 2 == 0;
                done(staffing.add(
                        show.id(),
                        new Shift.Wish(
                                people.get(i),
                                day,
                                isFirst ? SampleShow.OPENS : NOON,
                                isFirst ? NOON : SampleShow.CLOSES,
                                i == 0 ? "Demo machine" : null)));
                goals.add(goal(people.get(i), day, sample, people.size()));
            }
        }
        done(staffing.setGoals(show.id(), goals));
    }

    private static Goal goal(PersonId person, LocalDate day, SampleShow sample, int people) {
        return new Goal(person, day, 1 + sample.conversations() / sample.days() / people);
    }

    private void ask(UUID show, Actor marketer) {
        List.of(
                        new Question.Wish("How many packs a minute?", Question.Kind.NUMBER, List.of()),
                        new Question.Wish(
                                "When shall it run?",
                                Question.Kind.CHOICE,
                                List.of("This quarter", "This year", "Next year", "No date yet")),
                        new Question.Wish("Is the budget approved?", Question.Kind.YES_NO, List.of()),
                        new Question.Wish("Who decides beside you?", Question.Kind.TEXT, List.of()))
                .forEach(it -> done(questions.add(show, it)));
        done(wordings.write(
                show,
                "en",
                Purposes.NEWS,
                "Kestrel Packaging Machines may send me news by e-mail. I can withdraw this at any time.",
                marketer));
        done(wordings.write(
                show,
                "de",
                Purposes.NEWS,
                "Kestrel Packaging Machines darf mir Neuigkeiten per E-Mail schicken. Ich kann das jederzeit widerrufen.",
                marketer));
    }

    /** Half of those who came to the booth stood on the organiser's list; so did some who came to nobody's. */
    private void invite(Show show, List<SampleLead> leads, Actor marketer) {
        var met = leads.stream()
                .filter(it -> show.name().equals(it.arrival().source().campaign()))
                .map(SampleLead::contact)
                .toList();
        var others = leads.stream()
                .filter(it -> it.arrival().source().channel() == Channel.CONTENT_DOWNLOAD)
                .map(SampleLead::contact)
                .limit(met.size())
                .toList();
        var people = new ArrayList<Attendee>();
        for (var i = 0; i < met.size(); i++) {
            people.add(attendee(
                    i % 2 == 0 ? met.get(i) : others.get(i % others.size()),
                    "%s-%05d".formatted(code(show), 1000 + 37 * i)));
        }
        done(attendees.take(show.id(), people, marketer));
        var wanted = Stream.concat(
                        Stream.iterate(0, it -> it + 14).limit(10).map(met::get),
                        Stream.iterate(0, it -> it + 9).limit(5).map(others::get))
                .map(it -> new Target.Wish(it.company(), it.domain(), null, null))
                .distinct()
                .toList();
        done(targets.add(show.id(), wanted));
    }

    private static String code(Show show) {
        return show.name().substring(0, 3).toUpperCase(Locale.ROOT);
    }

    private static Attendee attendee(SampleContact it, String badge) {
        return new Attendee(badge, it.name(), it.company(), it.title(), it.email(), it.phone());
    }

    private void followUp(UUID show, SampleStaff staff) {
        var sam = staff.named("Sam").id();
        done(
                followUps.add(
                        show,
                        new Step.Wish(
                                "Call about the visit at our booth",
                                Step.Audience.HOT,
                                2,
                                null,
                                sam,
                                "Our talk at {show}",
                                "Hello {given},\n\nthank you for coming to our booth at {show}. As promised, here is what we spoke"
                                        + " about:\n\n{notes}\n\nWhen does a call suit you this week?\n\nKind regards\n{rep}")));
        done(followUps.add(
                show,
                new Step.Wish(
                        "Send what was promised",
                        Step.Audience.OTHERS,
                        5,
                        null,
                        sam,
                        "Thank you for your visit at {show}",
                        "Hello {given},\n\nit was good to meet you at {show}. Please find what you asked for enclosed.\n\n"
                                + "Kind regards\n{rep}")));
        done(followUps.add(show, new Step.Wish("Ask where it stands", Step.Audience.ALL, 30, null, sam, null, null)));
    }

    /** How the staff rated whom they spoke with. */
    void rate(List<SampleLead> leads, Map<SampleLead, LeadId> ids, Map<String, Show> planned) {
        for (var i = 0; i < leads.size(); i++) {
            var lead = leads.get(i);
            var show = at(lead.arrival().source(), planned).event();
            var rep = lead.arrival().provenance().by();
            if (show != null && rep != null) {
                conversations.held(new Conversation(
                        UUID.nameUUIDFromBytes(("rated " + i).getBytes(UTF_8)),
                        show,
                        Objects.requireNonNull(ids.get(lead)),
                        rep,
                        lead.at(),
                        true,
                        rating(lead, Chance.of("rated", i))));
            }
        }
    }

    private static int rating(SampleLead lead, Chance chance) {
        var far = lead.arrival().history().stream().map(Arrival.Past::stage).anyMatch(it -> it == Stage.SQL);
        return Math.clamp((far ? 3 : 2) + (chance.happens(0.45) ? 1 : 0) + (chance.happens(0.3) ? 1 : 0), 1, 5);
    }

    private static <T> void done(Writing<T> writing) {
        if (!(writing instanceof Writing.Done<T>)) {
            throw new IllegalStateException(writing.toString());
        }
    }
}
