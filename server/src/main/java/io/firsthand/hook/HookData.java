package io.firsthand.hook;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The few payloads that are kept for a while, as data about people; an erasure forgets those that name the person. */
@Component
class HookData implements PersonalData {

    private final JdbcClient jdbc;

    HookData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String heading() {
        return "hook.personal";
    }

    /** Whole payloads may be about others, too; so only that there is one. */
    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return naming(subject).stream()
                .map(it -> Map.<String, Object>of("receivedAt", it.receivedAt().toString(), "bytes", it.size()))
                .toList();
    }

    @Override
    public Erased erase(Subject subject) {
        var ids = naming(subject).stream().map(it -> it.id().toString()).toArray(String[]::new);
        return Erased.of(sql("""
                update hook_delivery set payload = null, items = '[]'
                where workspace_id = :workspace and id = any(:ids::uuid[])
                """).param("ids", ids).update());
    }

    /** At most twenty for each hook are there to be looked through. */
    private List<Delivery> naming(Subject subject) {
        return sql("select * from hook_delivery where workspace_id = :workspace and payload is not null")
                .query(DeliveryRepository::delivery)
                .list()
                .stream()
                .filter(it -> subject.marks().in(Objects.requireNonNull(it.payload())))
                .toList();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("workspace", CurrentWorkspace.get().value());
    }
}
