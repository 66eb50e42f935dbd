package io.firsthand.capture.web;

import io.firsthand.capture.Captures;
import io.firsthand.capture.Conversation;
import io.firsthand.capture.FollowUpMails;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.lead.Merges;
import io.firsthand.show.Question;
import io.firsthand.show.Questions;
import io.firsthand.show.Shows;
import io.firsthand.web.Html;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts conversations on the page of a lead, those of leads that went into it, too. */
@Component
class ConversationSections implements LeadSection {

    private final Captures captures;
    private final FollowUpMails letters;
    private final Merges merges;
    private final People people;
    private final Shows shows;
    private final Questions questions;

    ConversationSections(
            Captures captures, FollowUpMails letters, Merges merges, People people, Shows shows, Questions questions) {
        this.captures = captures;
        this.letters = letters;
        this.merges = merges;
        this.people = people;
        this.shows = shows;
        this.questions = questions;
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        var all = Stream.concat(Stream.of(lead.id()), merges.absorbedBy(lead).stream())
                .flatMap(it -> captures.of(it).stream())
                .sorted(Comparator.comparing(Conversation::at).reversed())
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var mayWriteTo =
                !lead.doNotContact().contains("any") && !lead.doNotContact().contains("email");
        return Optional.of(new ConversationSection(
                lead,
                all,
                people.names(),
                shows(all),
                asked(all),
                mayWriteTo ? letters.suggested(lead, actor, locale) : Optional.empty(),
                letters.canSend() && lead.contact().email() != null,
                actor.may(Permission.WRITE_LEADS)));
    }

    private Map<UUID, String> shows(List<Conversation> all) {
        var names = new HashMap<UUID, String>();
        all.stream()
                .flatMap(it -> it.show().stream())
                .distinct()
                .forEach(id -> shows.find(id).ifPresent(show -> names.put(id, show.name())));
        return names;
    }

    private Map<UUID, Question> asked(List<Conversation> all) {
        var asked = new HashMap<UUID, Question>();
        all.stream()
                .flatMap(it -> it.told().answers().stream())
                .flatMap(it -> Stream.ofNullable(it.question()))
                .distinct()
                .forEach(id -> questions.find(id).ifPresent(it -> asked.put(id, it)));
        return asked;
    }
}
