package io.firsthand;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Cast;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the database ready for distribution, and each workspace's rows behind row-level security. */
@ServerTest
class SchemaTest {

    /** The few tables that are not a workspace's, each with the reason. */
    private static final Set<String> NOT_A_WORKSPACES = Set.of(
            "flyway_schema_history", // of the schema
            "event_publication", // of the event registry, ids only
            "workspace", // names the workspaces
            "login", // is read before the workspace is known
            "workspace_choice", // the same
            "known_browser", // the same
            "sign_in_throttle", // the same
            "scheduled_tasks", // of db-scheduler: what runs by the clock, no data
            "setup_link", // is there before any workspace
            "ledger_origin"); // who knows a log's origin may read it without being of the workspace

    /**
     * A workspace's, but read by one repository only, which names the workspace itself: under row-level security a
     * search by trigrams could not use its index, because {@code like} is not leakproof.
     */
    private static final Set<String> WITHOUT_ROW_SECURITY = Set.of("lead_search", "company_search");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Cast cast;

    SchemaTest(JdbcClient jdbc, PlatformTransactionManager transactions, Cast cast) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.cast = cast;
    }

    @Test
    void everyTableButTheNamedFewIsAWorkspaces() {
        assertThat(workspaceTables())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(firstColumn(table))
                        .as("the first column of the primary key of " + table)
                        .containsExactly("workspace_id"));
        assertThat(NOT_A_WORKSPACES).allSatisfy(table -> assertThat(tables()).contains(table));
    }

    @Test
    void everyUniqueKeyBeginsWithTheWorkspace() {
        assertThat(jdbc.sql("""
                        select i.indexrelid::regclass::text
                        from pg_index i
                        join pg_class t on t.oid = i.indrelid
                        join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
                        where i.indisunique and t.relname not in (:others)
                            and (i.indkey[0] = 0 or (select attname from pg_attribute
                                where attrelid = t.oid and attnum = i.indkey[0]) <> 'workspace_id')
                        """)
                        .param("others", NOT_A_WORKSPACES)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** Also of the tables that are not a workspace's, towards those that are. */
    @Test
    void everyForeignKeyBeginsWithTheWorkspace() {
        assertThat(jdbc.sql("""
                        select c.conrelid::regclass::text || ' ' || c.conname
                        from pg_constraint c
                        join pg_namespace n on n.oid = c.connamespace and n.nspname = 'public'
                        where c.contype = 'f' and (select attname from pg_attribute
                            where attrelid = c.conrelid and attnum = c.conkey[1]) <> 'workspace_id'
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void everyWorkspacesTableHasItsRowsSecuredAgainstTheOwnerToo() {
        assertThat(jdbc.sql("""
                        select t.relname from pg_class t
                        join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
                        where t.relkind in ('r', 'p') and t.relname not in (:others) and t.relname not in (:unsecured)
                            and not (t.relrowsecurity and t.relforcerowsecurity
                                and exists (select from pg_policy p where p.polrelid = t.oid))
                        """)
                        .param("others", NOT_A_WORKSPACES)
                        .param("unsecured", WITHOUT_ROW_SECURITY)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** A view works with the rights of whoever asks, so that the rows behind it stay secured. */
    @Test
    void everyViewAsksWithTheRightsOfItsReader() {
        assertThat(jdbc.sql("""
                        select v.relname from pg_class v
                        join pg_namespace n on n.oid = v.relnamespace and n.nspname = 'public'
                        where v.relkind = 'v' and not coalesce(v.reloptions::text like '%security_invoker=true%', false)
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void theApplicationIsNoSuperuserAndDoesNotBypassTheRules() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void aForgottenConditionShowsNothingOfANeighbour() {
        var ours = cast.found("Ours");
        var theirs = cast.found("Theirs");

        var seen = ours.in(() -> transaction.execute(_ -> workspaceTables().stream()
                .filter(table -> !WITHOUT_ROW_SECURITY.contains(table))
                .flatMap(table ->
                        jdbc
                                .sql("select distinct workspace_id::text from " + table)
                                .query(String.class)
                                .list()
                                .stream())
                .distinct()
                .toList()));

        assertThat(seen)
                .containsExactly(ours.id().value().toString())
                .doesNotContain(theirs.id().value().toString());
    }

    @Test
    void outsideOfAWorkspaceNothingIsSeenAndNothingCanBeWritten() {
        var company = cast.found("Outside");

        assertThat(CurrentWorkspace.find()).isEmpty();
        assertThat(Stream.of("person", "session", "identity_change"))
                .allSatisfy(table -> assertThat(jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .isZero());
        assertThat(jdbc.sql("update person set name = 'x' where workspace_id = :workspace")
                        .param("workspace", company.id().value())
                        .update())
                .isZero();
    }

    @Test
    void theTraceOfChangesIsOnlyAddedTo() {
        var company = cast.found("Trace");

        var changed = company.in(() -> transaction.execute(
                _ -> jdbc.sql("update identity_change set what = 'x'").update()
                        + jdbc.sql("delete from identity_change").update()));

        assertThat(changed).isZero();
    }

    private List<String> workspaceTables() {
        return tables().stream()
                .filter(table -> !NOT_A_WORKSPACES.contains(table))
                .toList();
    }

    private List<String> tables() {
        return jdbc.sql("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
                """).query((row, _) -> row.getString(1)).list();
    }

    private List<String> firstColumn(String table) {
        return jdbc.sql("""
                select k.column_name from information_schema.table_constraints c
                join information_schema.key_column_usage k using (constraint_schema, constraint_name, table_name)
                where c.table_schema = 'public' and c.constraint_type = 'PRIMARY KEY'
                    and c.table_name = :table and k.ordinal_position = 1
                """)
                .param("table", table)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
