package io.firsthand.buying.web;

import io.firsthand.buying.Buying;
import io.firsthand.buying.Reasons;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.CompanyProgress;
import io.firsthand.web.Words;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells on the page of a lead, beside its stage and the person’s awareness, how far the company is. */
@Component
class ProgressTold implements CompanyProgress {

    private final Buying buying;
    private final Reasons reasons;
    private final Words words;

    ProgressTold(Buying buying, Reasons reasons, Words words) {
        this.buying = buying;
        this.reasons = reasons;
        this.words = words;
    }

    @Override
    public Optional<Told> of(CompanyId company, Locale locale) {
        var progress = buying.of(company).progress();
        return Optional.of(new Told(
                words.say(locale, progress.state().words()),
                reasons.say(progress.reasons(), locale).stream().findFirst().orElse(null),
                "/companies/" + company.value() + "#buying"));
    }
}
