package io.firsthand.attachment.web;

import io.firsthand.attachment.Attachments;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadSection;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts files on the page of a lead. */
@Component
class AttachmentSections implements LeadSection {

    private final Attachments attachments;
    private final People people;

    AttachmentSections(Attachments attachments, People people) {
        this.attachments = attachments;
        this.people = people;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        return Optional.of(section(lead.id(), Mistakes.NONE, actor));
    }

    AttachmentSection section(LeadId lead, Mistakes mistakes, Actor actor) {
        return new AttachmentSection(
                lead,
                attachments.of(lead),
                people.names(),
                attachments.largest().toMegabytes(),
                mistakes,
                actor.may(Permission.WRITE_LEADS));
    }
}
