package io.firsthand.nurture;

import io.firsthand.mail.Mail;
import io.firsthand.track.MergeField;
import io.firsthand.track.Step;
import io.firsthand.track.Template;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail of a track, written for one person.
 *
 * @param foot what stands below: who we are, why it comes, and how to end it
 */
record Letter(String subject, String text, String foot) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)]");

    static Letter of(Step.Email step, Map<MergeField, String> fields, String foot) {
        return new Letter(new Template(step.subject()).fill(fields), new Template(step.text()).fill(fields), foot);
    }

    Mail mail(String to, String key, String unsubscribe) {
        return Mail.of(to, subject, text.strip() + "\n\n-- \n" + foot, "nurture.mail", key)
                .withHtml(html())
                .withUnsubscribe(unsubscribe);
    }

    /** The same with paragraphs and links; nothing in it comes from elsewhere. */
    String html() {
        return paragraphs(text) + "<hr>" + paragraphs(foot).replace("<p>", "<p style=\"color:#666;font-size:13px\">");
    }

    private static String paragraphs(String text) {
        return Stream.of(text.strip().split("\\n\\s*\\n", -1))
                .map(it -> "<p>" + linked(it.strip()).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    private static String linked(String text) {
        var found = LINK.matcher(text);
        var html = new StringBuilder();
        var last = 0;
        while (found.find()) {
            html.append(escaped(text.substring(last, found.start())))
                    .append("<a href=\"")
                    .append(escaped(found.group()))
                    .append("\">")
                    .append(escaped(found.group()))
                    .append("</a>");
            last = found.end();
        }
        return html.append(escaped(text.substring(last))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
