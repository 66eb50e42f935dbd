package io.firsthand.buying.web;

import io.firsthand.buying.Evaluation.Field;
import io.firsthand.buying.Evaluations;
import io.firsthand.identity.Actor;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.touch.Touch;
import io.firsthand.touch.TouchFields;
import io.firsthand.web.Days;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks with a touch, in three short fields, what was heard of how the company evaluates. */
@Component
class EvaluationFields implements TouchFields {

    private static final List<Field> FIELDS = List.of(Field.PROBLEM, Field.STATUS_QUO, Field.DECIDING_ON);
    private static final int LONGEST = 500;

    private final Evaluations evaluations;
    private final Leads leads;

    EvaluationFields(Evaluations evaluations, Leads leads) {
        this.evaluations = evaluations;
        this.leads = leads;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Html> of(LeadId lead, Map<String, String> typed, Mistakes mistakes, Actor actor) {
        return company(lead).map(it -> new HeardOfCompany(typed, evaluations.of(it), mistakes));
    }

    @Override
    public List<Mistake> check(LeadId lead, Map<String, String> typed) {
        var day = typed.getOrDefault(name(Field.DECIDING_ON), "");
        if (day.isBlank() || isDay(day)) {
            return List.of();
        }
        return List.of(new Mistake(name(Field.DECIDING_ON), Reason.NOT_A_DATE, ""));
    }

    /** Only what was typed: a field that was left empty says nothing. */
    @Override
    public void logged(Touch touch, Map<String, String> typed, Actor actor) {
        var heard = new EnumMap<Field, String>(Field.class);
        for (var field : FIELDS) {
            var text = typed.getOrDefault(name(field), "").strip();
            if (!text.isEmpty()) {
                heard.put(field, text.substring(0, Math.min(text.length(), LONGEST)));
            }
        }
        if (!heard.isEmpty()) {
            company(touch.lead()).ifPresent(it -> evaluations.learn(it, touch.lead(), heard, touch.at(), actor));
        }
    }

    private Optional<CompanyId> company(LeadId lead) {
        return leads.get(lead).flatMap(it -> Optional.ofNullable(it.company())).map(it -> it.id());
    }

    private static boolean isDay(String text) {
        try {
            Days.parse(text);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    static String name(Field field) {
        return "buying." + field.id();
    }
}
