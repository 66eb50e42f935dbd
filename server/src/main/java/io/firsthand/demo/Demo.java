package io.firsthand.demo;

import io.firsthand.conversion.Conversions;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.demo.SamplePeople.SamplePerson;
import io.firsthand.identity.Founding;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import io.firsthand.ledger.Sequencer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Loads the sample company into an empty database. */
@Service
public class Demo {

    private final Workspaces workspaces;
    private final SampleHiring hiring;
    private final SampleHours hours;
    private final SampleEndpoints endpoints;
    private final SampleLoading loading;
    private final SampleReviews reviews;
    private final SampleNetwork network;
    private final Sequencer sequencer;
    private final Conversions conversions;
    private final Clock clock;

    Demo(
            Workspaces workspaces,
            SampleHiring hiring,
            SampleHours hours,
            SampleEndpoints endpoints,
            SampleLoading loading,
            SampleReviews reviews,
            SampleNetwork network,
            Sequencer sequencer,
            Conversions conversions,
            Clock clock) {
        this.workspaces = workspaces;
        this.hiring = hiring;
        this.hours = hours;
        this.endpoints = endpoints;
        this.loading = loading;
        this.reviews = reviews;
        this.network = network;
        this.sequencer = sequencer;
        this.conversions = conversions;
        this.clock = clock;
    }

    /** Somebody to sign in as. */
    public record SignIn(String email, String password, String description) {}

    /**
     * Loads the company unless it is there, and tells of its progress in a few words. What an interrupted load left is
     * completed; returns when all of it is in the log.
     */
    public void load(Consumer<String> progress) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        CurrentWorkspace.run(company().id(), () -> {
            if (loading.isComplete() && reviews.areHeld()) {
                return;
            }
            progress.accept("Loading the sample company, %s: %d people"
                    .formatted(SamplePeople.COMPANY, SamplePeople.ALL.size()));
            var staff = hiring.staff();
            hours.keep(today);
            endpoints.add(staff);
            if (!loading.isComplete()) {
                loading.load(staff, today, progress);
            }
            progress.accept("Learning who knows whom");
            network.know(staff, today);
            progress.accept("Holding the review of last month, and preparing that of this one");
            reviews.hold(staff, today);
            progress.accept("Committing the facts to the log");
            sequencer.drain();
            progress.accept("Looking at what converts");
            conversions.look();
        });
    }

    private Workspace company() {
        return workspaces.all().stream()
                .filter(it -> it.name().equals(SamplePeople.COMPANY))
                .findFirst()
                .orElseGet(this::found);
    }

    private Workspace found() {
        var founder = SamplePeople.ADMINISTRATOR;
        var founding =
                workspaces.found(SamplePeople.COMPANY, founder.wish(), SamplePeople.PASSPHRASE, founder.preferences());
        return switch (founding) {
            case Founding.Founded founded -> founded.workspace();
            case Founding.Weak _, Founding.LinkGone _ -> throw new IllegalStateException(founding.toString());
        };
    }

    /** Who there is to sign in as, the three to begin with first. */
    public List<SignIn> signIns() {
        return SamplePeople.ALL.stream()
                .map(it -> new SignIn(it.email(), SamplePeople.PASSPHRASE, description(it)))
                .toList();
    }

    private static String description(SamplePerson person) {
        return "%s, %s %s"
                .formatted(
                        person.name(),
                        person.function().name().toLowerCase(Locale.ROOT),
                        switch (person.role()) {
                            case ADMIN -> "administrator";
                            case MANAGER -> "manager";
                            case MEMBER -> "member";
                        });
    }
}
