package io.firsthand.nurture.web;

import io.firsthand.identity.People;
import io.firsthand.lead.LeadRecords;
import io.firsthand.nurture.Stay;
import io.firsthand.nurture.Stays;
import io.firsthand.track.Design;
import io.firsthand.track.Flow;
import io.firsthand.track.Step;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names what stands in lists of leads in nurture. */
@Component
class StayRows {

    private final Stays stays;
    private final LeadRecords leads;
    private final People people;
    private final Words words;

    StayRows(Stays stays, LeadRecords leads, People people, Words words) {
        this.stays = stays;
        this.leads = leads;
        this.people = people;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public List<StayRow> of(List<Stay> some, Locale locale) {
        var names = leads.names(some.stream().map(Stay::lead).toList());
        var persons = people.names();
        var designs = stays.designs(some);
        return some.stream()
                .map(it -> {
                    var design = Optional.ofNullable(designs.get(it.id()));
                    var returned = it.returned();
                    return new StayRow(
                            it,
                            names.getOrDefault(it.lead(), "–"),
                            design.map(Design::name).orElse(null),
                            returned == null
                                    ? null
                                    : persons.getOrDefault(returned.by().value(), "–"),
                            step(it, design, locale));
                })
                .toList();
    }

    private @Nullable String step(Stay it, Optional<Design> design, Locale locale) {
        return design.flatMap(found -> Flow.of(found).find(it.step()))
                .map(found -> says(found, locale))
                .orElse(null);
    }

    String says(Step step, Locale locale) {
        return switch (step) {
            case Step.Email it -> words.say(locale, "track.step.email") + " " + it.subject();
            case Step.Task it -> words.say(locale, "track.step.task") + " " + it.title();
            case Step.Webhook it -> words.say(locale, "track.step.webhook") + " " + it.note();
            case Step.Content it -> words.say(locale, "track.step.content") + " " + it.subject();
            case Step.Wait it ->
                words.say(locale, "track.step.wait") + " " + words.say(locale, "track.step.wait.says", it.days());
            case Step.Branch _ -> words.say(locale, "track.step.branch");
        };
    }
}
