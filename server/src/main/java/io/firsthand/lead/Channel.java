package io.firsthand.lead;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The way a lead came to us, nearest to a real conversation first. */
public enum Channel {
    BOOTH_CONVERSATION,
    MEETING,
    REFERRAL,
    INBOUND_CALL,
    DEMO_REQUEST,
    PRICING_ENQUIRY,
    CONTACT_FORM,
    CHAT,
    WEBINAR,
    CONTENT_DOWNLOAD,
    NEWSLETTER,
    ADVERTISEMENT,
    PURCHASED_LIST,
    UNKNOWN;

    /** As it stands in tables, facts and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> of(String id) {
        return Arrays.stream(values())
                .filter(channel -> channel.id().equals(id))
                .findFirst();
    }

    /** All ids, for whoever gave one that we don't know. */
    public static String known() {
        return Arrays.stream(values()).map(Channel::id).collect(Collectors.joining(", "));
    }
}
