package io.firsthand.privacy.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.Objections;
import io.firsthand.privacy.Purposes;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts consents on the page of a lead. */
@Component
class ConsentSections implements LeadSection {

    private static final int SHOWN = 5;

    private final Consents consents;
    private final Objections objections;
    private final Purposes purposes;
    private final Told told;

    ConsentSections(Consents consents, Objections objections, Purposes purposes, Told told) {
        this.consents = consents;
        this.objections = objections;
        this.purposes = purposes;
        this.told = told;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        if (lead.erased() || !actor.may(Permission.READ_LEADS)) {
            return Optional.empty();
        }
        return Optional.of(new ConsentSection(
                lead,
                consents.of(lead.contactId()).stream().limit(SHOWN).toList(),
                objections.of(List.of(lead.contactId())),
                told.purposes(purposes.all(), locale),
                told.bases(locale),
                told.obtained(locale)));
    }
}
