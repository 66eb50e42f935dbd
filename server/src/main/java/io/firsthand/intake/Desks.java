package io.firsthand.intake;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.duplicate.Duplicates;
import io.firsthand.field.CustomFields;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.intake.Batch.State;
import io.firsthand.lead.ImportedNotes;
import io.firsthand.lead.LeadDescriptions;
import io.firsthand.lead.Leads;
import io.firsthand.lead.StageHistories;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.PastStages;
import io.firsthand.touch.Touches;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who decides on the rows of a file, by what the rows are and whether they are imported or only looked at. */
@Component
class Desks {

    private final Leads leads;
    private final Duplicates duplicates;
    private final LeadDescriptions descriptions;
    private final Touches touches;
    private final ImportedNotes notes;
    private final StageHistories histories;
    private final PastStages past;
    private final Opportunities opportunities;
    private final LeadSearch search;
    private final LinkRepository links;
    private final People people;
    private final CustomFields fields;

    Desks(
            Leads leads,
            Duplicates duplicates,
            LeadDescriptions descriptions,
            Touches touches,
            ImportedNotes notes,
            StageHistories histories,
            PastStages past,
            Opportunities opportunities,
            LeadSearch search,
            LinkRepository links,
            People people,
            CustomFields fields) {
        this.leads = leads;
        this.duplicates = duplicates;
        this.descriptions = descriptions;
        this.touches = touches;
        this.notes = notes;
        this.histories = histories;
        this.past = past;
        this.opportunities = opportunities;
        this.search = search;
        this.links = links;
        this.people = people;
        this.fields = fields;
    }

    /**
     * The desk for a batch that is being checked or imported; call it in a transaction.
     *
     * @param foreseen what the files before it would bring, and to which this one adds; used in a check only
     */
    RowDesk of(Batch batch, Instant now, Foreseen foreseen) {
        var plan = batch.plan();
        var types = CustomColumns.typesOf(plan);
        var isReal = batch.state() == State.IMPORTING;
        var known = isReal ? fields.define(types) : fields.known(types.keySet());
        var actor = isReal ? actor(batch) : null;
        return switch (plan.shape().rows()) {
            case LEADS ->
                new LeadDesk(
                        new RowReader(plan, batch.origin(now), ownPeople(), known),
                        actor == null ? new Verdicts.Checking(leads, duplicates) : new Verdicts.Importing(leads, actor),
                        links,
                        isReal ? null : foreseen);
            case COMPANIES ->
                new CompanyDesk(plan, new CustomColumns(plan, known), search, descriptions, actor, foreseen);
            case OPPORTUNITIES ->
                joined(
                        plan,
                        new OpportunityJoining(opportunities, links, batch.id(), now, actor, foreseen),
                        actor == null ? foreseen : null);
            case LEAD_STAGES ->
                joined(plan, new LeadStageJoining(histories, batch.id(), now, actor), actor == null ? foreseen : null);
            case OPPORTUNITY_STAGES ->
                joined(plan, new StageJoining(past, batch.id(), now, actor, foreseen), actor == null ? foreseen : null);
            case TOUCHES ->
                joined(
                        plan,
                        new TouchJoining(
                                touches,
                                new NoteJoining(notes, batch.id(), now, actor, foreseen),
                                ownPeople(),
                                batch.id(),
                                now,
                                actor,
                                foreseen),
                        actor == null ? foreseen : null);
        };
    }

    private <T> RowDesk joined(Plan plan, Joining<T> joining, @Nullable Foreseen foreseen) {
        return new JoinedDesk<>(plan, joining, search, foreseen);
    }

    /** By e-mail address, and by name where nobody else has it. */
    private Map<String, PersonId> ownPeople() {
        var found = new HashMap<String, PersonId>();
        var namesakes = new HashSet<String>();
        for (var person : people.all()) {
            var name = Plan.plainValue(person.name());
            if (found.put(name, person.id()) != null) {
                namesakes.add(name);
            }
        }
        namesakes.forEach(found::remove);
        people.all().forEach(person -> found.put(person.email().value(), person.id()));
        return found;
    }

    private static Actor actor(Batch batch) {
        return new Actor(
                CurrentWorkspace.get(),
                batch.by(),
                batch.person() == null ? Actor.Via.SERVICE_TOKEN : Actor.Via.COMMAND,
                Set.of(Permission.IMPORT));
    }
}
