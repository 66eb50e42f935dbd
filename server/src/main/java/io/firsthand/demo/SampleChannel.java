package io.firsthand.demo;

import io.firsthand.lead.Channel;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import java.util.List;

/**
 * One of the seven ways in which the company gets leads one by one; two more come by file.
 *
 * @param leads how many in the twelve months
 * @param toQualified the share that becomes an MQL, {@code toSql} of those an SQL, {@code toWon} of those won
 */
record SampleChannel(
        Channel channel, How how, Grade grade, int leads, double toQualified, double toSql, double toWon,
        List<String> campaigns) {

    static final List<SampleChannel> ALL = List.of(
            new SampleChannel(Channel.BOOTH_CONVERSATION, How.TYPED, Grade.C, 650, 0.62, 0.52, 0.31, List.of()),
            new SampleChannel(Channel.REFERRAL, How.TYPED, Grade.C, 90, 0.78, 0.63, 0.42, List.of("Customers")),
            new SampleChannel(Channel.INBOUND_CALL, How.TYPED, Grade.C, 110, 0.66, 0.55, 0.34, List.of("Hotline")),
            new SampleChannel(
                    Channel.DEMO_REQUEST, How.API, Grade.B, 120, 0.71, 0.5, 0.33, List.of("Demo centre", "CX-40 launch")),
            new SampleChannel(Channel.PRICING_ENQUIRY, How.API, Grade.B, 150, 0.58, 0.44, 0.3, List.of("Price list")),
            new SampleChannel(Channel.CONTACT_FORM, How.API, Grade.B, 230, 0.41, 0.38, 0.24, List.of("Website")),
            new SampleChannel(
                    Channel.CONTENT_DOWNLOAD, How.API, Grade.B, 290, 0.15, 0.18, 0.15,
                    List.of("Film guide", "Hygienic design paper")));
}
