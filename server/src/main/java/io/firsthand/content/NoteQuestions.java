package io.firsthand.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.content.Hearings.Heard;
import io.firsthand.content.QuestionSuggestions.Found;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Note;
import io.firsthand.tlog.Hash;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touches;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Known questions that what was noted of a lead may contain; they count once a person says so. */
@Service
@Transactional
public class NoteQuestions {

    private static final int MOST = 3;
    private static final int NOTES = 30;

    private final QuestionSuggestions suggestions;
    private final HearingRepository refusals;
    private final Hearings hearings;
    private final BuyerQuestions questions;
    private final Leads leads;
    private final Touches touches;
    private final Clock clock;

    NoteQuestions(
            QuestionSuggestions suggestions,
            HearingRepository refusals,
            Hearings hearings,
            BuyerQuestions questions,
            Leads leads,
            Touches touches,
            Clock clock) {
        this.suggestions = suggestions;
        this.refusals = refusals;
        this.hearings = hearings;
        this.questions = questions;
        this.leads = leads;
        this.touches = touches;
        this.clock = clock;
    }

    /** The likeliest three of the latest notes; without what the lead is known to ask, and what somebody refused. */
    @Transactional(readOnly = true)
    public List<Found> of(LeadId lead) {
        var noted = Stream.concat(
                        leads.notes(lead).reversed().stream().limit(NOTES).map(Note::text),
                        touches.of(lead, NOTES).stream().map(Touch::note).filter(Objects::nonNull))
                .collect(Collectors.joining("\n"));
        if (noted.isBlank()) {
            return List.of();
        }
        var refused = refusals.refused(CurrentWorkspace.get().value(), lead);
        var heard = hearings.of(lead);
        var known = questions
                .of(heard.stream()
                        .map(Hearing::question)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .values()
                .stream()
                .map(Question::root)
                .collect(Collectors.toSet());
        return suggestions.in(noted, MOST * 4).stream()
                .filter(it ->
                        !known.contains(it.suggested().getFirst().question().root()))
                .filter(it -> !refused.contains(hash(it.sentence())))
                .limit(MOST)
                .toList();
    }

    /** A person says that a sentence of a note asks this. */
    public Optional<Hearing> confirm(LeadId lead, String sentence, UUID question, Actor actor) {
        return hearings.hear(new Heard(lead, sentence, Hearing.Place.NOTE, null, clock.instant()), question, actor);
    }

    /** A person says that a sentence asks nothing of the kind. */
    public void refuse(LeadId lead, String sentence, Actor actor) {
        refusals.refuse(CurrentWorkspace.get().value(), lead, hash(sentence), actor.id(), clock.instant());
    }

    private static String hash(String sentence) {
        return Hash.sha256(Tongue.normal(sentence).getBytes(UTF_8)).hex();
    }
}
