package io.firsthand.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.hook.Delivery.Outcome;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.lead.Channel;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HookModuleTest
class SecretsTest {

    private static final String SECRET = "a-secret-of-the-sender";

    private final Cast cast;
    private final Hooks hooks;
    private final Secrets secrets;
    private final Deliveries deliveries;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Company company;

    SecretsTest(
            Cast cast,
            Hooks hooks,
            Secrets secrets,
            Deliveries deliveries,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.cast = cast;
        this.hooks = hooks;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Secrets " + UUID.randomUUID());
    }

    @Test
    void theDatabaseDoesNotTellThem() {
        var hook = hook();

        assertThat(everything()).doesNotContain(SECRET).contains("a-se");
        assertThat(company.in(() -> hooks.secrets(hook.id()))).singleElement().satisfies(it -> {
            assertThat(it.beginning()).isEqualTo("a-se");
            assertThat(it.opens()).isTrue();
        });
        assertThat(outcome(hook)).isEqualTo(Outcome.UNMAPPED);
    }

    @Test
    void thoseOfAnEarlierVersionWorkAndAreSealedAtTheStart() {
        var hook = hook();
        change("update hook_secret set secret = '" + SECRET + "', locked = null, beginning = null");

        assertThat(outcome(hook)).isEqualTo(Outcome.UNMAPPED);
        assertThat(everything()).contains(SECRET);

        assertThat(sealed()).isEqualTo(1);
        assertThat(sealed()).isZero();

        assertThat(everything()).doesNotContain(SECRET);
        assertThat(company.in(() -> hooks.secrets(hook.id())))
                .extracting(Secret::beginning)
                .containsExactly("a-se");
        assertThat(outcome(hook)).isEqualTo(Outcome.UNMAPPED);
    }

    @Test
    void oneThatTheKeyDoesNotOpenIsShownAsSuchAndLetsNobodyIn() {
        var hook = hook();
        change("update hook_secret set locked = set_byte(locked, 20, get_byte(locked, 20) # 1)");

        assertThat(company.in(() -> hooks.secrets(hook.id())))
                .extracting(Secret::opens)
                .containsExactly(false);
        assertThat(outcome(hook)).isEqualTo(Outcome.WRONG_SIGNATURE);
        assertThat(company.in(() -> deliveries.tryOut(hook.id())).orElseThrow().outcome())
                .isEqualTo(Outcome.WRONG_SIGNATURE);
    }

    private int sealed() {
        Integer sealed = company.in(() -> transaction.execute(_ -> secrets.seal()));
        return sealed == null ? -1 : sealed;
    }

    private Hook hook() {
        var wish = new Wish("Typeform", Scheme.HEX, "X-Signature", Channel.DEMO_REQUEST, "");
        return ((HookChange.Made)
                        company.in(() -> hooks.make(wish, SECRET, company.maya().actor())))
                .hook();
    }

    private Outcome outcome(Hook hook) {
        var body = ("{\"n\": \"" + UUID.randomUUID() + "\"}").getBytes(UTF_8);
        var headers = Signatures.sign(hook, SECRET, "m", body, Instant.now());
        var receipt =
                company.in(() -> deliveries.receive(hook.publicId(), name -> headers.getOrDefault(name, ""), body));
        return ((Receipt.Answered) receipt).delivery().outcome();
    }

    private void change(String sql) {
        company.run(() -> transaction.executeWithoutResult(_ -> jdbc.sql(sql + " where workspace_id = :workspace")
                .param("workspace", company.id().value())
                .update()));
    }

    private String everything() {
        String all = company.in(() -> transaction.execute(
                _ -> jdbc.sql("select string_agg(it::text, ' ') from hook_secret as it where workspace_id = :workspace")
                        .param("workspace", company.id().value())
                        .query(String.class)
                        .single()));
        return String.valueOf(all);
    }
}
