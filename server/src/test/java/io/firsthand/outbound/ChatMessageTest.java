package io.firsthand.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChatMessageTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ChatMessage MEAN = new ChatMessage(
            "<!channel> *bold* & <https://evil.example|click>, Heron Foods rejected",
            List.of("They rent <@U1>"),
            "https://leads.example/leads/7?a=1&b=2",
            "Open <now>");

    @Test
    void slackIsSentPlainTextThatMentionsNobody() {
        var body = JSON.readTree(MEAN.body(EndpointKind.SLACK));

        assertThat(body.at("/blocks/0/text/type").asString()).isEqualTo("plain_text");
        assertThat(body.at("/blocks/0/text/text").asString()).startsWith("<!channel> *bold* &");
        assertThat(body.at("/blocks/1/text/type").asString()).isEqualTo("plain_text");
        assertThat(body.at("/text").asString())
                .startsWith("&lt;!channel&gt; *bold* &amp;")
                .doesNotContain("<", ">");
        assertThat(body.at("/blocks/2/elements/0/text").asString())
                .isEqualTo("<https://leads.example/leads/7?a=1&amp;b=2|Open &lt;now&gt;>");
    }

    @Test
    void teamsIsSentACardWhoseTextKnowsNoMarkdown() {
        var body = JSON.readTree(MEAN.body(EndpointKind.TEAMS));
        var card = body.at("/attachments/0/content");

        assertThat(body.at("/type").asString()).isEqualTo("message");
        assertThat(body.at("/attachments/0/contentType").asString())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(card.at("/type").asString()).isEqualTo("AdaptiveCard");
        assertThat(card.at("/body/0/type").asString()).isEqualTo("RichTextBlock");
        assertThat(card.at("/body/0/inlines/0/type").asString()).isEqualTo("TextRun");
        assertThat(card.at("/body/1/inlines/0/text").asString()).isEqualTo("They rent <@U1>");
        assertThat(card.at("/actions/0/url").asString()).isEqualTo("https://leads.example/leads/7?a=1&b=2");
    }

    @Test
    void whatIsTooLongForAChatIsCut() {
        var body = JSON.readTree(new ChatMessage("x".repeat(9_000), List.of(), "/", "o").body(EndpointKind.SLACK));

        assertThat(body.at("/blocks/0/text/text").asString()).hasSizeLessThan(3_000);
    }
}
