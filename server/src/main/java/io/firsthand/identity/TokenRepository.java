package io.firsthand.identity;

import io.firsthand.database.CurrentWorkspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenRepository {

    record Held(Token token, Optional<Person> owner) {

        Actor actor() {
            return owner.map(person -> {
                        var permissions = EnumSet.noneOf(Permission.class);
                        permissions.addAll(token.scopes());
                        permissions.retainAll(Permission.of(person.role(), person.function()));
                        return new Actor(
                                person.workspace(), person.id().value(), Actor.Via.PERSONAL_TOKEN, permissions);
                    })
                    .orElseGet(() ->
                            new Actor(CurrentWorkspace.get(), token.id(), Actor.Via.SERVICE_TOKEN, token.scopes()));
        }
    }

    private final JdbcClient jdbc;

    private final PersonRepository people;

    TokenRepository(JdbcClient jdbc, PersonRepository people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    void insert(Token token, Key.Secret secret) {
        jdbc.sql("""
                insert into api_token (workspace_id, id, secret_hash, name, person_id, scopes, created_by, created_at, expires_at)
                values (:workspace, :id, :hash, :name, :person, string_to_array(:scopes, ' '), :createdBy, :createdAt, :expiresAt)
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", token.id())
                .param("hash", secret.hash())
                .param("name", token.name())
                .param("person", token.person().map(PersonId::value).orElse(null))
                .param(
                        "scopes",
                        token.scopes().stream().map(Permission::scope).sorted().collect(Collectors.joining(" ")))
                .param("createdBy", token.createdBy().value())
                .param("createdAt", Column.of(token.createdAt()))
                .param("expiresAt", Column.of(token.expiresAt()))
                .update();
    }

    /** Also expired and revoked ones, but none of an inactive person. */
    Optional<Held> find(Key.Secret secret) {
        return jdbc.sql("select * from api_token where workspace_id = :workspace and secret_hash = :hash")
                .param("workspace", CurrentWorkspace.get().value())
                .param("hash", secret.hash())
                .query(TokenRepository::toToken)
                .optional()
                .map(token -> new Held(token, token.person().flatMap(people::find)))
                .filter(it -> it.token().person().isEmpty()
                        || it.owner().filter(Person::active).isPresent());
    }

    Optional<Token> find(UUID id) {
        return jdbc.sql("select * from api_token where workspace_id = :workspace and id = :id")
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", id)
                .query(TokenRepository::toToken)
                .optional();
    }

    List<Token> of(PersonId person) {
        return jdbc.sql("""
                select * from api_token where workspace_id = :workspace and person_id = :person order by id desc
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .param("person", person.value())
                .query(TokenRepository::toToken)
                .list();
    }

    List<Token> ofSystems() {
        return jdbc.sql("""
                select * from api_token where workspace_id = :workspace and person_id is null order by id desc
                """)
                .param("workspace", CurrentWorkspace.get().value())
                .query(TokenRepository::toToken)
                .list();
    }

    /** Returns false, and changes nothing, if it was revoked before. */
    boolean revoke(UUID id, Instant now) {
        return 1
                == jdbc.sql("""
                update api_token set revoked_at = :now
                where workspace_id = :workspace and id = :id and revoked_at is null
                """)
                        .param("now", Column.of(now))
                        .param("workspace", CurrentWorkspace.get().value())
                        .param("id", id)
                        .update();
    }

    void usedAt(UUID id, Instant now) {
        jdbc.sql("update api_token set last_used_at = :now where workspace_id = :workspace and id = :id")
                .param("now", Column.of(now))
                .param("workspace", CurrentWorkspace.get().value())
                .param("id", id)
                .update();
    }

    private static Token toToken(ResultSet row, int rowNumber) throws SQLException {
        return new Token(
                Column.uuid(row, "id"),
                row.getString("name"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                scopes((String[]) row.getArray("scopes").getArray()),
                new PersonId(Column.uuid(row, "created_by")),
                Column.instant(row, "created_at"),
                Column.maybeInstant(row, "expires_at"),
                Column.maybeInstant(row, "revoked_at"),
                Column.maybeInstant(row, "last_used_at"));
    }

    /** Leaves out what is no scope any more. */
    private static Set<Permission> scopes(String[] scopes) {
        return Arrays.stream(scopes)
                .map(Permission::byScope)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
