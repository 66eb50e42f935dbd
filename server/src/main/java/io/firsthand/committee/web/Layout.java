package io.firsthand.committee.web;

import io.firsthand.committee.Member;
import io.firsthand.committee.Role;
import io.firsthand.committee.web.CommitteeMap.Node;
import java.util.ArrayList;
import java.util.List;

/** Where people stand: where somebody put them, or else in rows, those above who decide. */
final class Layout {

    private static final int IN_A_ROW = 5;
    private static final int ROW = 124;
    private static final int MARGIN = 60;
    private static final int LEAST_HEIGHT = 420;

    private Layout() {}

    static int height(List<Member> members) {
        return Math.max(LEAST_HEIGHT, rows(members).size() * ROW + MARGIN);
    }

    static List<Node> of(List<Member> members, int height) {
        var nodes = new ArrayList<Node>();
        var rows = rows(members);
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            for (var j = 0; j < row.size(); j++) {
                var x = (2 * j + 1) * CommitteeMap.WIDTH / (2 * row.size());
                var y = rows.size() == 1 ? height / 2 : MARGIN + i * (height - 2 * MARGIN) / (rows.size() - 1);
                nodes.add(node(row.get(j), x, y, height));
            }
        }
        return nodes;
    }

    private static Node node(Member it, int x, int y, int height) {
        var place = it.place();
        var left = CommitteeMap.BOX_WIDTH / 2 + 4;
        var top = CommitteeMap.BOX_HEIGHT / 2 + 4;
        return new Node(
                it.contact(),
                it,
                Math.clamp(place == null ? x : place.x() * CommitteeMap.WIDTH / 1_000, left, CommitteeMap.WIDTH - left),
                Math.clamp(place == null ? y : place.y() * height / 1_000, top, height - top));
    }

    /** From above to below, a few in each. */
    private static List<List<Member>> rows(List<Member> members) {
        var rows = new ArrayList<List<Member>>();
        for (var level : Role.Row.values()) {
            var some = members.stream().filter(it -> level(it) == level).toList();
            for (var from = 0; from < some.size(); from += IN_A_ROW) {
                rows.add(some.subList(from, Math.min(from + IN_A_ROW, some.size())));
            }
        }
        return rows;
    }

    private static Role.Row level(Member it) {
        var role = it.known().role();
        return role == null ? Role.Row.BELOW : role.value().row();
    }
}
