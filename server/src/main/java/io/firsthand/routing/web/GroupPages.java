package io.firsthand.routing.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.routing.Group;
import io.firsthand.routing.Group.Hours;
import io.firsthand.routing.GroupChanges;
import io.firsthand.routing.GroupWish;
import io.firsthand.routing.Saved;
import io.firsthand.routing.Setups;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** One group: who is in it, with which weight, and what hours mean to it. */
@Controller
@RequestMapping("/settings/routing/groups")
@Requires(Permission.MANAGE_ROUTING)
class GroupPages {

    private static final String LIST = "/settings/routing#groups";
    private static final String HERE = "/settings/routing/groups/";
    private static final Group NONE = new Group(new UUID(0, 0), "", Hours.PREFER, List.of());

    private final Setups setups;
    private final GroupChanges groups;
    private final RoutingChoices choices;

    GroupPages(Setups setups, GroupChanges groups, RoutingChoices choices) {
        this.setups = setups;
        this.groups = groups;
        this.choices = choices;
    }

    @GetMapping("/new")
    View blank(Locale locale) {
        return page("new", NONE, Map.of(), "", Hours.PREFER.id(), Mistakes.NONE, locale);
    }

    @GetMapping("/{id}")
    View show(@PathVariable UUID id, Locale locale) {
        var group = find(id);
        return page(
                id.toString(),
                group,
                weights(group),
                group.name(),
                group.hours().id(),
                Mistakes.NONE,
                locale);
    }

    @PostMapping("/new")
    View add(@RequestParam MultiValueMap<String, String> typed, Locale locale) {
        return save("new", NONE, typed, locale);
    }

    @PostMapping("/{id}")
    View change(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Locale locale) {
        return save(id.toString(), find(id), typed, locale);
    }

    private View save(String at, Group before, MultiValueMap<String, String> typed, Locale locale) {
        var weights = new LinkedHashMap<PersonId, String>();
        for (var it : typed.getOrDefault("member", List.of())) {
            RoutingChoices.id(it).ifPresent(id -> weights.put(new PersonId(id), one(typed, "weight." + id)));
        }
        var seats = new ArrayList<GroupWish.Seat>();
        weights.forEach((person, weight) -> seats.add(new GroupWish.Seat(person, number(weight))));
        var name = one(typed, "name");
        var hours = one(typed, "hours");
        var wish = new GroupWish(name, Hours.of(hours).orElse(Hours.PREFER), seats);
        var saved = at.equals("new") ? groups.add(wish) : groups.change(before.id(), wish);
        return switch (saved) {
            case Saved.Done _ -> Redirect.to(LIST).saying("routing.group.saved", name);
            case Saved.Missing _ -> throw missing();
            case Saved.Refused(var flaws) ->
                page(at, before, weights, name, hours, choices.told(flaws, locale), locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/{id}/removal")
    View remove(@PathVariable UUID id, Locale locale) {
        var group = find(id);
        return switch (groups.removeGroup(id)) {
            case Saved.Done _ ->
                Redirect.to(LIST).saying("routing.group.removed", group.name()).undoneBy(HERE + id + "/restoration");
            case Saved.Missing _ -> throw missing();
            case Saved.Refused(var flaws) ->
                page(
                                id.toString(),
                                group,
                                weights(group),
                                group.name(),
                                group.hours().id(),
                                choices.told(flaws, locale),
                                locale)
                        .status(HttpStatus.CONFLICT);
        };
    }

    @PostMapping("/{id}/restoration")
    View restore(@PathVariable UUID id) {
        if (!(groups.restoreGroup(id) instanceof Saved.Done)) {
            throw missing();
        }
        return Redirect.to(LIST).with(Flash.Kind.DONE, "routing.group.restored");
    }

    private GroupPage page(
            String at,
            Group before,
            Map<PersonId, String> weights,
            String name,
            String hours,
            Mistakes mistakes,
            Locale locale) {
        var seats = choices.active().stream()
                .map(it -> new GroupPage.Seat(
                        it.id().value(),
                        it.name(),
                        choices.say(
                                locale,
                                "identity.function." + it.function().name().toLowerCase(Locale.ROOT)),
                        weights.containsKey(it.id()),
                        weights.getOrDefault(it.id(), "1"),
                        before.member(it.id()).map(Group.Member::given).orElse(0L)))
                .toList();
        var all = new LinkedHashMap<String, String>();
        for (var it : Hours.values()) {
            all.put(it.id(), choices.say(locale, "routing.hours." + it.id()));
        }
        return new GroupPage(HERE + at, at.equals("new"), name, hours, all, seats, mistakes);
    }

    private static Map<PersonId, String> weights(Group group) {
        var weights = new LinkedHashMap<PersonId, String>();
        group.members().forEach(it -> weights.put(it.person(), String.valueOf(it.weight())));
        return weights;
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).orElse("").strip();
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private Group find(UUID id) {
        return setups.now().group(id).orElseThrow(GroupPages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
