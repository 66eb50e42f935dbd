package io.firsthand.intake;

import io.firsthand.lead.Channel;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What rows mean that do not say it themselves: where they come from, and the currency of their amounts.
 *
 * @param currency three letters of ISO 4217
 */
public record Fallback(Channel channel, @Nullable String campaign, String currency) {

    private static final String EURO = "EUR";

    public static final Fallback UNKNOWN = new Fallback(Channel.UNKNOWN, null);

    public Fallback(Channel channel, @Nullable String campaign) {
        this(channel, campaign, EURO);
    }

    public Fallback withSource(Channel other, @Nullable String otherCampaign) {
        return new Fallback(other, otherCampaign, currency);
    }

    public Fallback withCurrency(String iso) {
        return new Fallback(channel, campaign, iso);
    }

    /** The currency that is most likely meant where people keep this time. */
    static String currencyOf(ZoneId zone) {
        return switch (zone.getId()) {
            case "Europe/London", "Europe/Belfast", "GB" -> "GBP";
            case "Europe/Zurich" -> "CHF";
            case String id when id.startsWith("America/") || id.startsWith("US/") -> "USD";
            default -> EURO;
        };
    }
}
