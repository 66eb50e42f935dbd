package io.firsthand.lead;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead came from.
 *
 * @param detail what the origin called it itself, such as "Google Ads Q3"
 * @param gclid Google's click id, {@code fbclid} Meta's, {@code msclkid} Microsoft's
 */
public record Source(
        Channel channel,
        @Nullable String campaign,
        @Nullable String detail,
        Utm utm,
        @Nullable String gclid,
        @Nullable String fbclid,
        @Nullable String msclkid,
        @Nullable String referrer) {

    public static final Source UNKNOWN = of(Channel.UNKNOWN, null);

    public static Source of(Channel channel, @Nullable String campaign) {
        return new Source(channel, campaign, null, Utm.NONE, null, null, null, null);
    }

    public Source withDetail(@Nullable String detail) {
        return new Source(channel, campaign, detail, utm, gclid, fbclid, msclkid, referrer);
    }

    Source with(Channel otherChannel, @Nullable String otherCampaign) {
        return new Source(otherChannel, otherCampaign, detail, utm, gclid, fbclid, msclkid, referrer);
    }

    /** Channel and campaign, which say nothing about anybody: what counts stays, what follows a person goes. */
    Source anonymous(Predicate<String> isAboutSomebody) {
        return of(channel, campaign == null || isAboutSomebody.test(campaign) ? null : campaign);
    }

    /** The five campaign parameters of a link, as the browser claimed them. */
    public record Utm(
            @Nullable String source,
            @Nullable String medium,
            @Nullable String campaign,
            @Nullable String term,
            @Nullable String content) {

        public static final Utm NONE = new Utm(null, null, null, null, null);
    }
}
