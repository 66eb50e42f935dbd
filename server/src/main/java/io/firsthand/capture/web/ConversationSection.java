package io.firsthand.capture.web;

import io.firsthand.capture.Conversation;
import io.firsthand.capture.KeptFile;
import io.firsthand.capture.Letter;
import io.firsthand.capture.Told;
import io.firsthand.lead.Lead;
import io.firsthand.show.Question;
import io.firsthand.web.Grade;
import io.firsthand.web.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The conversations of a lead on its page, the latest first, with the mail that may follow.
 *
 * @param reps names of our people by their ids
 * @param shows names of shows by their ids
 * @param questions what was asked, by the questions' ids
 * @param canSend whether a mail server is set and the person may be written to
 */
public record ConversationSection(
        Lead lead,
        List<Conversation> conversations,
        Map<UUID, String> reps,
        Map<UUID, String> shows,
        Map<UUID, Question> questions,
        Optional<Letter> letter,
        boolean canSend,
        boolean mayWrite)
        implements Html {

    public String rep(Conversation it) {
        return reps.getOrDefault(it.rep().value(), "");
    }

    public static Grade seal(Conversation it) {
        return Grade.valueOf(it.grade().name());
    }

    public Optional<String> show(Conversation it) {
        return it.show().map(id -> shows.getOrDefault(id, ""));
    }

    public static String href(Conversation it, KeptFile file) {
        return "/conversations/" + it.id() + "/files/" + file.number();
    }

    /** Key of the words for how the person was captured. */
    public static String how(Told told) {
        var how = told.how();
        return "capture.how."
                + (how != null && List.of("card", "badge", "qr", "typed").contains(how) ? how : "other");
    }

    /** What the card said, by the keys of the fields' names, without what the lead shows already. */
    public static Map<String, String> card(Told told) {
        var card = new LinkedHashMap<String, String>();
        Stream.of(
                        "name",
                        "title",
                        "company",
                        "email",
                        "phone",
                        "mobile",
                        "web",
                        "street",
                        "postcode",
                        "city",
                        "country")
                .filter(told.person()::containsKey)
                .forEach(field ->
                        card.put("capture.field." + field, told.person().get(field)));
        return card;
    }

    /** What was answered, by the question. */
    public Map<String, String> answers(Told told) {
        var answers = new LinkedHashMap<String, String>();
        told.answers().forEach(it -> {
            var question = it.question() == null ? null : questions.get(it.question());
            answers.put(question == null ? "?" : question.text(), ConversationWords.answer(question, it.answer()));
        });
        return answers;
    }

    /** Where on a map of the world, in degrees; for whoever wants to look. */
    public static String where(Told.Where it) {
        return String.format(Locale.ROOT, "%.6f, %.6f", it.latitude() / 1e6, it.longitude() / 1e6);
    }

    public static String mailto(Letter it) {
        return "mailto:%s?subject=%s&body=%s".formatted(encoded(it.to()), encoded(it.subject()), encoded(it.body()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
