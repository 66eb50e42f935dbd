package io.firsthand.opportunity;

import static java.util.stream.Collectors.groupingBy;

import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Stage;
import io.firsthand.lead.StageMove;
import io.firsthand.opportunity.Opportunity.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves leads to where their opportunities say they stand: one open one, else one won, else all lost. */
@Component
class LeadStages {

    private final OpportunityRepository opportunities;
    private final LeadRecords leads;

    LeadStages(OpportunityRepository opportunities, LeadRecords leads) {
        this.opportunities = opportunities;
        this.leads = leads;
    }

    /** Where an opportunity leaves its lead, and the steps there. */
    private record Goal(Opportunity because, List<StageMove> steps) {}

    /**
     * @param standing the leads whose opportunities were opened, ended or taken back, and where each stands
     * @param anyStep whether stages may be skipped, as the past of a file does
     */
    void follow(UUID workspace, Map<LeadId, Stage> standing, boolean anyStep, Instant now, Actor actor) {
        var all = opportunities.of(workspace, standing.keySet()).stream().collect(groupingBy(Opportunity::lead));
        var goals = standing.keySet().stream()
                .filter(all::containsKey)
                .flatMap(lead ->
                        goal(standing.get(lead), all.getOrDefault(lead, List.of()), anyStep ? null : now).stream())
                .toList();
        var made =
                leads.moveAll(goals.stream().flatMap(it -> it.steps().stream()).toList(), anyStep, actor);
        var before = new HashMap<UUID, String>();
        for (var goal : goals) {
            var lead = goal.because().lead();
            var from = standing.get(lead);
            if (from != null
                    && !isOfOpportunities(from)
                    && made.stream().anyMatch(it -> it.lead().equals(lead))) {
                before.put(goal.because().id(), from.id());
            }
        }
        if (!before.isEmpty()) {
            opportunities.rememberStages(workspace, before);
        }
    }

    /** @param now when a person does it, who means this moment wherever no time of an end is told */
    private static Optional<Goal> goal(@Nullable Stage from, List<Opportunity> all, @Nullable Instant now) {
        var open = latest(all, Status.OPEN);
        var won = latest(all, Status.WON);
        var decisive = open.or(() -> won).or(() -> latest(all, Status.LOST));
        if (from == null || decisive.isEmpty() || stageOf(decisive.get().status()) == from) {
            return Optional.empty();
        }
        var it = decisive.get();
        var steps = new ArrayList<StageMove>();
        if (from != Stage.OPPORTUNITY) {
            var at = now != null && isOfOpportunities(from) ? now : begun(it);
            steps.add(new StageMove(it.lead(), Stage.OPPORTUNITY, at, it.terms().name()));
        }
        if (it.status() != Status.OPEN && it.closedAt() != null) {
            var reason = it.lostReason() == null ? it.terms().name() : it.lostReason();
            steps.add(new StageMove(it.lead(), stageOf(it.status()), it.closedAt(), reason));
        }
        return Optional.of(new Goal(it, steps));
    }

    /** A file may tell that it ended before it was opened. */
    private static Instant begun(Opportunity it) {
        var closed = it.closedAt();
        return closed != null && closed.isBefore(it.openedAt()) ? closed : it.openedAt();
    }

    private static Optional<Opportunity> latest(Collection<Opportunity> all, Status status) {
        return all.stream()
                .filter(it -> !it.withdrawn() && it.status() == status)
                .max(Comparator.comparing(it -> it.closedAt() == null ? it.openedAt() : it.closedAt()));
    }

    /**
     * Where the last opportunity of a lead was taken back, the lead goes back to where it stood before; where one that it
     * stood there for was, to where those that are left say.
     */
    void goBack(UUID workspace, Map<LeadId, Stage> standing, List<Opportunity> withdrawn, Instant now, Actor actor) {
        var staying = opportunities.of(workspace, standing.keySet()).stream()
                .filter(it -> !it.withdrawn())
                .toList();
        var left = staying.stream().map(Opportunity::lead).toList();
        var before = opportunities.stagesBefore(
                workspace, withdrawn.stream().map(Opportunity::id).toList());
        var moves = withdrawn.stream()
                .filter(it -> !left.contains(it.lead()) && before.containsKey(it.id()))
                .filter(it -> isOfOpportunities(standing.getOrDefault(it.lead(), Stage.INQUIRY)))
                .flatMap(it -> Stage.of(before.getOrDefault(it.id(), "")).stream()
                        .map(stage ->
                                new StageMove(it.lead(), stage, now, it.terms().name())))
                .toList();
        leads.moveAll(moves, true, actor);
        inherit(workspace, staying, withdrawn, before);
        var others = new HashMap<LeadId, Stage>();
        withdrawn.forEach(it -> {
            var here = standing.get(it.lead());
            if (here != null && here == stageOf(it.status()) && left.contains(it.lead())) {
                others.put(it.lead(), here);
            }
        });
        follow(workspace, others, false, now, actor);
    }

    /** What is left of a lead's opportunities remembers from now on what those taken back did. */
    private void inherit(
            UUID workspace, List<Opportunity> staying, List<Opportunity> withdrawn, Map<UUID, String> before) {
        var own = opportunities.stagesBefore(
                workspace, staying.stream().map(Opportunity::id).toList());
        var given = new HashMap<UUID, String>();
        for (var it : withdrawn) {
            var stage = before.get(it.id());
            if (stage != null) {
                staying.stream()
                        .filter(other -> other.lead().equals(it.lead()) && !own.containsKey(other.id()))
                        .forEach(other -> given.put(other.id(), stage));
            }
        }
        if (!given.isEmpty()) {
            opportunities.rememberStages(workspace, given);
        }
    }

    private static boolean isOfOpportunities(Stage stage) {
        return stage == Stage.OPPORTUNITY || stage == Stage.WON || stage == Stage.LOST;
    }

    private static Stage stageOf(Status status) {
        return switch (status) {
            case OPEN -> Stage.OPPORTUNITY;
            case WON -> Stage.WON;
            case LOST -> Stage.LOST;
        };
    }
}
