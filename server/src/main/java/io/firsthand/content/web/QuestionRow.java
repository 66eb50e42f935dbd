package io.firsthand.content.web;

import io.firsthand.content.Question;
import io.firsthand.content.Weight;
import io.firsthand.web.Page;
import java.util.stream.Collectors;

/** A question in a list, with what is behind it. */
public record QuestionRow(Question question, Weight weight) {

    public String href() {
        return "/questions/" + question.root();
    }

    /** Amounts of open opportunities, each in its currency. */
    public String pipeline() {
        return weight.pipeline().stream()
                .map(it -> Page.number(Math.round(it.amount())) + " " + it.currency())
                .collect(Collectors.joining(" + "));
    }
}
