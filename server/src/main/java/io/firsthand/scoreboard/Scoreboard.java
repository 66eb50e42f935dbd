package io.firsthand.scoreboard;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.LeadId;
import io.firsthand.routing.Group;
import io.firsthand.routing.Setups;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What both sides did, of the current workspace: the same numbers for both. */
@Service
public class Scoreboard {

    private final ScoreKeeping keeping;
    private final FigureRepository figures;
    private final Setups setups;
    private final Clock clock;

    Scoreboard(ScoreKeeping keeping, FigureRepository figures, Setups setups, Clock clock) {
        this.keeping = keeping;
        this.figures = figures;
        this.setups = setups;
        this.clock = clock;
    }

    /** All together, as of this moment. */
    public Figures total(Narrowing narrowing) {
        keeping.catchUp();
        return figures.figures(workspace(), narrowing, from(narrowing), "''").getOrDefault("", Figures.none());
    }

    /** By what it is cut: ids of people, channels, Mondays, or ids of groups; the empty text for people of no group. */
    public Map<String, Figures> by(Cut cut, Narrowing narrowing) {
        keeping.catchUp();
        var found = new TreeMap<>(figures.figures(workspace(), narrowing, from(narrowing), cut.column()));
        return cut == Cut.TEAM ? teams(found) : found;
    }

    private Map<String, Figures> teams(Map<String, Figures> byPerson) {
        var teams = teams();
        var byTeam = new LinkedHashMap<String, Figures>();
        byPerson.forEach((person, it) ->
                byTeam.merge(teams.getOrDefault(new PersonId(UUID.fromString(person)), ""), it, Figures::and));
        return byTeam;
    }

    /** The first group of each person in one. */
    private Map<PersonId, String> teams() {
        var teams = new HashMap<PersonId, String>();
        for (var group : setups.now().groups()) {
            group.members()
                    .forEach(it -> teams.putIfAbsent(it.person(), group.id().toString()));
        }
        return teams;
    }

    /** Everybody in a group of routing. */
    public List<PersonId> members(UUID group) {
        return setups.now().group(group).map(Group::members).orElse(List.of()).stream()
                .map(Group.Member::person)
                .toList();
    }

    /** One handoff behind a number. */
    public record Behind(UUID handoff, LeadId lead, PersonId person, Instant offeredAt) {}

    /** Some of them, the latest first, after that one. */
    public List<Behind> behind(Measure measure, Narrowing narrowing, @Nullable UUID after, int most) {
        var last = after == null ? Optional.<FigureRepository.Row>empty() : figures.row(workspace(), after);
        var behind = new ArrayList<Behind>();
        figures.rows(workspace(), narrowing, from(narrowing), measure, last, most)
                .forEach(it -> behind.add(new Behind(it.handoff(), it.lead(), it.person(), it.offeredAt())));
        return behind;
    }

    /** How many promises are overdue just now. */
    public long overdue() {
        return figures.overdue(workspace(), clock.instant()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private LocalDate from(Narrowing narrowing) {
        return narrowing.span().from(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
