package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import io.firsthand.routing.Group.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The turns in one group: smooth weighted round robin, as nginx does it. Each who could have this turn gains their weight,
 * whoever has most goes next and pays the sum of the weights. So turns are spread as evenly as they can be, and whoever
 * was away comes back to their share and not to all that they missed.
 */
final class Rotation {

    private final Map<PersonId, Member> members = new LinkedHashMap<>();
    private boolean isTurned;

    Rotation(Group group) {
        group.members().forEach(it -> members.put(it.person(), it));
    }

    /** Who goes next; the earlier in the group, where two are due alike. Some must be given, and only members. */
    PersonId next(Collection<PersonId> able) {
        var sum = 0;
        Member chosen = null;
        for (var member : List.copyOf(members.values())) {
            if (able.contains(member.person())) {
                var gained = member.with(member.credit() + member.weight(), member.given());
                members.put(member.person(), gained);
                sum += member.weight();
                chosen = chosen == null || gained.credit() > chosen.credit() ? gained : chosen;
            }
        }
        if (chosen == null) {
            throw new IllegalArgumentException("Nobody can take a turn");
        }
        members.put(chosen.person(), chosen.with(chosen.credit() - sum, chosen.given() + 1));
        isTurned = true;
        return chosen.person();
    }

    boolean isTurned() {
        return isTurned;
    }

    List<Member> members() {
        return new ArrayList<>(members.values());
    }
}
