package io.firsthand.verdict.web;

import io.firsthand.agreement.Definition;
import io.firsthand.agreement.DefinitionSection;
import io.firsthand.agreement.State;
import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadRecords;
import io.firsthand.verdict.Sides;
import io.firsthand.verdict.SidesChange;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts who would change sides on the page of a definition that is not in force yet. */
@Component
class SidesSections implements DefinitionSection {

    private final SidesChange change;
    private final LeadRecords leads;

    SidesSections(SidesChange change, LeadRecords leads) {
        this.change = change;
        this.leads = leads;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Html> of(Definition definition, Actor actor, Locale locale) {
        return definition.state() == State.DRAFT || definition.state() == State.PROPOSED
                ? Optional.of(part(definition))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public SidesPart part(Definition it) {
        var sides = change.of(it.id()).orElse(null);
        return new SidesPart(
                it.id(),
                sides,
                sides != null && !sides.hash().equals(it.hash()),
                sides == null
                        ? Map.of()
                        : leads.names(
                                sides.leads().stream().map(Sides.Change::lead).toList()));
    }
}
