package io.firsthand.intake;

import io.firsthand.lead.Channel;
import org.jspecify.annotations.Nullable;

/** Where rows come from that do not say it themselves. */
public record Fallback(Channel channel, @Nullable String campaign) {

    public static final Fallback UNKNOWN = new Fallback(Channel.UNKNOWN, null);
}
