package io.firsthand.hook;

import io.firsthand.database.PublicId;
import io.firsthand.lead.Channel;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A place that one other system sends leads to.
 *
 * @param header where the sender puts what shows that it is the one
 * @param channel the source of leads whose payload names none
 * @param campaign empty for none
 */
public record Hook(
        UUID id,
        PublicId publicId,
        String name,
        boolean open,
        Scheme scheme,
        String header,
        Channel channel,
        String campaign,
        Mapping mapping,
        Instant createdAt) {

    public static final int LONGEST_NAME = 120;

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,80}");

    public static boolean isHeader(String text) {
        return HEADER.matcher(text).matches();
    }

    Hook with(String otherName, Scheme otherScheme, String otherHeader, Channel otherChannel, String otherCampaign) {
        return new Hook(
                id,
                publicId,
                otherName,
                open,
                otherScheme,
                otherHeader,
                otherChannel,
                otherCampaign,
                mapping,
                createdAt);
    }
}
