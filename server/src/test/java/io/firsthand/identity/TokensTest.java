package io.firsthand.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.TokenCreation.Created;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@ServerTest
class TokensTest {

    private final Tokens tokens;
    private final People people;
    private final Clock clock;
    private final Company company;

    TokensTest(Tokens tokens, People people, Clock clock, Cast cast) {
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
        this.company = cast.found("Tokens " + System.nanoTime());
    }

    @Test
    void aPersonalTokenActsAsItsPersonWithinItsScopes() {
        var text = created(wish(Permission.READ_LEADS), company.maya().actor()).text();

        assertThat(text).matches("fh_[0-9a-f]{32}_[0-9a-f]{40}");
        assertThat(tokens.find(text)).hasValueSatisfying(caller -> {
            assertThat(caller.actor().id())
                    .isEqualTo(company.maya().person().id().value());
            assertThat(caller.actor().via()).isEqualTo(Actor.Via.PERSONAL_TOKEN);
            assertThat(caller.actor().permissions()).containsExactly(Permission.READ_LEADS);
        });
    }

    @Test
    void aSystemsTokenActsForItself() {
        var created = created(
                new NewToken("website", true, Set.of(Permission.WRITE_LEADS), Optional.empty()),
                company.rita().actor());

        assertThat(tokens.find(created.text())).hasValueSatisfying(caller -> {
            assertThat(caller.actor().id()).isEqualTo(created.token().id());
            assertThat(caller.actor().person()).isEmpty();
            assertThat(caller.person()).isEmpty();
        });
        assertThat(company.in(people::names)).containsEntry(created.token().id(), "website");
    }

    @Test
    void nobodyGivesMoreThanOneHas() {
        assertThat(create(wish(Permission.MANAGE_PEOPLE), company.maya().actor()))
                .isEqualTo(new TokenCreation.Beyond(Set.of(Permission.MANAGE_PEOPLE)));
        assertThat(create(
                        new NewToken("website", true, Set.of(Permission.READ_LEADS), Optional.empty()),
                        company.maya().actor()))
                .isInstanceOf(TokenCreation.NotAllowed.class);
        var weak = tokens.find(
                        created(wish(Permission.MANAGE_TOKENS), company.rita().actor())
                                .text())
                .orElseThrow()
                .actor();
        assertThat(create(wish(Permission.READ_LEADS), weak)).isInstanceOf(TokenCreation.Beyond.class);
    }

    @Test
    void aTokenLosesWhatItsPersonLoses() {
        var text = created(
                        wish(Permission.IMPORT, Permission.READ_LEADS),
                        company.maya().actor())
                .text();

        company.in(() -> people.assign(
                company.maya().person().id(),
                Function.SALES,
                Role.MEMBER,
                company.rita().actor()));
        assertThat(tokens.find(text))
                .hasValueSatisfying(
                        caller -> assertThat(caller.actor().permissions()).containsExactly(Permission.READ_LEADS));

        company.in(() ->
                people.deactivate(company.maya().person().id(), company.rita().actor()));
        assertThat(tokens.find(text)).isEmpty();
    }

    @Test
    void aRevokedTokenWorksNoMore() {
        var created = created(wish(Permission.READ_LEADS), company.maya().actor());

        assertThat(company.in(
                        () -> tokens.revoke(created.token().id(), company.sam().actor())))
                .isFalse();
        assertThat(tokens.find(created.text())).isPresent();
        assertThat(company.in(
                        () -> tokens.revoke(created.token().id(), company.maya().actor())))
                .isTrue();
        assertThat(tokens.find(created.text())).isEmpty();
    }

    @Test
    void anExpiryLiesInTheFuture() {
        var past = clock.instant().minus(Duration.ofSeconds(1));

        assertThat(create(
                        new NewToken("late", false, Set.of(Permission.READ_LEADS), Optional.of(past)),
                        company.maya().actor()))
                .isInstanceOf(TokenCreation.AlreadyExpired.class);
    }

    @Test
    void whatIsNoTokenIsNobody() {
        var text = created(wish(Permission.READ_LEADS), company.maya().actor()).text();

        for (var wrong : new String[] {
            "",
            "fh_",
            text.substring(3),
            text + "0",
            text.substring(0, text.length() - 1) + "z",
            text.toUpperCase(java.util.Locale.ROOT),
            text.replaceFirst("_[0-9a-f]{32}_", "_00000000000000000000000000000000_")
        }) {
            assertThat(tokens.find(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void theLastUseIsNoted() {
        var created = created(wish(Permission.READ_LEADS), company.maya().actor());
        tokens.find(created.text());

        assertThat(company.in(() -> tokens.of(company.maya().person().id())))
                .filteredOn(it -> it.id().equals(created.token().id()))
                .allSatisfy(it -> assertThat(it.lastUsedAt()).isPresent());
    }

    private static NewToken wish(Permission... scopes) {
        return new NewToken("script", false, Set.of(scopes), Optional.empty());
    }

    private Created created(NewToken wish, Actor maker) {
        return (Created) create(wish, maker);
    }

    private TokenCreation create(NewToken wish, Actor maker) {
        return company.in(() -> tokens.create(wish, maker));
    }
}
