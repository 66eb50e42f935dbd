package io.firsthand.lead.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Source;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a lead came from, as the API takes and tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Source")
record SourceBody(
        @Schema(
                example = "booth_conversation",
                description = "The way it came; unknown if absent",
                allowableValues = {
                    "booth_conversation", "meeting", "referral", "inbound_call", "demo_request", "pricing_enquiry",
                    "contact_form", "chat", "webinar", "content_download", "newsletter", "advertisement",
                    "purchased_list", "unknown"
                })
        @Nullable String channel,

        @Schema(example = "interpack 2026", maxLength = 200) @Nullable String campaign,

        @Schema(description = "What the origin called it itself", maxLength = 1000) @Nullable String detail,

        @Nullable UtmBody utm,

        @Schema(description = "Google's click id", maxLength = 1000) @Nullable String gclid,

        @Schema(description = "Meta's click id", maxLength = 1000) @Nullable String fbclid,

        @Schema(description = "Microsoft's click id", maxLength = 1000) @Nullable String msclkid,

        @Schema(maxLength = 2000) @Nullable String referrer,

        @Schema(description = "The id of the trade show at which it was") @Nullable UUID event) {

    /** The five campaign parameters of a link. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Utm")
    record UtmBody(
            @Nullable String source,
            @Nullable String medium,
            @Nullable String campaign,
            @Nullable String term,
            @Nullable String content) {}

    static SourceBody of(Source it) {
        var utm = it.utm().equals(Source.Utm.NONE)
                ? null
                : new UtmBody(
                        it.utm().source(),
                        it.utm().medium(),
                        it.utm().campaign(),
                        it.utm().term(),
                        it.utm().content());
        return new SourceBody(
                it.channel().id(),
                it.campaign(),
                it.detail(),
                utm,
                it.gclid(),
                it.fbclid(),
                it.msclkid(),
                it.referrer(),
                it.event());
    }

    /** Adds to the mistakes when the channel is none of ours. */
    static Source source(@Nullable SourceBody it, List<Mistake> mistakes) {
        if (it == null) {
            return Source.UNKNOWN;
        }
        var utm = it.utm == null
                ? Source.Utm.NONE
                : new Source.Utm(it.utm.source, it.utm.medium, it.utm.campaign, it.utm.term, it.utm.content);
        return new Source(
                channel(it.channel, "source.channel", mistakes),
                it.campaign,
                it.detail,
                utm,
                it.gclid,
                it.fbclid,
                it.msclkid,
                it.referrer,
                it.event);
    }

    static Channel channel(@Nullable String id, String field, List<Mistake> mistakes) {
        if (id == null) {
            return Channel.UNKNOWN;
        }
        var channel = Channel.of(id);
        if (channel.isEmpty()) {
            mistakes.add(new Mistake(field, Mistake.Reason.UNKNOWN_CHANNEL, Channel.known()));
        }
        return channel.orElse(Channel.UNKNOWN);
    }
}
