package io.firsthand.opportunity.web;

import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.opportunity.Opportunity;
import io.firsthand.opportunity.Terms;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody typed about an opportunity, whether it is right or not; the names of the fields are the API's. */
public record OpportunityForm(Map<String, String> typed) {

    /** Nothing yet, but where somebody came from. */
    static OpportunityForm from(String back) {
        return new OpportunityForm(Map.of("back", back));
    }

    static OpportunityForm of(Opportunity it) {
        var terms = it.terms();
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", terms.name());
        typed.put("amount", terms.amount() == null ? "" : plain(terms.amount()));
        typed.put("currency", orBlank(terms.currency()));
        typed.put(
                "expectedClose",
                terms.expectedClose() == null ? "" : terms.expectedClose().toString());
        typed.put("stageWords", orBlank(terms.stageWords()));
        return new OpportunityForm(typed);
    }

    /** With a fourth decimal where three could be read as thousands. */
    private static String plain(BigDecimal amount) {
        return (amount.scale() == 3 ? amount.setScale(4) : amount).toPlainString();
    }

    OpportunityForm withBack(String back) {
        var all = new LinkedHashMap<>(typed);
        all.put("back", back);
        return new OpportunityForm(all);
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    @Nullable String filled(String field) {
        var text = get(field);
        return text.isBlank() ? null : text;
    }

    /** A comma counts as the decimal point when it stands where one would; 12.000 may be twelve or twelve thousand. */
    Terms terms(List<Mistake> mistakes) {
        return new Terms(
                get("name"),
                parsed("amount", OpportunityForm::amount, Reason.NOT_AN_AMOUNT, mistakes),
                filled("currency"),
                parsed("expectedClose", LocalDate::parse, Reason.NOT_A_DATE, mistakes),
                filled("stageWords"));
    }

    private static BigDecimal amount(String text) {
        if (text.matches("[1-9]\\d{0,2}\\.\\d{3}")) {
            throw new NumberFormatException("Both a fraction and thousands");
        }
        return new BigDecimal(text.matches("\\d+,\\d{1,2}") ? text.replace(',', '.') : text);
    }

    private <T> @Nullable T parsed(String field, Function<String, T> parser, Reason otherwise, List<Mistake> mistakes) {
        var text = filled(field);
        try {
            return text == null ? null : parser.apply(text.strip());
        } catch (DateTimeException | NumberFormatException _) {
            mistakes.add(new Mistake(field, otherwise, ""));
            return null;
        }
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
