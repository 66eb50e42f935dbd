package io.firsthand.demo;

import static io.firsthand.demo.SampleStory.at;

import io.firsthand.buying.SecondLooks;
import io.firsthand.demo.SampleStory.Company;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Channel;
import io.firsthand.lead.GivingUp;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.SecondThought.Choice;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Stage;
import io.firsthand.nurture.NurtureRules;
import io.firsthand.nurture.Stays;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Second looks of the months before: somebody was met and went silent while a colleague of theirs asked for something; most
 * were kept, and some of those came back.
 */
@Component
class SampleSecondLooks {

    /** What became of them. */
    private enum After {
        /** Asked for prices, came back, and became an opportunity. */
        BOUGHT,
        /** Asked for prices and came back. */
        BACK,
        WAITING,
        GIVEN_UP
    }

    /**
     * One of them.
     *
     * @param days since they were met
     */
    private record Look(
            Company company, String silent, String title, String colleague, String theirs, int days, After after) {}

    private static final List<Look> ALL = List.of(
            new Look(
                    new Company("Ostsee Feinkost AG", "ostsee-feinkost.example"),
                    "Tom Eggers",
                    "Production Manager",
                    "Nele Voss",
                    "Head of Purchasing",
                    130,
                    After.BOUGHT),
            new Look(
                    new Company("Isar Naturkost AG", "isar-naturkost.example"),
                    "Judith Falk",
                    "Plant Manager",
                    "Leon Aumann",
                    "Project Engineer",
                    114,
                    After.BACK),
            new Look(
                    new Company("Havel Backwaren GmbH", "havel-backwaren.example"),
                    "Anke Dreyer",
                    "Maintenance Manager",
                    "Piet Lorenz",
                    "Process Engineer",
                    62,
                    After.WAITING),
            new Look(
                    new Company("Morava Drinks s.r.o.", "morava-drinks.example"),
                    "Milan Kovar",
                    "Operations Manager",
                    "Hana Svobodova",
                    "Packaging Engineer",
                    98,
                    After.GIVEN_UP));

    private final SampleStory story;
    private final SecondLooks looks;
    private final NurtureRules nurture;
    private final Stays stays;
    private final Opportunities opportunities;

    SampleSecondLooks(
            SampleStory story, SecondLooks looks, NurtureRules nurture, Stays stays, Opportunities opportunities) {
        this.story = story;
        this.looks = looks;
        this.nurture = nurture;
        this.stays = stays;
        this.opportunities = opportunities;
    }

    void tell(SampleStaff staff, LocalDate today) {
        ALL.forEach(it -> tell(it, staff, today));
    }

    private void tell(Look it, SampleStaff staff, LocalDate today) {
        var sam = staff.named("Sam");
        var by = sam.as(Actor.Via.COMMAND);
        var lead = story.met(
                it.company().with(it.silent(), it.title()),
                it.days(),
                "Wants to see the case packer; the budget is not theirs to say.",
                sam,
                today);
        story.came(
                it.company().with(it.colleague(), it.theirs()),
                Channel.DEMO_REQUEST,
                at(today, it.days() - 30, 9),
                staff.website());
        Stream.of(3, 12, 26).forEach(later -> story.called(lead, sam, at(today, it.days() - later, 15)));
        var day = it.days() - 35;
        var chosen = at(today, day, 10);
        if (it.after() == After.GIVEN_UP) {
            looks.told(new GivingUp(lead, Stage.DISQUALIFIED, GivingUp.Cause.BAD_TIMING), Choice.GAVE_UP, chosen, by);
            story.moved(lead, chosen, "Bad timing", by, Stage.DISQUALIFIED);
            return;
        }
        looks.told(new GivingUp(lead, Stage.DISQUALIFIED, GivingUp.Cause.NO_INTEREST), Choice.KEPT, chosen, by);
        story.moved(lead, chosen, null, by, Stage.NURTURE);
        Optional.ofNullable(nurture.get().secondTrack()).ifPresent(track -> stays.enter(lead, track, by, chosen));
        if (it.after() != After.WAITING) {
            comesBack(lead, it, day - 55, staff, today);
        }
    }

    private void comesBack(LeadId lead, Look it, int day, SampleStaff staff, LocalDate today) {
        var by = staff.named("Sam").as(Actor.Via.COMMAND);
        story.did(lead, Signal.Kind.EXPLICIT, "pricing", at(today, day + 1, 8), staff.website());
        stays.leave(lead, by, at(today, day, 9));
        story.moved(lead, at(today, day, 9), null, by, Stage.MQL, Stage.SAL, Stage.SQL);
        if (it.after() == After.BOUGHT) {
            opportunities.takeAll(
                    List.of(NewOpportunity.open(
                            lead,
                            Terms.named("Case packer")
                                    .withAmount(BigDecimal.valueOf(84_000), "EUR")
                                    .withExpectedClose(today.plusDays(55)),
                            at(today, day - 18, 11))),
                    by);
        }
    }
}
