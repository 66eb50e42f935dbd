package io.firsthand.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class PostmanTest {

    @RegisterExtension
    static final PostOffice POST = new PostOffice();

    private final Mails mails;
    private final Postman postman;
    private final MailServers servers;
    private final Cast cast;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Company company;

    PostmanTest(
            Mails mails,
            Postman postman,
            MailServers servers,
            Cast cast,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.mails = mails;
        this.postman = postman;
        this.servers = servers;
        this.cast = cast;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Post " + System.nanoTime());
    }

    @Test
    void aMailArrivesWithItsWordsAndWithoutAnythingThatTracks() throws Exception {
        serve();
        queue(Mail.of("Maya@Example.com", "Grüße", "Schöne Grüße\nvon uns", "test.greeting", "one")
                .withHtml("<p>Schöne Grüße</p>"));

        round();

        var letter = POST.received()[0];
        assertThat(letter.getAllRecipients()[0]).hasToString("maya@example.com");
        assertThat(letter.getSubject()).isEqualTo("Grüße");
        assertThat(letter.getFrom()[0]).hasToString("Firsthand <firsthand@example.com>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getBody(letter))
                .contains("text/plain", "text/html")
                .doesNotContain("<img", "http");
        assertThat(counts(MailState.SENT)).isEqualTo(1);
    }

    @Test
    void whatAPersonWroteIsAnsweredToThem() throws Exception {
        serve();
        queue(Mail.of("ines@heron.example", "Nice to meet you", "Hello Ines", "test.letter", "letter")
                .from("sam@example.com", "Sam Säles"));

        round();

        var letter = POST.received()[0];
        assertThat(letter.getReplyTo()).singleElement().satisfies(it -> {
            assertThat(((InternetAddress) it).getAddress()).isEqualTo("sam@example.com");
            assertThat(((InternetAddress) it).getPersonal()).isEqualTo("Sam Säles");
        });
        assertThat(letter.getHeader("Auto-Submitted")).isNull();
    }

    @Test
    void whatASentMailSaidIsForgotten() {
        serve();
        queue(mail("one"));

        round();

        assertThat(company.in(() -> mails.list(MailState.SENT, Optional.empty(), 9))
                        .getFirst()
                        .mail())
                .returns("", Mail::text)
                .returns("", Mail::subject);
    }

    @Test
    void aSecondMailWithTheSameKeyIsNotSent() {
        assertThat(queue(mail("once"))).isTrue();
        assertThat(queue(mail("once"))).isFalse();
        assertThat(counts(MailState.WAITING)).isEqualTo(1);
    }

    @Test
    void aMailOfATransactionThatFailsNeverLeaves() {
        company.run(() -> transaction.executeWithoutResult(status -> {
            mails.queue(mail("undone"));
            status.setRollbackOnly();
        }));

        assertThat(counts(MailState.WAITING)).isZero();
    }

    @Test
    void withoutAServerMailsWaitAndGoWhenOneIsSet() {
        queue(mail("patient"));
        round();
        assertThat(counts(MailState.WAITING)).isEqualTo(1);

        serve();
        round();

        assertThat(counts(MailState.SENT)).isEqualTo(1);
    }

    @Test
    void whatNoServerCameForWithinAWeekFailsInsteadOfSurprisingAnybody() {
        queue(mail("old"));
        age(Duration.ofDays(8));

        round();

        assertThat(failed().trouble()).contains(Trouble.NO_SERVER);
    }

    @Test
    void anUnreachableServerIsTriedAgainForFiveDaysAndThenNoMore() {
        company.run(() -> servers.set(server(1)));
        queue(mail("stubborn"));

        round();
        var waiting = company.in(() -> mails.list(MailState.WAITING, Optional.empty(), 9))
                .getFirst();
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.trouble()).contains(Trouble.UNREACHABLE);
        assertThat(waiting.nextAt()).isAfter(waiting.createdAt().plusSeconds(50));

        age(Duration.ofDays(5).plusHours(1));
        round();
        assertThat(failed().trouble()).contains(Trouble.UNREACHABLE);

        serve();
        assertThat(company.in(() -> mails.retryAll())).isEqualTo(1);
        round();
        assertThat(counts(MailState.SENT)).isEqualTo(1);
    }

    @Test
    void afterADayWithoutTheServerEverythingLeavesOnceAndInTheOrderItWasWritten() throws Exception {
        company.run(() -> servers.set(server(1)));
        for (var i = 0; i < 50; i++) {
            queue(Mail.of("maya@example.com", "Mail " + i, "Hello", "test.hello", "outage " + i));
            if (i % 20 == 19) {
                round();
            }
        }
        assertThat(counts(MailState.WAITING)).isEqualTo(50);
        age(Duration.ofHours(26));
        round();
        assertThat(counts(MailState.FAILED)).isZero();

        serve();
        queue(Mail.of("maya@example.com", "Mail 50", "Hello", "test.hello", "outage 50"));
        while (company.in(postman::round) > 0) {}

        assertThat(POST.received())
                .extracting(it -> it.getSubject())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, 50).mapToObj(i -> "Mail " + i).toList());
        assertThat(counts(MailState.WAITING)).isZero();
    }

    @Test
    void mailsOfOneThreadToOneAddressAnswerEachOther() throws Exception {
        serve();
        var lead = UUID.randomUUID();
        queue(mail("first").inThread(lead));
        round();
        queue(mail("second").inThread(lead));
        round();
        queue(mail("other"));
        round();

        var first = POST.received()[0];
        var second = POST.received()[1];
        assertThat(first.getHeader("References")).containsExactly("<thread.%s@example.com>".formatted(lead));
        assertThat(first.getHeader("In-Reply-To")).isEqualTo(first.getHeader("References"));
        assertThat(second.getHeader("In-Reply-To")).isEqualTo(first.getHeader("Message-ID"));
        assertThat(second.getHeader("References", " "))
                .contains("<thread.%s@example.com>".formatted(lead), first.getHeader("Message-ID")[0]);
        assertThat(POST.received()[2].getHeader("References")).isNull();
    }

    @Test
    void whatIsNotToLeaveYetWaits() {
        serve();
        company.run(() -> transaction.executeWithoutResult(
                _ -> mails.queue(mail("later"), java.time.Instant.now().plusSeconds(3_600))));
        queue(mail("now"));

        round();

        assertThat(POST.received()).hasSize(1);
        assertThat(counts(MailState.WAITING)).isEqualTo(1);
    }

    @Test
    void aMailThatCanBeEndedWithOneClickSaysSoInItsHead() throws Exception {
        serve();
        queue(mail("listed").withUnsubscribe("https://leads.example/unsubscribe/abc"));

        round();

        assertThat(POST.received()[0].getHeader("List-Unsubscribe"))
                .containsExactly("<https://leads.example/unsubscribe/abc>");
        assertThat(POST.received()[0].getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void thePausesGrowUpToFourHours() {
        assertThat(Postman.pause(1)).hasMinutes(1);
        assertThat(Postman.pause(4)).hasMinutes(8);
        assertThat(Postman.pause(40)).hasHours(4);
    }

    @Test
    void anAddressThatIsRefusedForGoodIsRememberedUntilAMailArrives() throws Exception {
        try (var refusing = new RefusingServer("550 5.1.1 No such user here")) {
            company.run(() -> servers.set(server(refusing.port())));
            queue(mail("bounced"));
            round();
        }
        assertThat(failed().trouble()).contains(Trouble.RECIPIENT);
        assertThat(failed().answer()).contains("No such user here");
        assertThat(refusal()).isPresent();

        serve();
        queue(mail("arriving"));
        round();
        assertThat(refusal()).isEmpty();
    }

    @Test
    void anAddressThatIsRefusedForNowIsTriedAgain() throws Exception {
        try (var refusing = new RefusingServer("451 4.7.1 Greylisted, come back later")) {
            company.run(() -> servers.set(server(refusing.port())));
            queue(mail("grey"));
            round();
        }
        assertThat(counts(MailState.WAITING)).isEqualTo(1);
        assertThat(refusal()).isEmpty();
    }

    @Test
    void severalPostmenTakeEachMailOnce() {
        serve();
        for (var i = 0; i < 60; i++) {
            queue(mail("many " + i));
        }
        try (var postmen = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 4; i++) {
                postmen.execute(() -> {
                    while (company.in(postman::round) > 0) {}
                });
            }
        }
        assertThat(POST.received()).hasSize(60);
        assertThat(counts(MailState.SENT)).isEqualTo(60);
    }

    @Test
    void erasingAnAddressLeavesNoTraceOfIt() {
        queue(mail("theirs"));
        var lead = UUID.randomUUID();
        queue(Mail.of("sam@example.com", "Lead", "about somebody", "test.lead", "about")
                .about(lead));

        assertThat(company.in(() -> mails.erase("MAYA@example.com"))).isEqualTo(1);
        assertThat(company.in(() -> mails.eraseAbout(lead))).isEqualTo(1);

        assertThat(counts(MailState.WAITING)).isZero();
    }

    @Test
    void thePasswordIsNotInTheDatabase() {
        company.run(() -> servers.set(new MailServer(
                "smtp.example.com", 587, Encryption.STARTTLS, "us", "a very secret word", "us@example.com", "Us")));

        var stored = company.in(() -> transaction.execute(_ -> jdbc.sql("select mail_server::text from mail_server")
                .query(String.class)
                .single()));
        assertThat(stored).doesNotContain("secret").doesNotContain(hex("secret"));
        assertThat(company.in(servers::own).orElseThrow().password()).isEqualTo("a very secret word");
    }

    @Test
    void theWordsAreInTheLanguageOfTheReader() throws Exception {
        serve();
        company.run(() -> transaction.executeWithoutResult(_ ->
                mails.queue("nora@example.com", Locale.GERMAN, "mail.invitation", "k", "Nora", "Rita", "Us", "L")));

        round();

        assertThat(POST.received()[0].getSubject()).isEqualTo("Rita lädt Sie zu Us auf Firsthand ein");
    }

    private void serve() {
        company.run(() -> servers.set(server(POST.port())));
    }

    private static MailServer server(int port) {
        return new MailServer("127.0.0.1", port, Encryption.NONE, "", "", "firsthand@example.com", "Firsthand");
    }

    private static Mail mail(String key) {
        return Mail.of("maya@example.com", "Hello", "Hello Maya", "test.hello", key);
    }

    private boolean queue(Mail mail) {
        return company.in(() -> transaction.execute(_ -> mails.queue(mail)));
    }

    private void round() {
        company.run(() -> postman.round());
    }

    private long counts(MailState state) {
        return company.in(mails::counts).getOrDefault(state, 0L);
    }

    private QueuedMail failed() {
        return company.in(() -> mails.list(MailState.FAILED, Optional.empty(), 9))
                .getFirst();
    }

    private Optional<String> refusal() {
        return company.in(() -> mails.refusal("maya@example.com"));
    }

    /** As if everything had happened so much earlier. */
    private void age(Duration by) {
        company.run(() -> transaction.executeWithoutResult(
                _ -> jdbc.sql("""
                update mail set created_at = created_at - cast(:by as interval), next_at = now(),
                    first_tried_at = first_tried_at - cast(:by as interval)
                """).param("by", by.toString()).update()));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
