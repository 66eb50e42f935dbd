package io.firsthand.definition.web;

import io.firsthand.definition.web.ConditionNode.Group;
import io.firsthand.definition.web.ConditionNode.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What buttons in the form do to a condition: {@code add:if}, {@code group:if.1}, {@code remove:if.1.0}, {@code up:if.2}. */
final class ConditionTree {

    private ConditionTree() {}

    /** Empty if the deed is none of a condition, or points nowhere. */
    static Optional<Group> after(Group root, String deed) {
        var parts = deed.split(":", 2);
        if (parts.length < 2 || !parts[1].matches(ConditionNodes.ROOT + "(\\.[0-9]{1,2}){0,8}")) {
            return Optional.empty();
        }
        var path = Arrays.stream(parts[1].split("\\.", -1))
                .skip(1)
                .map(Integer::valueOf)
                .toList();
        var last = path.isEmpty() ? -1 : path.getLast();
        var above = path.isEmpty() ? path : path.subList(0, path.size() - 1);
        return switch (parts[0]) {
            case "add" -> at(root, path, it -> added(it, Row.BLANK));
            case "group" -> at(root, path, it -> added(it, new Group(!it.any(), false, List.of(Row.BLANK))));
            case "remove" -> at(root, above, it -> without(it, last));
            case "up" -> at(root, above, it -> swapped(it, last, last - 1));
            case "down" -> at(root, above, it -> swapped(it, last, last + 1));
            default -> Optional.empty();
        };
    }

    private static Optional<Group> at(Group group, List<Integer> path, UnaryOperator<Group> change) {
        if (path.isEmpty()) {
            return Optional.of(change.apply(group));
        }
        var index = path.getFirst();
        if (index >= group.parts().size() || !(group.parts().get(index) instanceof Group inner)) {
            return Optional.empty();
        }
        return at(inner, path.subList(1, path.size()), change).map(it -> {
            var parts = new ArrayList<>(group.parts());
            parts.set(index, it);
            return group.with(parts);
        });
    }

    private static Group added(Group group, ConditionNode node) {
        var parts = new ArrayList<>(group.parts());
        parts.add(node);
        return group.with(parts);
    }

    private static Group without(Group group, int index) {
        if (index < 0 || index >= group.parts().size()) {
            return group;
        }
        var parts = new ArrayList<>(group.parts());
        parts.remove(index);
        return group.with(parts);
    }

    private static Group swapped(Group group, int index, int other) {
        var size = group.parts().size();
        if (index < 0 || other < 0 || index >= size || other >= size) {
            return group;
        }
        var parts = new ArrayList<>(group.parts());
        Collections.swap(parts, index, other);
        return group.with(parts);
    }
}
