package io.firsthand.agreement.web;

import io.firsthand.agreement.Definition;
import io.firsthand.agreement.Saved;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.definition.Content;
import io.firsthand.definition.Contents;
import io.firsthand.definition.Line;
import io.firsthand.definition.Sentences;
import io.firsthand.identity.People;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Gathers what the editor shows of a draft. */
@Component
class EditorViews {

    private final Vocabularies vocabularies;
    private final People people;
    private final Sentences sentences;

    EditorViews(Vocabularies vocabularies, People people, Sentences sentences) {
        this.vocabularies = vocabularies;
        this.people = people;
        this.sentences = sentences;
    }

    /**
     * @param open the line to be edited; none if the draft has no such line
     */
    EditorView of(Definition definition, String open, boolean asText, Locale locale) {
        var vocabulary = vocabularies.current(locale);
        var content = definition.content();
        return new EditorView(
                definition,
                Contents.faults(content, vocabulary),
                vocabulary,
                isLine(content, open) ? open : null,
                asText,
                null,
                people.names(),
                null,
                List.of(),
                sentences,
                locale);
    }

    /** With the lines that others changed; the open one is left alone, for whoever types there. */
    EditorAnswer news(Definition definition, EditorSeen shown, String open, Locale locale) {
        var view = of(definition, open, false, locale);
        var lines = shown.changed(EditorSeen.of(definition.content()));
        var told = view.withNews(lines.stream().map(view::line).toList());
        var isOrdered = shown.isOrderedLike(EditorSeen.of(definition.content()));
        var others = lines.stream().filter(it -> !it.equals(open)).toList();
        return new EditorAnswer(
                told,
                others,
                !isOrdered && !open.startsWith(Line.CRITERIA),
                !isOrdered && !open.startsWith(Line.BELOW) && !open.startsWith(Line.TARGETS),
                null);
    }

    private static boolean isLine(Content content, @Nullable String line) {
        return line != null && Line.all(content).contains(line);
    }

    /** What to answer when an edit could not be saved; whoever edits what was signed meanwhile is told so and shown it. */
    static View refused(Saved saved) {
        return switch (saved) {
            case Saved.Closed(var now) ->
                Redirect.to("/definitions/" + now.id()).with(Flash.Kind.NOTE, "editor.closed");
            case Saved.TooLong _ -> throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            case Saved.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Saved.Done _, Saved.Conflict _ -> throw new ResponseStatusException(HttpStatus.CONFLICT);
        };
    }
}
