package io.firsthand.show.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.show.Costs;
import io.firsthand.show.FollowUps;
import io.firsthand.show.Questions;
import io.firsthand.show.Results;
import io.firsthand.show.Staffing;
import io.firsthand.show.Targets;
import io.firsthand.show.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** One show at a glance. */
@Controller
class OneShowPages {

    private final ShowParts parts;
    private final Staffing staffing;
    private final Targets targets;
    private final Questions questions;
    private final Wordings wordings;
    private final Costs costs;
    private final FollowUps followUps;
    private final Results results;

    OneShowPages(
            ShowParts parts,
            Staffing staffing,
            Targets targets,
            Questions questions,
            Wordings wordings,
            Costs costs,
            FollowUps followUps,
            Results results) {
        this.parts = parts;
        this.staffing = staffing;
        this.targets = targets;
        this.questions = questions;
        this.wordings = wordings;
        this.costs = costs;
        this.followUps = followUps;
        this.results = results;
    }

    @GetMapping("/shows/{id}")
    @Requires(Permission.READ_LEADS)
    View show(@PathVariable UUID id, Actor actor) {
        var show = parts.find(id);
        var goals = staffing.goals(id);
        var wanted = targets.of(id);
        var missing = new ArrayList<String>();
        add(missing, "plan", show.venue().place() == null);
        add(missing, "staff", staffing.of(id).isEmpty() || goals.isEmpty());
        add(missing, "targets", wanted.isEmpty());
        add(missing, "questions", questions.of(id).isEmpty() || wordings.of(id).isEmpty());
        add(missing, "costs", costs.of(id).isEmpty());
        add(missing, "follow-up", followUps.of(id).isEmpty());
        return new ShowPage(parts.frame(show, "", actor), results.of(show), goals, wanted, missing);
    }

    private static void add(List<String> missing, String page, boolean isMissing) {
        if (isMissing) {
            missing.add(page);
        }
    }
}
