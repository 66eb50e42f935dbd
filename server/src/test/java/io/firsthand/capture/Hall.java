package io.firsthand.capture;

import io.firsthand.identity.Cast;
import io.firsthand.ledger.Logs;
import io.firsthand.show.Place;
import io.firsthand.show.Show;
import io.firsthand.show.ShowChange;
import io.firsthand.show.ShowWish;
import io.firsthand.show.Shows;
import io.firsthand.show.Venue;
import io.firsthand.show.Wording;
import io.firsthand.show.Wordings;
import io.firsthand.show.Writing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hall: phones are enrolled and send what they captured, as the browser does. */
@TestComponent
public class Hall {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final MockMvcTester browser;
    private final Logs logs;
    private final Shows shows;
    private final Wordings wordings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Hall(
            MockMvcTester browser,
            Logs logs,
            Shows shows,
            Wordings wordings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.browser = browser;
        this.logs = logs;
        this.shows = shows;
        this.wordings = wordings;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A phone of somebody's, enrolled. */
    public Phone phone(Cast.Company company, Cast.Member member) {
        var phone = new Phone(origin(company), member.person().id());
        var answer = post(member, "/capture/api/devices", phone.enrolment(challenge(member)));
        if (answer.getResponse().getStatus() != 201) {
            throw new AssertionError("Not enrolled: " + json(answer));
        }
        return phone;
    }

    public String challenge(Cast.Member member) {
        return json(post(member, "/capture/api/devices/challenge", Map.of()))
                .get("nonce")
                .asString();
    }

    public String origin(Cast.Company company) {
        return in(company, () -> logs.current().origin());
    }

    public MvcTestResult send(Cast.Member member, Phone.Capture capture) {
        return send(member, capture.body());
    }

    public MvcTestResult send(Cast.Member member, byte[] body) {
        return browser.post()
                .uri("/capture/api/captures")
                .with(member.signedIn())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult post(Cast.Member member, String path, Map<String, Object> body) {
        return browser.post()
                .uri(path)
                .with(member.signedIn())
                .contentType(MediaType.APPLICATION_JSON)
                .content(MAPPER.writeValueAsString(body))
                .exchange();
    }

    public MvcTestResult get(Cast.Member member, String path, Object... variables) {
        return browser.get().uri(path, variables).with(member.signedIn()).exchange();
    }

    public MvcTestResult head(Cast.Member member, String path) {
        return browser.head().uri(path).with(member.signedIn()).exchange();
    }

    /** A part of a file. */
    public MvcTestResult patch(Cast.Member member, String path, long offset, byte[] part) {
        return browser.patch()
                .uri(path)
                .with(member.signedIn())
                .header("Upload-Offset", offset)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(part)
                .exchange();
    }

    public static JsonNode json(MvcTestResult answer) {
        return MAPPER.readTree(answer.getResponse().getContentAsByteArray());
    }

    /** In a transaction of the company's workspace. */
    public <T> T in(Cast.Company company, Supplier<T> work) {
        return company.in(() -> transaction.execute(_ -> work.get()));
    }

    /** A show that is on, with its venue in Düsseldorf. */
    public Show show(Cast.Company company, LocalDate day) {
        var wish = new ShowWish(
                "Pack Fair",
                new Venue("Fair ground", "", "Hall 11, B24", new Place(51_260_900, 6_742_500, 800)),
                "Europe/Berlin",
                day,
                day.plusDays(2),
                null,
                List.of("Flow wrapper"),
                List.of("urgent"));
        if (in(company, () -> shows.plan(wish, company.maya().actor())) instanceof ShowChange.Done(var it)) {
            return it;
        }
        throw new AssertionError("Not planned");
    }

    /** What people at a show are asked to allow. */
    public Wording wording(Cast.Company company, Show show, String text) {
        var written = in(
                company,
                () -> wordings.write(
                        show.id(), "en", "news", text, company.maya().actor()));
        if (written instanceof Writing.Done<Wording>(var it)) {
            return it;
        }
        throw new AssertionError("Not written");
    }

    /** Somebody on the organiser's list. */
    public void attendee(Cast.Company company, Show show, String badge, String name, String email) {
        in(
                company,
                () -> jdbc.sql("""
                insert into show_attendee (workspace_id, show_id, badge, name, email, name_key, changed_at)
                values (:workspace, :show, :badge, :name, :email, lower(:name), now())
                """)
                        .param("workspace", company.id().value())
                        .param("show", show.id())
                        .param("badge", badge)
                        .param("name", name)
                        .param("email", email)
                        .update());
    }

    /** The same at a show, standing at its middle. */
    public static Map<String, Object> at(Show show, Map<String, Object> values) {
        var more = new HashMap<>(values);
        more.put(
                "source",
                Map.of(
                        "channel",
                        "booth_conversation",
                        "how",
                        "card",
                        "event",
                        show.id().toString()));
        more.put("place", Map.of("latitude", 51_261_000L, "longitude", 6_742_600L, "accuracy", 20L));
        return more;
    }

    /** What somebody says at a booth: a card and notes. */
    public static Map<String, Object> said(String name, String email, String text) {
        var values = new HashMap<String, Object>();
        values.put("source", Map.of("channel", "booth_conversation", "how", "card"));
        values.put(
                "person", Map.of("name", name, "email", email, "company", "Compilers & Co", "title", "Rear admiral"));
        values.put("notes", Map.of("text", text, "rating", 4L, "role", "decision_maker"));
        return values;
    }
}
