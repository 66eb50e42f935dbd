package io.firsthand.outbound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said in a channel. What people typed is sent as text that the chat does not read for mentions, links or styles.
 *
 * @param said one sentence
 * @param more further lines
 * @param link where it leads, whole
 * @param open what the link says
 */
record ChatMessage(String said, List<String> more, String link, String open) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Slack takes 3,000 characters for a text. */
    private static final int LONGEST = 2_000;

    String body(EndpointKind kind) {
        return JSON.writeValueAsString(kind == EndpointKind.TEAMS ? teams() : slack());
    }

    /** Blocks of an incoming webhook; the plain text is for what shows no blocks. */
    private Map<String, Object> slack() {
        var blocks = new ArrayList<Map<String, Object>>();
        blocks.add(section(said));
        more.forEach(it -> blocks.add(section(it)));
        blocks.add(Map.of(
                "type",
                "context",
                "elements",
                List.of(Map.of("type", "mrkdwn", "text", "<" + escaped(link) + "|" + escaped(open) + ">"))));
        return ordered("text", escaped(cut(said)), "blocks", blocks);
    }

    private static Map<String, Object> section(String text) {
        return ordered("type", "section", "text", ordered("type", "plain_text", "text", cut(text), "emoji", false));
    }

    /** An adaptive card, in the envelope that the workflows of Teams take; its runs of text know no markdown. */
    private Map<String, Object> teams() {
        var body = new ArrayList<Map<String, Object>>();
        body.add(run(said, true));
        more.forEach(it -> body.add(run(it, false)));
        var card = ordered(
                "$schema",
                "http://adaptivecards.io/schemas/adaptive-card.json",
                "type",
                "AdaptiveCard",
                "version",
                "1.4",
                "body",
                body,
                "actions",
                List.of(ordered("type", "Action.OpenUrl", "title", open, "url", link)));
        var attachment = ordered("contentType", "application/vnd.microsoft.card.adaptive", "content", card);
        return ordered("type", "message", "attachments", List.of(attachment));
    }

    private static Map<String, Object> run(String text, boolean strong) {
        return ordered(
                "type",
                "RichTextBlock",
                "inlines",
                List.of(ordered(
                        "type", "TextRun", "text", cut(text), "weight", strong ? "bolder" : "default", "wrap", true)));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var all = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            all.put((String) pairs[i], pairs[i + 1]);
        }
        return all;
    }

    /** The three characters that Slack reads in any text. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
