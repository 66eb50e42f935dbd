package io.firsthand.listing;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import io.firsthand.identity.Cast.Company;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class ListingSamples implements Samples {

    private final SavedViews views;
    private final Bulks bulks;

    ListingSamples(SavedViews views, Bulks bulks) {
        this.views = views;
        this.bulks = bulks;
    }

    @Override
    public void make(Neighbour neighbour) {
        neighbour.has(view(neighbour.company()), "/views/", "/api/v1/views/");
        neighbour.has(
                bulk(neighbour.company(), neighbour.lead().id().value()), "/bulk-changes/", "/api/v1/leads/bulk/");
    }

    private UUID view(Company of) {
        var kept = of.in(() -> views.keep(
                "Walled view",
                SavedView.Audience.EVERYONE,
                "q=walled",
                of.maya().person()));
        return ((Keeping.Kept) kept).view().id();
    }

    private UUID bulk(Company of, UUID lead) {
        var wish = new Bulk.Wish(Bulk.Kind.TAGS, "+walled", List.of(lead), null, "UTC", "/leads");
        return ((BulkStart.Begun) of.in(() -> bulks.start(wish, of.maya().actor())))
                .bulk()
                .id();
    }
}
