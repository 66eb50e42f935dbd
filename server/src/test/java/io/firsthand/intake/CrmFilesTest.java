package io.firsthand.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files with the headings of real CRMs; skipped where they are not at hand. */
@ServerTest
class CrmFilesTest {

    private static final Path FOLDER = Path.of(
                    Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).orElse("../../shared"))
            .resolve("data");

    private final Desk desk;
    private final Cast cast;

    CrmFilesTest(Desk desk, Cast cast) {
        this.desk = desk;
        this.cast = cast;
    }

    @Test
    void theFourFilesOfHubSpotArriveTogetherAndArriveOnlyOnce() throws IOException {
        var company = cast.found("HubSpot files");
        var files = files(
                "hubspot/hubspot_activities.csv",
                "hubspot/hubspot_deals.csv",
                "hubspot/hubspot_companies.csv",
                "hubspot/hubspot_contacts.csv");

        company.run(() -> {
            var checked = desk.checksAll(desk.bringsTogether(company.maya(), files));
            assertThat(presets(checked))
                    .containsExactly("hubspot-contacts", "hubspot-companies", "hubspot-deals", "hubspot-activities");
            assertThat(checked)
                    .allSatisfy(it -> assertThat(it.counts().refused()).isZero());

            var begun = System.nanoTime();
            var done = desk.importsAll(checked);
            System.out.println("HubSpot: " + done.stream().map(Batch::counts).toList() + " in "
                    + (System.nanoTime() - begun) / 1_000_000 + " ms");
            assertThat(done.get(0).counts().created()).isEqualTo(950);
            assertThat(done.get(2).counts().created()).isEqualTo(500);
            assertThat(done).allSatisfy(it -> assertThat(it.counts().refused()).isZero());
            assertThat(counted(done)).isEqualTo(counted(checked));

            var again = desk.importsAll(desk.bringsTogether(company.maya(), files));
            assertThat(again).allSatisfy(it -> assertThat(it.counts().created()).isZero());
        });
    }

    @Test
    void theFilesOfSalesforceAreRecognisedAndSayWhatFindsNoLead() throws IOException {
        var company = cast.found("Salesforce files");
        var files = files(
                "salesforce/sf_task_data.csv",
                "salesforce/sf_opportunity_history_data.csv",
                "salesforce/sf_opportunity_data.csv",
                "salesforce/sf_contact_data.csv",
                "salesforce/sf_lead_data.csv");

        company.run(() -> {
            var done = desk.importsAll(desk.bringsTogether(company.maya(), files));

            System.out.println("Salesforce: " + done.stream().map(Batch::counts).toList());
            assertThat(presets(done))
                    .containsExactlyInAnyOrder(
                            "salesforce-contacts",
                            "salesforce-leads",
                            "salesforce-opportunities",
                            "salesforce-opportunity-histories",
                            "salesforce-tasks");
            assertThat(done.stream().mapToLong(it -> it.counts().created()).sum())
                    .isGreaterThanOrEqualTo(4);
            var again = desk.importsAll(desk.bringsTogether(company.maya(), files));
            assertThat(again).allSatisfy(it -> assertThat(it.counts().created()).isZero());
        });
    }

    private static List<String> presets(List<Batch> set) {
        return set.stream()
                .map(it -> String.valueOf(it.plan().shape().preset()))
                .toList();
    }

    private static List<List<Long>> counted(List<Batch> set) {
        return set.stream()
                .map(it -> List.of(
                        it.counts().rows(), it.counts().created(), it.counts().refused()))
                .toList();
    }

    private static byte[][] files(String... names) throws IOException {
        var files = new byte[names.length][];
        for (var i = 0; i < names.length; i++) {
            assumeTrue(Files.exists(FOLDER.resolve(names[i])), "The files of CRMs are not here");
            files[i] = Files.readAllBytes(FOLDER.resolve(names[i]));
        }
        return files;
    }
}
