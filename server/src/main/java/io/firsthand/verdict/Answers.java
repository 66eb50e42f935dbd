package io.firsthand.verdict;

import io.firsthand.identity.Actor;
import io.firsthand.knowledge.KnowledgeOf;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.Edit;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was missing, and judges the lead at once. */
@Service
@Transactional
public class Answers {

    private final Leads leads;
    private final KnowledgeOf knowledge;
    private final Judging judging;

    Answers(Leads leads, KnowledgeOf knowledge, Judging judging) {
        this.leads = leads;
        this.knowledge = knowledge;
        this.judging = judging;
    }

    /** Empty for a term that is not written but follows from elsewhere. */
    public Optional<Edit> write(LeadId id, String path, String value, Actor actor) {
        return leads.get(id).flatMap(lead -> change(lead, path, value.strip())).map(change -> {
            var edit = leads.change(id, Leads.ANY_VERSION, change, actor);
            if (edit instanceof Edit.Done) {
                judging.now(id);
            }
            return edit;
        });
    }

    private Optional<LeadChange> change(Lead lead, String path, String value) {
        var company = lead.company();
        return switch (path) {
            case "contact.name" -> contact(ContactField.NAME, value);
            case "contact.title" -> contact(ContactField.TITLE, value);
            case "contact.email" -> contact(ContactField.EMAIL, value);
            case "contact.phone" -> contact(ContactField.PHONE, value);
            case "company.name" ->
                Optional.of(LeadChange.NONE.withCompany(value, company == null ? null : company.domain()));
            case "company.domain" ->
                Optional.of(LeadChange.NONE.withCompany(company == null ? null : company.name(), value));
            default -> knowledge.field(path).map(field -> LeadChange.NONE.withCustom(field.name(), value));
        };
    }

    private static Optional<LeadChange> contact(ContactField field, String value) {
        return Optional.of(LeadChange.NONE.with(field, value));
    }
}
