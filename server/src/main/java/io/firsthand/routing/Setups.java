package io.firsthand.routing;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.routing.LimitRepository.Limits;
import io.firsthand.routing.Saved.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the current workspace routes its leads, and how people change it. */
@Service
@Transactional
public class Setups {

    private final RoutingSetupRepository setups;
    private final SettingRepository settings;
    private final LimitRepository limits;
    private final SetupCheck check;

    Setups(RoutingSetupRepository setups, SettingRepository settings, LimitRepository limits, SetupCheck check) {
        this.setups = setups;
        this.settings = settings;
        this.limits = limits;
        this.check = check;
    }

    @Transactional(readOnly = true)
    public Setup now() {
        return setups.setup(workspace());
    }

    /**
     * What people can take and are good at; who is not here has no limit.
     *
     * @param capacity how many open leads are enough; empty for no limit
     */
    public record Ability(Optional<Integer> capacity, List<String> skills) {}

    @Transactional(readOnly = true)
    public Map<PersonId, Ability> abilities() {
        return limits.limits(workspace()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> ability(it.getValue())));
    }

    private static Ability ability(Limits it) {
        return new Ability(it.capacity(), it.skills());
    }

    /** Begins or ends routing. */
    public void turn(boolean on) {
        settings.setting(workspace(), on, locked().catchAll());
    }

    /** Says who gets what nobody else does; empty for nobody. */
    public Saved catchAll(Optional<Target> target) {
        var setup = locked();
        var flaws = new ArrayList<Flaw>();
        target.ifPresent(it -> check.target(it, setup, flaws));
        if (!flaws.isEmpty()) {
            return new Saved.Refused(flaws);
        }
        settings.setting(workspace(), setup.on(), target);
        return new Saved.Done(workspace());
    }

    /** Says how many open leads are enough for somebody, and what they are good at. */
    public Saved limit(PersonId person, Optional<Integer> capacity, List<String> skills) {
        var flaws = check.limits(person, capacity, skills);
        if (!flaws.isEmpty()) {
            return new Saved.Refused(flaws);
        }
        limits.limits(
                workspace(),
                person,
                capacity,
                skills.stream().map(String::strip).distinct().toList());
        return new Saved.Done(person.value());
    }

    /** As it stays until this is done. */
    private Setup locked() {
        setups.lock(workspace());
        return now();
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
