package io.firsthand.handoff.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.firsthand.criterion.Criterion;
import io.firsthand.handoff.Disputes;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.Handoff.Dispute.Standing;
import io.firsthand.handoff.Packets;
import io.firsthand.handoff.Reply;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Lead;
import io.firsthand.lead.Leads;
import io.firsthand.lead.web.LeadProblems;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Tab;
import io.firsthand.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The list of disputes that the review goes through. */
@Controller
class DisputePages {

    private static final int ROWS = 50;

    private final Disputes disputes;
    private final Packets packets;
    private final Leads leads;
    private final People people;
    private final LeadProblems problems;
    private final Told told;
    private final Words words;

    DisputePages(
            Disputes disputes,
            Packets packets,
            Leads leads,
            People people,
            LeadProblems problems,
            Told told,
            Words words) {
        this.disputes = disputes;
        this.packets = packets;
        this.leads = leads;
        this.people = people;
        this.problems = problems;
        this.told = told;
        this.words = words;
    }

    @GetMapping("/disputes")
    @Requires(Permission.READ_LEADS)
    View list(
            @RequestParam(defaultValue = "open") String standing,
            @RequestParam Optional<UUID> after,
            Actor actor,
            Locale locale) {
        return page(standing(standing), after, null, Mistakes.NONE, actor, locale);
    }

    @PostMapping("/handoffs/{id}/dispute")
    @Requires(Permission.WRITE_LEADS)
    View decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String decision,
            Actor actor,
            Locale locale) {
        var reply = disputes.decide(id, standing(standing), decision, actor);
        return switch (reply) {
            case Reply.Done _ -> Redirect.to("/disputes").saying("handoff.done.decided");
            case Reply.Refused(var mistakes) ->
                page(Standing.OPEN, Optional.empty(), id, problems.told(mistakes, locale), actor, locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            default -> told.back(reply, "/disputes", "", locale);
        };
    }

    private DisputesPage page(
            Standing standing,
            Optional<UUID> after,
            @Nullable UUID wrong,
            Mistakes mistakes,
            Actor actor,
            Locale locale) {
        var found = disputes.page(standing, after, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        var known =
                leads.all(shown.stream().map(Handoff::lead).toList()).stream().collect(toMap(Lead::id, identity()));
        var rows = shown.stream()
                .flatMap(it -> Optional.ofNullable(known.get(it.lead())).stream()
                        .map(lead -> new DisputesPage.Row(it, lead, question(it))))
                .toList();
        var more = found.size() > ROWS
                ? "/disputes?standing=" + standing.id() + "&after="
                        + shown.getLast().id()
                : null;
        var mayWrite = actor.may(Permission.WRITE_LEADS);
        return new DisputesPage(
                standing, tabs(standing, locale), rows, people.names(), more, mayWrite, wrong, mistakes);
    }

    private String question(Handoff it) {
        var end = it.closed();
        var key = end == null || end.criterion() == null ? "" : end.criterion();
        return packets.contentOf(it).criterion(key).map(Criterion::question).orElse(key);
    }

    private List<Tab> tabs(Standing here, Locale locale) {
        return Arrays.stream(Standing.values())
                .map(it -> new Tab(
                        words.say(locale, "handoff.standing." + it.id()),
                        "/disputes?standing=" + it.id(),
                        it == here,
                        null))
                .toList();
    }

    private static Standing standing(String id) {
        return Arrays.stream(Standing.values())
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElse(Standing.OPEN);
    }
}
