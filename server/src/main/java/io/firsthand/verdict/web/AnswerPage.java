package io.firsthand.verdict.web;

import io.firsthand.criterion.Term;
import io.firsthand.lead.Lead;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;

/** Something missing that was filled with what it cannot be, as it was typed. */
public record AnswerPage(Lead lead, Term term, String value, Mistakes mistakes) implements Html {

    public String href(String part) {
        return "/leads/" + lead.id().value() + part;
    }
}
