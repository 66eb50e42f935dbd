package io.firsthand.notification;

import io.firsthand.identity.PersonId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told of each kind. */
@Service
public class Wishes {

    private final WishRepository repository;
    private final List<NotificationKind> kinds;

    Wishes(WishRepository repository, List<NotificationKind> kinds) {
        this.repository = repository;
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(NotificationKind::order))
                .toList();
    }

    public List<NotificationKind> kinds() {
        return kinds;
    }

    public Optional<NotificationKind> kind(String id) {
        return kinds.stream().filter(it -> it.id().equals(id)).findAny();
    }

    /** Of every kind there is. */
    @Transactional(readOnly = true)
    public Map<NotificationKind, Way> of(PersonId person) {
        var wished = repository.of(person);
        var all = new LinkedHashMap<NotificationKind, Way>();
        kinds.forEach(kind -> all.put(kind, wished.getOrDefault(kind.id(), kind.usual())));
        return all;
    }

    @Transactional
    public void set(PersonId person, Map<NotificationKind, Way> wishes) {
        wishes.forEach((kind, way) -> repository.save(person, kind.id(), way));
    }

    Way of(PersonId person, String kind) {
        var known = kind(kind).orElseThrow(() -> new IllegalArgumentException("No bean declares the kind " + kind));
        return repository.of(person).getOrDefault(kind, known.usual());
    }
}
