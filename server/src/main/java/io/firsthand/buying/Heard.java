package io.firsthand.buying;

import io.firsthand.buying.Evaluation.Field;
import io.firsthand.capture.Conversation;
import io.firsthand.capture.ConversationWatch;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.web.Days;
import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what a phone heard of how the company evaluates; a capture is never lost for what it says of that. */
@Component
class Heard implements ConversationWatch {

    private static final List<Field> FIELDS = List.of(Field.PROBLEM, Field.STATUS_QUO, Field.DECIDING_ON);

    private final Evaluations evaluations;
    private final OutlineRepository outlines;

    Heard(Evaluations evaluations, OutlineRepository outlines) {
        this.evaluations = evaluations;
        this.outlines = outlines;
    }

    @Override
    public void held(Conversation it) {
        var notes = it.values().getOrDefault(Label.NOTES, Map.of());
        var heard = new EnumMap<Field, String>(Field.class);
        FIELDS.forEach(field -> said(field, notes.get(field.id())).ifPresent(text -> heard.put(field, text)));
        if (heard.isEmpty()) {
            return;
        }
        var workspace = CurrentWorkspace.get();
        var company = outlines.companies(workspace.value(), List.of(it.lead())).get(it.lead());
        if (company != null) {
            var rep = new Actor(workspace, it.rep().value(), Actor.Via.SESSION, Set.of());
            evaluations.learn(company, it.lead(), heard, it.at(), rep);
        }
    }

    private static Optional<String> said(Field field, @Nullable Object raw) {
        if (!(raw instanceof String text) || text.isBlank()) {
            return Optional.empty();
        }
        if (field != Field.DECIDING_ON) {
            return Optional.of(text.substring(0, Math.min(text.length(), EvaluationCheck.LONGEST_TEXT)));
        }
        try {
            return Optional.of(Days.parse(text).toString());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
