package io.firsthand.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Cast;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@TrackTest
class TracksTest {

    private static final Step MAIL = new Step.Email(
            "email_1", "news", "For {{company|your plant}}", "Hello {{first_name|there}},\n\nread this.");
    private static final Step WAIT = new Step.Wait("wait_1", 7);

    private final Tracks tracks;
    private final Cast cast;
    private final MockMvcTester browser;
    private Cast.Company company;

    TracksTest(Tracks tracks, Cast cast, MockMvcTester browser) {
        this.tracks = tracks;
        this.cast = cast;
        this.browser = browser;
        this.company = cast.home();
    }

    @BeforeEach
    void begin() {
        company = cast.found("Tracks " + UUID.randomUUID());
    }

    @Test
    void aVersionStaysAsItIsWhenTheDraftGoesOn() {
        var track = create(MAIL, WAIT);
        publish(track);
        edit(track, it -> it.with(List.of(WAIT)));

        var now = company.in(() -> tracks.find(track.id()).orElseThrow());
        assertThat(now).returns(1, Track::version).returns(true, Track::changed);
        assertThat(company.in(() -> tracks.version(track.id(), 1))
                        .orElseThrow()
                        .design()
                        .steps())
                .containsExactly(MAIL, WAIT);
        publish(now);
        assertThat(company.in(() -> tracks.versions(track.id()))).hasSize(2);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var track = create(MAIL);
        edit(track, it -> it.with(List.of(WAIT)));

        assertThat(company.in(() -> tracks.save(track.id(), track.revision(), track.draft(), maya())))
                .isInstanceOf(Saved.Stale.class);
    }

    @Test
    void ofTwoWhoEditAStepAtOnceTheSecondSeesBothAndChooses() {
        var track = create(MAIL);
        var part = "/tracks/" + track.id() + "/draft/parts/steps.email_1";
        edit(track, it -> it.with(List.of(new Step.Email("email_1", "news", "Theirs", "Their text"))));

        var second = browser.post()
                .uri(part)
                .with(company.maya().signedIn())
                .param("base", "what it was before")
                .param("subject", "Mine")
                .param("text", "My text")
                .param("purpose", "news")
                .exchange();

        assertThat(second).hasStatus(409).bodyText().contains("Mine", "Theirs");
        assertThat(company.in(() -> tracks.find(track.id()).orElseThrow())
                        .draft()
                        .steps()
                        .toString())
                .contains("Theirs")
                .doesNotContain("Mine");
    }

    @Test
    void theLastChangeCanBeUndone() {
        var track = create(MAIL, WAIT);
        var changed = edit(track, it -> it.with(List.of()));

        company.run(() -> tracks.restore(track.id(), changed.revision() - 1, maya()));

        assertThat(company.in(
                        () -> tracks.find(track.id()).orElseThrow().draft().steps()))
                .containsExactly(MAIL, WAIT);
    }

    @Test
    void whatIsWrongIsNamedByItsPlaceAndNothingIsPutToUse() {
        var branch = new Step.Branch(
                "branch_1", "verdict.now == 'qualified' && nonsense.field == 'x'", List.of(), List.of());
        var mail = new Step.Email("email_1", "gossip", "", "Hello {{first_name}}, {{shoe_size|you}}");
        var track = create(mail, new Step.Wait("wait_1", 0), branch);

        var saved = company.in(() -> tracks.publish(track.id(), track.revision(), maya()));

        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.Flawed.class,
                        it -> assertThat(it.flaws())
                                .extracting(Flaw::place, Flaw::words)
                                .contains(
                                        tuple("steps.email_1", "track.flaw.missing"),
                                        tuple("steps.email_1", "track.flaw.purpose"),
                                        tuple("steps.email_1", "track.flaw.field"),
                                        tuple("steps.email_1", "track.flaw.otherwise"),
                                        tuple("steps.wait_1", "track.flaw.days"),
                                        tuple("steps.branch_1", "track.flaw.emptyBranch")));
        assertThat(company.in(() -> tracks.find(track.id()).orElseThrow().version()))
                .isZero();
    }

    @Test
    void conditionsMayAskForTheVerdictAndTheTrackItself() {
        var branch = new Step.Branch(
                "branch_1",
                "verdict.now in ['qualified', 'not_yet'] && track.days >= 3.0 && track.mails <= 2.0",
                List.of(MAIL),
                List.of(WAIT));

        assertThat(company.in(() -> tracks.flaws(Design.blank("Branching", "en").with(List.of(branch)))))
                .isEmpty();
    }

    @Test
    void twoTracksInUseDoNotShareAName() {
        publish(create(MAIL));
        var second = create(WAIT);

        assertThat(company.in(() -> tracks.publish(second.id(), second.revision(), maya())))
                .isInstanceOf(Saved.Flawed.class);
    }

    @Test
    void aStepIsAddedAndWrittenInTheBrowser() {
        var track = create(MAIL);

        var added = browser.post()
                .uri("/tracks/" + track.id() + "/draft/steps")
                .with(company.maya().signedIn())
                .param("kind", "wait")
                .param("place", "after:email_1")
                .exchange();
        assertThat(added).hasStatus(HttpStatus.SEE_OTHER);
        var page = browser.get()
                .uri("/tracks/" + track.id() + "/draft?part=steps.wait_1")
                .with(company.maya().signedIn())
                .exchange();
        assertThat(page).hasStatusOk().bodyText().contains("name=\"days\"", "<svg");
        company.run(
                () -> assertThat(tracks.find(track.id()).orElseThrow().draft().steps())
                        .hasSize(2));
    }

    @Test
    void everyPartOfTheEditorOpens() {
        var track = create(
                MAIL,
                WAIT,
                new Step.Task("task_1", "Call", "", 2, null),
                new Step.Branch("branch_1", "", List.of(), List.of()));

        for (var part :
                List.of("name", "keeping", "exit", "reentry", "steps.email_1", "steps.task_1", "steps.branch_1")) {
            assertThat(browser.get()
                            .uri("/tracks/" + track.id() + "/draft?part=" + part)
                            .with(company.maya().signedIn())
                            .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains("track-form");
        }
    }

    @Test
    void salesDoesNotWriteTracks() {
        var track = create(MAIL);

        assertThat(browser.get()
                        .uri("/tracks/" + track.id() + "/draft")
                        .with(company.sam().signedIn())
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private Track create(Step... steps) {
        return company.in(() -> tracks.create(Design.blank("Long horizon", "en").with(List.of(steps)), maya()));
    }

    private void publish(Track track) {
        assertThat(company.in(() -> tracks.publish(track.id(), track.revision(), maya())))
                .isInstanceOf(Saved.Done.class);
    }

    private Track edit(Track track, UnaryOperator<Design> edit) {
        return company.in(() -> tracks.edit(track.id(), edit, maya())) instanceof Saved.Done(var now) ? now : track;
    }

    private Actor maya() {
        return company.maya().actor();
    }
}
