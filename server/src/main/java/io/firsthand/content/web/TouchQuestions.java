package io.firsthand.content.web;

import io.firsthand.content.BuyerQuestions;
import io.firsthand.content.Hearing.Place;
import io.firsthand.content.Hearings;
import io.firsthand.content.Hearings.Heard;
import io.firsthand.content.Question;
import io.firsthand.content.web.TouchQuestionsPart.Typed;
import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.touch.Touch;
import io.firsthand.touch.TouchFields;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks in the form for a touch what the buyer asked. */
@Component
class TouchQuestions implements TouchFields {

    private static final String FIELD = "content.asked";
    private static final List<String> FIELDS = List.of(FIELD, FIELD + "2", FIELD + "3", FIELD + "4");
    private static final int TO_CHOOSE = 200;

    private final Hearings hearings;
    private final BuyerQuestions questions;

    TouchQuestions(Hearings hearings, BuyerQuestions questions) {
        this.hearings = hearings;
        this.questions = questions;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Html> of(LeadId lead, Map<String, String> typed, Mistakes mistakes, Actor actor) {
        return Optional.of(new TouchQuestionsPart(
                FIELDS.stream()
                        .map(it -> new Typed(it, typed.getOrDefault(it, "")))
                        .toList(),
                mistakes,
                questions.some(TO_CHOOSE)));
    }

    @Override
    public List<Mistake> check(LeadId lead, Map<String, String> typed) {
        return FIELDS.stream()
                .filter(it -> typed.getOrDefault(it, "").length() > Question.LONGEST)
                .map(it -> new Mistake(it, Reason.TOO_LONG, String.valueOf(Question.LONGEST)))
                .toList();
    }

    @Override
    public void logged(Touch touch, Map<String, String> typed, Actor actor) {
        FIELDS.stream()
                .map(it -> typed.getOrDefault(it, "").strip())
                .filter(it -> !it.isEmpty())
                .distinct()
                .forEach(it ->
                        hearings.hear(new Heard(touch.lead(), it, Place.TOUCH, touch.id(), touch.at()), null, actor));
    }
}
