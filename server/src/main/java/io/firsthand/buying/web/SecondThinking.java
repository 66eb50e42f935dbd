package io.firsthand.buying.web;

import io.firsthand.buying.Buying;
import io.firsthand.buying.Courses;
import io.firsthand.buying.Reasons;
import io.firsthand.buying.SecondLook;
import io.firsthand.buying.SecondLooks;
import io.firsthand.identity.Actor;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.GivingUp;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.SecondThought;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows what speaks for a company before a lead of it is given up. */
@Component
class SecondThinking implements SecondThought {

    private static final int SIGNS = 8;

    private final SecondLooks looks;
    private final Buying buying;
    private final Courses courses;
    private final Reasons reasons;
    private final SignRows rows;
    private final Leads leads;

    SecondThinking(SecondLooks looks, Buying buying, Courses courses, Reasons reasons, SignRows rows, Leads leads) {
        this.looks = looks;
        this.buying = buying;
        this.courses = courses;
        this.reasons = reasons;
        this.rows = rows;
        this.leads = leads;
    }

    @Override
    public Optional<Doubt> before(GivingUp what, Actor actor, Locale locale) {
        return looks.ask(what, actor).map(look -> doubt(look, locale));
    }

    private Doubt doubt(SecondLook look, Locale locale) {
        var sentences = reasons.say(look.evidence(), locale);
        var company = leads.company(look.company());
        return new Doubt(
                sentences,
                new DoubtView(
                        company.map(CompanyLink::name).orElse(""),
                        "/companies/" + look.company().value(),
                        sentences,
                        rows.of(courses.explicit(look.company(), SIGNS), locale)),
                buying.of(look.company()).decidingOn());
    }

    @Override
    public Set<LeadId> doubted(Collection<LeadId> some) {
        return looks.evidence(some).keySet();
    }

    @Override
    public void chosen(GivingUp what, Choice choice, Actor actor) {
        looks.chosen(what, choice, actor);
    }
}
