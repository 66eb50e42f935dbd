package io.firsthand.demo;

import io.firsthand.lead.Source;
import io.firsthand.lead.Source.Utm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the links of the company's campaigns carry. */
record SampleCampaign(Utm utm, @Nullable String referrer, boolean ofGoogle) {

    private static final double MARKED = 0.45;

    private static final List<SampleCampaign> ALL = List.of(
            new SampleCampaign(utm("google", "cpc", "flow-wrapper-de"), "https://www.google.com/", true),
            new SampleCampaign(utm("google", "cpc", "cartoner-eu"), "https://www.google.com/", true),
            new SampleCampaign(utm("linkedin", "paid-social", "paper-film"), "https://www.linkedin.com/", false),
            new SampleCampaign(utm("newsletter", "email", "autumn-issue"), null, false),
            new SampleCampaign(utm("packaging-journal", "display", "cx-40-launch"), null, false));

    private static Utm utm(String source, String medium, String campaign) {
        return new Utm(source, medium, campaign, null, null);
    }

    /** The source as such a link would have marked it, or as it is. */
    static Source mark(Source source, Chance chance) {
        if (!chance.happens(MARKED)) {
            return source;
        }
        var campaign = chance.oneOf(ALL);
        return new Source(
                source.channel(),
                source.campaign(),
                source.detail(),
                campaign.utm(),
                campaign.ofGoogle() ? "demo-gclid-%06d".formatted(chance.below(1_000_000)) : null,
                null,
                null,
                campaign.referrer());
    }
}
