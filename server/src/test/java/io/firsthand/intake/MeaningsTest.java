package io.firsthand.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.lead.Channel;
import io.firsthand.lead.Stage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeaningsTest {

    @Test
    void suggestsAChannelForTheSourcesOfOtherSystems() {
        Map.ofEntries(
                        Map.entry("Olark Chat", Channel.CHAT),
                        Map.entry("Google", Channel.CONTACT_FORM),
                        Map.entry("google", Channel.CONTACT_FORM),
                        Map.entry("Organic Search", Channel.CONTACT_FORM),
                        Map.entry("Direct Traffic", Channel.CONTACT_FORM),
                        Map.entry("Landing Page Submission", Channel.CONTACT_FORM),
                        Map.entry("Referral Sites", Channel.CONTACT_FORM),
                        Map.entry("Reference", Channel.REFERRAL),
                        Map.entry("Click2call", Channel.INBOUND_CALL),
                        Map.entry("Facebook", Channel.ADVERTISEMENT),
                        Map.entry("Pay per Click Ads", Channel.ADVERTISEMENT),
                        Map.entry("Email Marketing", Channel.NEWSLETTER),
                        Map.entry("Trade Show", Channel.BOOTH_CONVERSATION),
                        Map.entry("Messe", Channel.BOOTH_CONVERSATION),
                        Map.entry("webinar", Channel.WEBINAR),
                        Map.entry("Purchased List", Channel.PURCHASED_LIST),
                        Map.entry("booth_conversation", Channel.BOOTH_CONVERSATION),
                        Map.entry("testone", Channel.UNKNOWN),
                        Map.entry("Reading room", Channel.UNKNOWN))
                .forEach((value, channel) ->
                        assertThat(Meanings.channel(value)).as(value).isEqualTo(channel));
    }

    @Test
    void suggestsAStageForTheStatesOfOtherSystems() {
        Map.ofEntries(
                        Map.entry("Marketing Qualified Lead", Stage.MQL),
                        Map.entry("salesqualifiedlead", Stage.SQL),
                        Map.entry("OPEN_DEAL", Stage.OPPORTUNITY),
                        Map.entry("IN_PROGRESS", Stage.SAL),
                        Map.entry("Working - Contacted", Stage.SAL),
                        Map.entry("Open - Not Contacted", Stage.INQUIRY),
                        Map.entry("Closed - Converted", Stage.OPPORTUNITY),
                        Map.entry("Closed - Not Converted", Stage.DISQUALIFIED),
                        Map.entry("Closed Won", Stage.WON),
                        Map.entry("Closed Lost", Stage.LOST),
                        Map.entry("UNQUALIFIED", Stage.DISQUALIFIED),
                        Map.entry("Neu", Stage.INQUIRY))
                .forEach((value, stage) ->
                        assertThat(Meanings.stage(value)).as(value).contains(stage));
        assertThat(Meanings.stage("Other")).isEmpty();
    }
}
