package io.firsthand.demo;

import static io.firsthand.demo.SampleStory.at;

import io.firsthand.committee.Awareness;
import io.firsthand.committee.How;
import io.firsthand.committee.NewObservation;
import io.firsthand.committee.Observations;
import io.firsthand.committee.Observing;
import io.firsthand.committee.Role;
import io.firsthand.committee.Stance;
import io.firsthand.demo.SampleStory.Company;
import io.firsthand.demo.SampleStory.Somebody;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Channel;
import io.firsthand.lead.LeadId;
import io.firsthand.show.Shows;
import io.firsthand.show.Target;
import io.firsthand.show.Targets;
import io.firsthand.show.Writing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A company that was to be met at the last show and was not: who pays there is known, and a colleague knows them. */
@Component
class SampleTarget {

    private static final Company COMPANY = new Company("Hansa Tiefkühlkost AG", "hansa-tiefkuehlkost.example");

    static final Somebody BUYER = COMPANY.with("Ulf Brodersen", "Chief Financial Officer");

    private static final int MOST = 50;

    private final SampleStory story;
    private final Observations observations;
    private final Shows shows;
    private final Targets targets;

    SampleTarget(SampleStory story, Observations observations, Shows shows, Targets targets) {
        this.story = story;
        this.observations = observations;
        this.shows = shows;
        this.targets = targets;
    }

    void tell(SampleStaff staff, LocalDate today) {
        var felix = staff.named("Felix");
        var by = felix.as(Actor.Via.COMMAND);
        var imke = story.met(
                COMPANY.with("Imke Petersen", "Head of Technology"),
                47,
                "Frozen goods, two lines. Likes the CX-40; above 50,000 euros Ulf Brodersen signs, whom we have never met.",
                felix,
                today);
        say(imke, Role.TECHNICAL_BUYER, Stance.SUPPORTIVE, Awareness.PRODUCT_AWARE, at(today, 47, 11), by);
        var ulf = story.came(BUYER, Channel.CONTENT_DOWNLOAD, at(today, 20, 9), staff.website());
        say(ulf, Role.ECONOMIC_BUYER, null, null, at(today, 19, 14), by);
        var last = SampleShow.ALL.getLast().campaign(today);
        var show = shows.page(null, MOST).stream()
                .filter(it -> it.name().equals(last))
                .findFirst()
                .orElseThrow();
        var wish = new Target.Wish(
                COMPANY.name(),
                COMPANY.domain(),
                "Ulf Brodersen signs; he did not come to the booth.",
                staff.named("Sam").id());
        if (!(targets.add(show.id(), List.of(wish)) instanceof Writing.Done)) {
            throw new IllegalStateException("Not a target: " + wish);
        }
    }

    private void say(
            LeadId lead, Role role, @Nullable Stance stance, @Nullable Awareness awareness, Instant at, Actor by) {
        var said = NewObservation.of(lead, role, stance, awareness)
                .how(How.TOUCHED, null)
                .at(at);
        if (!(observations.observe(said, by) instanceof Observing.Observed)) {
            throw new IllegalStateException("Not said: " + role);
        }
    }
}
