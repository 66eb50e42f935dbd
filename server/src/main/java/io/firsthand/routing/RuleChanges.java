package io.firsthand.routing;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.routing.Saved.Flaw;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people change the rules by which leads are routed, and their order. */
@Service
@Transactional
public class RuleChanges {

    private final RoutingSetupRepository setups;
    private final SettingRepository settings;
    private final SetupCheck check;
    private final Ids ids;
    private final Clock clock;

    RuleChanges(RoutingSetupRepository setups, SettingRepository settings, SetupCheck check, Ids ids, Clock clock) {
        this.setups = setups;
        this.settings = settings;
        this.check = check;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is wrong by now with each of the rules, such as that somebody left. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Flaw>> flaws() {
        return check.rules(setups.setup(workspace()));
    }

    /** A new one, which stands last. */
    public Saved add(RuleWish wish) {
        var setup = locked();
        return setup.rules().size() >= SetupCheck.MOST_RULES
                ? new Saved.Refused(List.of(Flaw.of("name", "routing.flaw.rules", SetupCheck.MOST_RULES)))
                : put(ids.next(), wish, setup);
    }

    public Saved change(UUID rule, RuleWish wish) {
        var setup = locked();
        return setup.rule(rule).isEmpty() ? new Saved.Missing() : put(rule, wish, setup);
    }

    private Saved put(UUID id, RuleWish wish, Setup setup) {
        var flaws = check.rule(wish, setup);
        if (!flaws.isEmpty() || wish.target().isEmpty()) {
            return new Saved.Refused(flaws);
        }
        var skills = wish.skills().stream().map(String::strip).distinct().toList();
        settings.rule(
                workspace(),
                new Rule(
                        id, wish.name().strip(), wish.condition(), wish.target().get(), skills, wish.on()));
        return new Saved.Done(id);
    }

    /** Brings a rule up or down by so many places; beyond the ends it stays there. */
    public Saved move(UUID rule, int by) {
        var order = new ArrayList<>(locked().rules().stream().map(Rule::id).toList());
        var from = order.indexOf(rule);
        if (from < 0) {
            return new Saved.Missing();
        }
        var to = Math.clamp((long) from + by, 0, order.size() - 1);
        Collections.rotate(order.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
        settings.order(workspace(), order);
        return new Saved.Done(rule);
    }

    public Saved removeRule(UUID rule) {
        locked();
        return done(rule, settings.remove(workspace(), "rule", rule, clock.instant()));
    }

    /** Puts back one that was removed, where it stood. */
    public Saved restoreRule(UUID rule) {
        locked();
        return done(rule, settings.remove(workspace(), "rule", rule, null));
    }

    private static Saved done(UUID id, boolean isDone) {
        return isDone ? new Saved.Done(id) : new Saved.Missing();
    }

    /** As it stays until this is done. */
    private Setup locked() {
        setups.lock(workspace());
        return setups.setup(workspace());
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
