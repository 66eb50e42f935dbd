package io.firsthand.show.web;

import io.firsthand.show.Question;
import io.firsthand.show.Wording;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;

/**
 * What is asked at a show: questions, and consent in which words.
 *
 * @param purposes what people can consent to, by id
 * @param languages by their two letters
 */
public record QuestionsPage(
        Frame frame,
        List<Question> questions,
        List<Wording> wordings,
        Map<String, String> purposes,
        Map<String, String> languages,
        Typed typed,
        Mistakes mistakes)
        implements Html {

    public List<Question.Kind> kinds() {
        return List.of(Question.Kind.values());
    }
}
