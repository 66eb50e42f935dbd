package io.firsthand.routing;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.routing.Group.Member;
import io.firsthand.routing.Saved.Flaw;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people change the groups whose members take turns. */
@Service
@Transactional
public class GroupChanges {

    private final RoutingSetupRepository setups;
    private final SettingRepository settings;
    private final SetupCheck check;
    private final Ids ids;
    private final Clock clock;

    GroupChanges(RoutingSetupRepository setups, SettingRepository settings, SetupCheck check, Ids ids, Clock clock) {
        this.setups = setups;
        this.settings = settings;
        this.check = check;
        this.ids = ids;
        this.clock = clock;
    }

    public Saved add(GroupWish wish) {
        var setup = locked();
        return setup.groups().size() >= SetupCheck.MOST_GROUPS
                ? new Saved.Refused(List.of(Flaw.of("name", "routing.flaw.groups", SetupCheck.MOST_GROUPS)))
                : put(ids.next(), wish, Optional.empty(), setup);
    }

    public Saved change(UUID group, GroupWish wish) {
        var setup = locked();
        var before = setup.group(group);
        return before.isEmpty() ? new Saved.Missing() : put(group, wish, before, setup);
    }

    /** Who stays keeps their turns. */
    private Saved put(UUID id, GroupWish wish, Optional<Group> before, Setup setup) {
        var flaws = check.group(wish, before, setup);
        if (!flaws.isEmpty()) {
            return new Saved.Refused(flaws);
        }
        var members = wish.members().stream()
                .map(it -> before.flatMap(group -> group.member(it.person()))
                        .map(old -> new Member(it.person(), it.weight(), old.credit(), old.given()))
                        .orElse(new Member(it.person(), it.weight(), 0, 0)))
                .toList();
        settings.group(workspace(), new Group(id, wish.name().strip(), wish.hours(), members));
        return new Saved.Done(id);
    }

    /** Not while a rule or the catch-all leads to it. */
    public Saved removeGroup(UUID group) {
        var setup = locked();
        var target = new Target.ToGroup(group);
        var users = setup.rules().stream()
                .filter(it -> it.target().equals(target))
                .map(Rule::name)
                .collect(Collectors.joining(", "));
        if (!users.isEmpty() || setup.catchAll().filter(target::equals).isPresent()) {
            return new Saved.Refused(List.of(
                    users.isEmpty()
                            ? Flaw.of("", "routing.flaw.group.catches")
                            : Flaw.of("", "routing.flaw.group.used", users)));
        }
        return done(group, settings.remove(workspace(), "group", group, clock.instant()));
    }

    public Saved restoreGroup(UUID group) {
        locked();
        return done(group, settings.remove(workspace(), "group", group, null));
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
