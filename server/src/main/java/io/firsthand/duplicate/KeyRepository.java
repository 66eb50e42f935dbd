package io.firsthand.duplicate;

import io.firsthand.lead.ContactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys of all contacts and how common names are; everything many at once. */
@Repository
class KeyRepository {

    private static final long EVERYBODY = 0;

    private final JdbcClient jdbc;

    KeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes PostgreSQL use indexes from the first row on, until the transaction ends. */
    void planForGrowth() {
        jdbc.sql("select set_config('enable_seqscan', 'off', true)").query(row -> {});
    }

    /** What a contact is put down under. */
    record Card(ContactId contact, Set<Long> keys, Set<Long> names) {}

    Map<ContactId, Card> cards(UUID workspace, Collection<ContactId> contacts) {
        var cards = new HashMap<ContactId, Card>();
        jdbc.sql("""
                select contact_id, keys, names from duplicate_contact
                where workspace_id = :workspace and contact_id = any(:contacts::uuid[])
                """)
                .param("workspace", workspace)
                .param("contacts", texts(contacts, ContactId::value))
                .query(row -> {
                    var contact = new ContactId(row.getObject("contact_id", UUID.class));
                    cards.put(
                            contact,
                            new Card(
                                    contact,
                                    Set.of((Long[]) row.getArray("keys").getArray()),
                                    Set.of((Long[]) row.getArray("names").getArray())));
                });
        return cards;
    }

    /** Puts contacts down anew; a card without keys takes the contact out. */
    void put(UUID workspace, Map<ContactId, Card> before, Collection<Card> after) {
        var gone = new ArrayList<Entry>();
        var fresh = new ArrayList<Entry>();
        var names = new HashMap<Long, Long>();
        for (var card : after) {
            var old = before.getOrDefault(card.contact(), new Card(card.contact(), Set.of(), Set.of()));
            old.keys().stream()
                    .filter(key -> !card.keys().contains(key))
                    .forEach(key -> gone.add(new Entry(card.contact(), key)));
            card.keys().stream()
                    .filter(key -> !old.keys().contains(key))
                    .forEach(key -> fresh.add(new Entry(card.contact(), key)));
            old.names().forEach(name -> names.merge(name, -1L, Long::sum));
            card.names().forEach(name -> names.merge(name, 1L, Long::sum));
            names.merge(
                    EVERYBODY, (card.keys().isEmpty() ? 0L : 1L) - (old.keys().isEmpty() ? 0L : 1L), Long::sum);
        }
        remove(workspace, gone);
        insert(workspace, fresh);
        write(workspace, after);
        names.values().removeIf(it -> it == 0);
        count(workspace, names);
    }

    private record Entry(ContactId contact, long key) {}

    private void remove(UUID workspace, List<Entry> entries) {
        if (!entries.isEmpty()) {
            jdbc.sql("""
                    delete from duplicate_key using unnest(:keys::bigint[], :contacts::uuid[]) as it (key, contact_id)
                    where workspace_id = :workspace and duplicate_key.key = it.key
                        and duplicate_key.contact_id = it.contact_id
                    """)
                    .param("keys", texts(entries, Entry::key))
                    .param("contacts", texts(entries, it -> it.contact().value()))
                    .param("workspace", workspace)
                    .update();
        }
    }

    private void insert(UUID workspace, List<Entry> entries) {
        if (!entries.isEmpty()) {
            jdbc.sql("""
                    insert into duplicate_key (workspace_id, key, contact_id)
                    select :workspace, it.* from unnest(:keys::bigint[], :contacts::uuid[]) as it (key, contact_id)
                    order by key
                    on conflict do nothing
                    """)
                    .param("keys", texts(entries, Entry::key))
                    .param("contacts", texts(entries, it -> it.contact().value()))
                    .param("workspace", workspace)
                    .update();
        }
    }

    private void write(UUID workspace, Collection<Card> cards) {
        var empty = cards.stream().filter(it -> it.keys().isEmpty()).toList();
        jdbc.sql("""
                delete from duplicate_contact
                where workspace_id = :workspace and contact_id = any(:contacts::uuid[])
                """)
                .param("workspace", workspace)
                .param("contacts", texts(empty, it -> it.contact().value()))
                .update();
        var full = cards.stream().filter(it -> !it.keys().isEmpty()).toList();
        jdbc.sql("""
                insert into duplicate_contact (workspace_id, contact_id, keys, names)
                select :workspace, contact_id, keys::bigint[], names::bigint[]
                from unnest(:contacts::uuid[], :keys::text[], :names::text[]) as it (contact_id, keys, names)
                on conflict (workspace_id, contact_id) do update set keys = excluded.keys, names = excluded.names
                """)
                .param("workspace", workspace)
                .param("contacts", texts(full, it -> it.contact().value()))
                .param("keys", texts(full, it -> array(it.keys())))
                .param("names", texts(full, it -> array(it.names())))
                .update();
    }

    private void count(UUID workspace, Map<Long, Long> changes) {
        var sorted =
                changes.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        jdbc.sql("""
                insert into duplicate_name (workspace_id, name, times)
                select :workspace, it.* from unnest(:names::bigint[], :times::bigint[]) as it (name, times)
                on conflict (workspace_id, name) do update set times = duplicate_name.times + excluded.times
                """)
                .param("workspace", workspace)
                .param("names", texts(sorted, Map.Entry::getKey))
                .param("times", texts(sorted, Map.Entry::getValue))
                .update();
    }

    Rarity rarity(UUID workspace, Collection<Long> names) {
        var times = new HashMap<Long, Long>();
        var wanted = new ArrayList<>(names);
        wanted.add(EVERYBODY);
        jdbc.sql("""
                select name, times from duplicate_name
                where workspace_id = :workspace and name = any(:names::bigint[])
                """)
                .param("workspace", workspace)
                .param("names", texts(wanted, it -> it))
                .query(row -> {
                    times.put(row.getLong("name"), row.getLong("times"));
                });
        return new Rarity(times.getOrDefault(EVERYBODY, 0L), times);
    }

    /** The contacts under each key, at most so many. */
    Map<Long, List<ContactId>> under(UUID workspace, Collection<Long> keys, int most) {
        var found = new HashMap<Long, List<ContactId>>();
        if (keys.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select it.key, found.contact_id
                from unnest(:keys::bigint[]) as it (key)
                cross join lateral (select contact_id from duplicate_key
                    where workspace_id = :workspace and duplicate_key.key = it.key limit :most) as found
                """)
                .param("workspace", workspace)
                .param("keys", texts(keys, it -> it))
                .param("most", most)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("key"), _ -> new ArrayList<>())
                            .add(new ContactId(row.getObject("contact_id", UUID.class)));
                });
        return found;
    }

    private static String array(Collection<Long> numbers) {
        return "{" + String.join(",", numbers.stream().map(String::valueOf).toList()) + "}";
    }

    static <T> String[] texts(Collection<T> rows, Function<T, Object> value) {
        return rows.stream().map(value).map(String::valueOf).toArray(String[]::new);
    }
}
