package io.firsthand.verdict;

import io.firsthand.agreement.Agreements;
import io.firsthand.criterion.Judgement;
import io.firsthand.criterion.Knowledge;
import io.firsthand.criterion.Uncompilable;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.definition.Content;
import io.firsthand.knowledge.KnowledgeOf;
import io.firsthand.lead.LeadId;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a definition would say of a lead or of somebody who is no lead yet; nothing is written. */
@Service
@Transactional(readOnly = true)
public class WhatIf {

    private final Panels panels;
    private final Agreements agreements;
    private final Vocabularies vocabularies;
    private final KnowledgeOf knowledge;
    private final Clock clock;

    WhatIf(Panels panels, Agreements agreements, Vocabularies vocabularies, KnowledgeOf knowledge, Clock clock) {
        this.panels = panels;
        this.agreements = agreements;
        this.vocabularies = vocabularies;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {

        /**
         * It judges so.
         *
         * @param version null for one that was never proposed
         */
        record Of(UUID definition, @Nullable Integer version, Content content, Judgement judgement) implements Answer {}

        record NoSuchLead() implements Answer {}

        record NoSuchDefinition() implements Answer {}

        /** No definition in force is for such leads. */
        record NotCovered() implements Answer {}

        /** The definition has conditions at fault. */
        record CannotJudge(Uncompilable why) implements Answer {}
    }

    /**
     * Judges somebody.
     *
     * @param lead whose values hold where the profile says nothing else
     * @param profile values by path; null takes away what the lead has
     * @param definition a draft, proposed or former one; the one in force for such leads where none is named
     */
    public Answer ask(@Nullable LeadId lead, Map<String, @Nullable Object> profile, @Nullable UUID definition) {
        var values = new HashMap<String, Object>();
        if (lead != null) {
            var known = knowledge.of(lead);
            if (known.isEmpty()) {
                return new Answer.NoSuchLead();
            }
            values.putAll(known.get().knowledge().values());
        }
        profile.forEach((path, value) -> {
            if (value == null) {
                values.remove(path);
            } else {
                values.put(path, value);
            }
        });
        return judge(Knowledge.of(values), definition);
    }

    private Answer judge(Knowledge known, @Nullable UUID definition) {
        var now = clock.instant();
        if (definition == null) {
            return panels.current()
                    .seat(known, now)
                    .<Answer>map(it -> new Answer.Of(it.id(), it.version(), it.content(), it.judge(known, now)))
                    .orElseGet(Answer.NotCovered::new);
        }
        var found = agreements.find(definition);
        if (found.isEmpty()) {
            return new Answer.NoSuchDefinition();
        }
        var it = found.get();
        try {
            var seat = Seat.of(it.id(), 0, it.content(), vocabularies.current());
            return new Answer.Of(it.id(), it.version(), it.content(), seat.judge(known, now));
        } catch (Uncompilable e) {
            return new Answer.CannotJudge(e);
        }
    }
}
