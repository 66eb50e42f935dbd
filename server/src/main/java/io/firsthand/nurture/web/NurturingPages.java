package io.firsthand.nurture.web;

import io.firsthand.handoff.Offer;
import io.firsthand.handoff.Offering;
import io.firsthand.handoff.Offers;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.nurture.Entering;
import io.firsthand.nurture.Stay;
import io.firsthand.nurture.Stays;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Puts a lead into a track, takes it out, offers it to sales again. */
@Controller
@RequestMapping("/leads/{id}/nurture")
@Requires(Permission.MANAGE_TRACKS)
class NurturingPages {

    private static final UUID NO_TRACK = new UUID(0, 0);

    private final Stays stays;
    private final Leads leads;
    private final Offers offers;

    NurturingPages(Stays stays, Leads leads, Offers offers) {
        this.stays = stays;
        this.leads = leads;
        this.offers = offers;
    }

    @PostMapping
    View enter(
            @PathVariable UUID id,
            @RequestParam Optional<UUID> track,
            @RequestParam(defaultValue = "") String back,
            Actor actor) {
        var lead = leads.get(new LeadId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (stays.enter(lead.id(), track.orElse(NO_TRACK), actor)) {
            case Entering.Done(var stay) ->
                to(id, back)
                        .saying(
                                "nurture.put.done",
                                stays.design(stay).map(it -> it.name()).orElse(""))
                        .undoneBy("/leads/" + id + "/nurture/end");
            case Entering.AlreadyIn _ -> to(id, back).with(Flash.Kind.NOTE, "nurture.put.already");
            case Entering.NotNow _ -> to(id, back).with(Flash.Kind.NOTE, "nurture.put.notNow");
            case Entering.NoTrack _, Entering.Refused _ -> to(id, back).with(Flash.Kind.NOTE, "nurture.put.noTrack");
            case Entering.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/end")
    View leave(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor) {
        if (!(stays.leave(new LeadId(id), actor) instanceof Entering.Done(var stay))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var said = to(id, back).saying("nurture.left.done");
        return stay.track() == null ? said : said.undoneBy("/leads/" + id + "/nurture?track=" + stay.track());
    }

    /** To whom routing decides, but not to the rep who returned it last. */
    @PostMapping("/offer")
    View offer(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Actor actor) {
        var lead = new LeadId(id);
        var notTo = Optional.ofNullable(stays.underWay(Set.of(lead)).get(lead))
                .flatMap(it -> Optional.ofNullable(it.returned()))
                .map(Stay.Return::by);
        return switch (offers.offer(lead, Offer.again(notTo.map(Set::of).orElse(Set.of())), actor)) {
            case Offering.Offered _ -> to(id, back).saying("nurture.offer.done");
            case Offering.AlreadyOpen _ -> to(id, back).with(Flash.Kind.NOTE, "nurture.offer.already");
            case Offering.Nobody _ -> to(id, back).with(Flash.Kind.NOTE, "nurture.offer.nobody");
            case Offering.NotNow _, Offering.Refused _ -> to(id, back).with(Flash.Kind.NOTE, "nurture.offer.notNow");
            case Offering.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static Redirect to(UUID lead, String back) {
        return Redirect.to(
                switch (back) {
                    case "returned" -> "/nurture";
                    case "review" -> "/nurture/review";
                    default -> "/leads/" + lead;
                });
    }
}
