package io.firsthand.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.EmbeddedDatabase;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Cast.Member;
import io.firsthand.identity.People;
import io.firsthand.mail.MailState;
import io.firsthand.mail.Mails;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import({EmbeddedDatabase.class, Cast.class, NotificationsTest.Kinds.class})
class NotificationsTest {

    static class Kinds {

        @Bean
        NotificationKind testKind() {
            return new NotificationKind("test.kind", "bell", Way.APP, 999);
        }
    }

    private final Notifications notifications;
    private final Wishes wishes;
    private final Mails mails;
    private final People people;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Company company;

    NotificationsTest(
            Notifications notifications,
            Wishes wishes,
            Mails mails,
            People people,
            Cast cast,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.notifications = notifications;
        this.wishes = wishes;
        this.mails = mails;
        this.people = people;
        this.cast = cast;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Told " + System.nanoTime());
    }

    @Test
    void whoIsToldSeesItOnceAndNobodyElseDoes() {
        tell(company.sam(), news("one"));
        tell(company.sam(), news("one"));

        assertThat(of(company.sam())).singleElement().satisfies(it -> {
            assertThat(it.news()).isEqualTo(news("one"));
            assertThat(it.isRead()).isFalse();
        });
        assertThat(of(company.maya())).isEmpty();
    }

    @Test
    void withoutATransactionNothingIsTold() {
        assertThatThrownBy(() -> company.run(() -> notifications.tell(idOf(company.sam()), news("loose"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void readingIsCountedAndCanBeTakenBack() {
        tell(company.sam(), news("one"));
        tell(company.sam(), news("two"));
        var first = of(company.sam()).getFirst().id();

        assertThat(company.in(() -> notifications.read(idOf(company.sam()), first)))
                .isPresent();
        assertThat(unread(company.sam())).isEqualTo(1);
        assertThat(company.in(() -> notifications.unread(idOf(company.sam()), first)))
                .isTrue();
        assertThat(unread(company.sam())).isEqualTo(2);
        assertThat(company.in(() -> notifications.readAll(idOf(company.sam())))).isEqualTo(2);
        assertThat(unread(company.sam())).isZero();
        assertThat(company.in(() -> notifications.read(idOf(company.maya()), first)))
                .isEmpty();
    }

    @Test
    void everybodyIsToldInTheWayTheyWish() {
        wish(company.maya(), Way.MAIL);
        wish(company.rita(), Way.OFF);

        company.run(() -> transaction.executeWithoutResult(_ -> notifications.tell(
                List.of(idOf(company.sam()), idOf(company.maya()), idOf(company.rita())), news("ways"))));

        assertThat(of(company.sam())).hasSize(1);
        assertThat(of(company.maya())).isEmpty();
        assertThat(of(company.rita())).isEmpty();
        assertThat(company.in(() -> mails.list(MailState.WAITING, Optional.empty(), 9)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.mail().to())
                            .isEqualTo(company.maya().person().email().value());
                    assertThat(it.mail().text()).contains("http", "/leads/7", "/account/notifications");
                });
    }

    @Test
    void whoIsInactiveIsToldNothing() {
        company.run(() -> people.deactivate(idOf(company.sam()), company.rita().actor()));

        tell(company.sam(), news("one"));

        assertThat(of(company.sam())).isEmpty();
    }

    @Test
    void whatIsSaidOfALeadGoesWithItsPerson() {
        var lead = UUID.randomUUID();
        wish(company.sam(), Way.APP_AND_MAIL);
        tell(company.sam(), news("about").about(lead));
        tell(company.sam(), news("other"));

        assertThat(company.in(() -> notifications.eraseAbout(lead))).isEqualTo(2);

        assertThat(of(company.sam())).hasSize(1);
    }

    @Test
    void after90DaysItIsForgotten() {
        tell(company.sam(), news("new"));
        tell(company.sam(), news("old"));
        company.run(() -> transaction.executeWithoutResult(_ -> jdbc.sql("""
                update notification set id = '019a0000-0000-7000-8000-000000000000' where once_key = 'old'
                """).update()));

        company.run(notifications::tidy);

        assertThat(of(company.sam()))
                .singleElement()
                .satisfies(it -> assertThat(it.news().key()).isEqualTo("new"));
    }

    @Test
    void whoeverWatchesIsWokenByTheCommit() throws Exception {
        try (var watch = notifications.watch(idOf(company.sam()))) {
            var before = System.nanoTime();
            tell(company.sam(), news("now"));
            watch.await(java.time.Duration.ofSeconds(20));

            assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
        }
        var first = company.in(() -> notifications.pulse(idOf(company.sam()), Optional.empty()));
        tell(company.sam(), news("later"));
        var then = company.in(() -> notifications.pulse(idOf(company.sam()), Optional.of(first.newest())));

        assertThat(first).returns(1L, Pulse::unread).returns(List.of(), Pulse::fresh);
        assertThat(then.fresh())
                .singleElement()
                .satisfies(it -> assertThat(it.news().key()).isEqualTo("later"));
    }

    private static News news(String key) {
        return News.of("test.kind", key, "web.time.days", 3).at("/leads/7");
    }

    private void tell(Member member, News news) {
        company.run(() -> transaction.executeWithoutResult(_ -> notifications.tell(idOf(member), news)));
    }

    private void wish(Member member, Way way) {
        company.run(
                () -> wishes.set(idOf(member), Map.of(wishes.kind("test.kind").orElseThrow(), way)));
    }

    private List<Notification> of(Member member) {
        return company.in(() -> notifications.list(idOf(member), false, Optional.empty(), 50));
    }

    private long unread(Member member) {
        return company.in(() -> notifications.unread(idOf(member)));
    }

    private static io.firsthand.identity.PersonId idOf(Member member) {
        return member.person().id();
    }
}
