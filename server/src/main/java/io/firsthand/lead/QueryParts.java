package io.firsthand.lead;

import io.firsthand.field.FieldTerm;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadQuery.Sort;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of a query while one of them is changed. */
final class QueryParts {

    @Nullable String text;

    Set<Stage> stages = Set.of();

    @Nullable PersonId owner;

    boolean unowned;

    @Nullable Channel channel;

    @Nullable String campaign;

    @Nullable Grade grade;

    @Nullable Instant from;

    @Nullable Instant to;

    @Nullable Instant changedFrom;

    @Nullable Instant changedTo;

    @Nullable UUID batch;

    @Nullable UUID event;

    @Nullable CompanyId company;

    @Nullable String tag;

    @Nullable Boolean email;

    @Nullable Boolean phone;

    List<FieldTerm> fields = List.of();

    List<LeadTerm> terms = List.of();

    Sort sort = Sort.NEWEST;

    QueryParts() {}

    QueryParts(LeadQuery of) {
        text = of.text();
        stages = of.stages();
        owner = of.owner();
        unowned = of.unowned();
        channel = of.channel();
        campaign = of.campaign();
        grade = of.grade();
        from = of.from();
        to = of.to();
        changedFrom = of.changedFrom();
        changedTo = of.changedTo();
        batch = of.batch();
        event = of.event();
        company = of.company();
        tag = of.tag();
        email = of.email();
        phone = of.phone();
        fields = of.fields();
        terms = of.terms();
        sort = of.sort();
    }

    LeadQuery query() {
        return new LeadQuery(
                text,
                stages,
                owner,
                unowned,
                channel,
                campaign,
                grade,
                from,
                to,
                changedFrom,
                changedTo,
                batch,
                event,
                company,
                tag,
                email,
                phone,
                fields,
                terms,
                sort);
    }
}
