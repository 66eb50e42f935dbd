package io.firsthand.listing.web;

import io.firsthand.handoff.Offer;
import io.firsthand.handoff.Offering;
import io.firsthand.handoff.Offers;
import io.firsthand.identity.Actor;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.listing.ListQueries;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import io.firsthand.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Offers the leads that somebody picked in a list to sales: at most 1,000 at once, the first of the list. */
@Component
class BulkOffers {

    private final Offers offers;
    private final Leads leads;
    private final ListQueries queries;

    BulkOffers(Offers offers, Leads leads, ListQueries queries) {
        this.offers = offers;
        this.leads = leads;
        this.queries = queries;
    }

    Redirect offer(BulkForm form, Actor actor, Viewer viewer) {
        var how = form.seller().map(id -> Offer.to(new PersonId(id))).orElseGet(Offer::routed);
        var all = offers.offer(picked(form, actor, viewer), how, actor);
        var offered = Offering.offered(all);
        return Redirect.to(form.back())
                .with(
                        offered == 0 ? Flash.Kind.FAILED : Flash.Kind.DONE,
                        "listing.bulk.offered",
                        offered,
                        all.stream()
                                .filter(Offering.AlreadyOpen.class::isInstance)
                                .count(),
                        all.stream().filter(Offering.NotNow.class::isInstance).count(),
                        all.stream().filter(Offering.Nobody.class::isInstance).count(),
                        all.stream()
                                .filter(it -> it instanceof Offering.Missing || it instanceof Offering.Refused)
                                .count());
    }

    private List<LeadId> picked(BulkForm form, Actor actor, Viewer viewer) {
        return form.isAll()
                ? leads
                        .list(
                                queries.of(
                                        form.list(),
                                        viewer.zone(),
                                        actor.person().orElse(null)),
                                Optional.empty(),
                                Offers.MOST)
                        .leads()
                        .stream()
                        .map(Lead::id)
                        .toList()
                : form.leads().stream().map(LeadId::new).limit(Offers.MOST).toList();
    }
}
