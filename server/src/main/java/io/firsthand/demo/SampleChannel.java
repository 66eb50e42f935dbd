package io.firsthand.demo;

import io.firsthand.lead.Channel;
import java.util.List;

/**
 * One of the seven ways in which the company gets leads one by one; two more come by file.
 *
 * @param byHand whether somebody of the company typed them in
 * @param leads how many in the twelve months
 * @param toQualified the share that becomes an MQL, {@code toSql} of the accepted ones an SQL, {@code toWon} of the
 *     opportunities won
 */
record SampleChannel(
        Channel channel,
        boolean byHand,
        int leads,
        double toQualified,
        double toSql,
        double toWon,
        List<String> campaigns) {

    static final List<SampleChannel> ALL = List.of(
            new SampleChannel(Channel.BOOTH_CONVERSATION, true, 650, 0.62, 0.52, 0.31, List.of()),
            new SampleChannel(Channel.REFERRAL, true, 90, 0.78, 0.63, 0.42, List.of("Customers")),
            new SampleChannel(Channel.INBOUND_CALL, true, 110, 0.66, 0.55, 0.34, List.of("Hotline")),
            new SampleChannel(
                    Channel.DEMO_REQUEST, false, 120, 0.71, 0.5, 0.33, List.of("Demo centre", "CX-40 launch")),
            new SampleChannel(Channel.PRICING_ENQUIRY, false, 150, 0.58, 0.44, 0.3, List.of("Price list")),
            new SampleChannel(Channel.CONTACT_FORM, false, 230, 0.41, 0.38, 0.24, List.of("Website")),
            new SampleChannel(
                    Channel.CONTENT_DOWNLOAD,
                    false,
                    290,
                    0.15,
                    0.18,
                    0.15,
                    List.of("Film guide", "Hygienic design paper", "Changeover checklist")));

    static SampleChannel of(Channel channel) {
        return ALL.stream().filter(it -> it.channel() == channel).findFirst().orElseThrow();
    }

    boolean isBooth() {
        return channel == Channel.BOOTH_CONVERSATION;
    }
}
