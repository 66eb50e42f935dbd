package io.firsthand.lead;

import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead came from.
 *
 * @param detail what the origin called it itself, such as "Google Ads Q3"
 * @param event the trade show or other event of ours at which it was, by its id
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
        @Nullable String referrer,
        @Nullable UUID event) {

    public static final Source UNKNOWN = of(Channel.UNKNOWN, null);

    /** At no event. */
    public Source(
            Channel channel,
            @Nullable String campaign,
            @Nullable String detail,
            Utm utm,
            @Nullable String gclid,
            @Nullable String fbclid,
            @Nullable String msclkid,
            @Nullable String referrer) {
        this(channel, campaign, detail, utm, gclid, fbclid, msclkid, referrer, null);
    }

    public static Source of(Channel channel, @Nullable String campaign) {
        return new Source(channel, campaign, null, Utm.NONE, null, null, null, null);
    }

    public Source withDetail(@Nullable String detail) {
        return new Source(channel, campaign, detail, utm, gclid, fbclid, msclkid, referrer, event);
    }

    public Source at(@Nullable UUID otherEvent) {
        return new Source(channel, campaign, detail, utm, gclid, fbclid, msclkid, referrer, otherEvent);
    }

    Source with(Channel otherChannel, @Nullable String otherCampaign) {
        return new Source(otherChannel, otherCampaign, detail, utm, gclid, fbclid, msclkid, referrer, event);
    }

    /** Channel, campaign and event, which say nothing about anybody: what counts stays, what follows a person goes. */
    Source anonymous(Predicate<String> isAboutSomebody) {
        return of(channel, campaign == null || isAboutSomebody.test(campaign) ? null : campaign)
                .at(event);
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
