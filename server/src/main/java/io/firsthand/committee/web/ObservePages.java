package io.firsthand.committee.web;

import io.firsthand.committee.Asking;
import io.firsthand.committee.Awareness;
import io.firsthand.committee.How;
import io.firsthand.committee.Known;
import io.firsthand.committee.NewObservation;
import io.firsthand.committee.Observation;
import io.firsthand.committee.Observations;
import io.firsthand.committee.Observing;
import io.firsthand.committee.Role;
import io.firsthand.committee.Stance;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.web.Back;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Takes what people of ours say of the people of a company. */
@Controller
@Requires(Permission.WRITE_LEADS)
class ObservePages {

    private final Observations observations;
    private final Asking asking;
    private final CommitteeViews views;

    ObservePages(Observations observations, Asking asking, CommitteeViews views) {
        this.observations = observations;
        this.asking = asking;
        this.views = views;
    }

    /** Only what is otherwise than it was known is said. */
    @PostMapping("/companies/{id}/committee/people")
    View ofCompany(
            @PathVariable UUID id,
            @RequestParam Optional<UUID> contact,
            @RequestParam Optional<UUID> purchase,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String stance,
            @RequestParam(defaultValue = "") String awareness,
            @RequestParam(defaultValue = "false") boolean suggested,
            @RequestParam(defaultValue = "") String back,
            Actor actor) {
        var committee = views.committee(views.company(id), purchase);
        var member = contact.flatMap(it -> committee.of(new ContactId(it))).orElseThrow(CommitteeViews::missing);
        var it = changed(member.lead(), member.known(), role, stance, awareness)
                .in(committee.purchase().key().orElse(null))
                .how(suggested ? How.SUGGESTED : How.TYPED, null);
        return observed(it, Back.or(back, "/companies/" + id + "/committee"), actor);
    }

    private static NewObservation changed(LeadId lead, Known known, String role, String stance, String awareness) {
        var newRole = Role.of(role)
                .filter(it ->
                        known.role() == null ? it != Role.UNKNOWN : known.role().value() != it);
        var newStance = Stance.of(stance)
                .filter(it -> known.stance() == null
                        ? it != Stance.UNKNOWN
                        : known.stance().value() != it);
        var newAwareness = Awareness.of(awareness)
                .filter(it -> known.awareness() == null
                        ? it != Awareness.UNKNOWN
                        : known.awareness().value() != it);
        return NewObservation.of(lead, newRole.orElse(null), newStance.orElse(null), newAwareness.orElse(null));
    }

    @PostMapping("/leads/{id}/committee")
    View ofLead(
            @PathVariable UUID id,
            @RequestParam Optional<UUID> purchase,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String stance,
            @RequestParam(defaultValue = "") String awareness,
            @RequestParam(defaultValue = "false") boolean suggested,
            @RequestParam(defaultValue = "") String back,
            Actor actor) {
        views.known(id);
        var it = NewObservation.of(
                        new LeadId(id),
                        Role.of(role).orElse(null),
                        Stance.of(stance).orElse(null),
                        Awareness.of(awareness).orElse(null))
                .in(purchase.orElse(null))
                .how(suggested ? How.SUGGESTED : How.TYPED, null);
        return observed(it, Back.or(back, "/leads/" + id), actor);
    }

    private View observed(NewObservation it, String back, Actor actor) {
        if (it.role() == null && it.stance() == null && it.awareness() == null) {
            return Redirect.to(back).with(Flash.Kind.NOTE, "committee.done.nothing");
        }
        return switch (observations.observe(it, actor)) {
            case Observing.Observed(var done) ->
                Redirect.to(back)
                        .saying("committee.done.observed")
                        .undoneBy(Back.carry("/committee/observations/" + done.id() + "/withdrawal", back));
            case Observing.Missing() -> throw CommitteeViews.missing();
            case Observing.Refused _ -> Redirect.to(back).with(Flash.Kind.FAILED, "committee.done.refused");
        };
    }

    @PostMapping("/committee/observations/{id}/withdrawal")
    View withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor) {
        var it = observations.find(id).orElseThrow(CommitteeViews::missing);
        var place = Back.or(back, "/leads/" + it.lead().value());
        return observations.withdraw(id, actor)
                ? Redirect.to(place).saying("committee.done.withdrawn").undoneBy(Back.carry(again(it), place))
                : Redirect.to(place).with(Flash.Kind.FAILED, "committee.done.signed");
    }

    /** What would say the same once more. */
    private static String again(Observation it) {
        return "/leads/%s/committee?purchase=%s&role=%s&stance=%s&awareness=%s"
                .formatted(
                        it.lead().value(),
                        it.purchase() == null ? "" : it.purchase(),
                        id(it.role() == null ? null : it.role().id()),
                        id(it.stance() == null ? null : it.stance().id()),
                        id(it.awareness() == null ? null : it.awareness().id()));
    }

    private static String id(@Nullable String id) {
        return id == null ? "" : id;
    }

    @PostMapping("/leads/{id}/committee/skip")
    View skip(@PathVariable UUID id, Actor actor) {
        views.known(id);
        asking.skip(new LeadId(id), actor);
        return Redirect.to("/leads/" + id)
                .saying("committee.done.skipped")
                .undoneBy("/leads/" + id + "/committee/question");
    }

    @PostMapping("/leads/{id}/committee/question")
    View askAgain(@PathVariable UUID id) {
        views.known(id);
        asking.askAgain(new LeadId(id));
        return Redirect.to("/leads/" + id).saying("committee.done.asked");
    }
}
