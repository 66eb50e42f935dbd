package io.firsthand.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firsthand.conversion.Study.Counted;
import io.firsthand.conversion.Tables.Row;
import io.firsthand.statistics.Linear;
import io.firsthand.statistics.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearningTest {

    @Test
    void findsWhatTellsAndLeavesOutWhatIsTheSameForAll() {
        var found = Tables.learn(generated(3_000), Set.of(), Set.of());

        var judged = found.judged().orElseThrow();
        assertThat(judged.scores().auc()).isBetween(0.65, 0.85);
        assertThat(judged.scores().auc()).isGreaterThanOrEqualTo(judged.bayes().auc() - 0.01);
        assertThat(judged.scores().calibrationError()).isLessThan(0.04);
        assertThat(found.suspicious()).isEmpty();
    }

    private static List<Row> generated(int n) {
        var random = new Random(5);
        var rows = new ArrayList<Row>();
        for (var i = 0; i < n; i++) {
            var values = new HashMap<String, Object>();
            var size = random.nextInt(1_000);
            var role = List.of("user", "decides", "pays").get(random.nextInt(3));
            values.put("custom.employees", (double) size);
            values.put("same", "for all");
            if (random.nextInt(4) > 0) {
                values.put("said.role", role);
            }
            values.put("lead.tags", random.nextBoolean() ? List.of("hot") : List.of());
            var logOdds = -1.5 + size / 400.0 + (role.equals("decides") ? 1 : 0);
            rows.add(new Row(values, random.nextDouble() < Linear.probability(logOdds), i % 100));
        }
        return rows;
    }

    @Test
    void namesWhatWasProbablyFilledInAfterwards() {
        var rows = new ArrayList<Row>();
        for (var it : generated(1_000)) {
            var values = new HashMap<>(it.values());
            values.put("custom.reason", it.came() ? "closed" : "open");
            rows.add(new Row(values, it.came(), it.fold()));
        }

        var found = Tables.learn(rows, Set.of(), Set.of());
        var trusted = Tables.learn(rows, Set.of("custom.reason"), Set.of());

        assertThat(found.suspicious()).containsExactly("custom.reason");
        assertThat(found.judged().orElseThrow().scores().auc()).isLessThan(0.85);
        assertThat(trusted.judged().orElseThrow().scores().auc()).isEqualTo(1);
    }

    @Test
    void givesNoneOfTooFewOfAllAlikeAndOfLots() {
        assertThat(Tables.learn(List.of(), Set.of(), Set.of()).judged()).isEmpty();
        assertThat(Tables.learn(generated(1), Set.of(), Set.of()).judged()).isEmpty();
        assertThat(Tables.learn(generated(60), Set.of(), Set.of()).judged()).isEmpty();
        var allCame = generated(500).stream()
                .map(it -> new Row(it.values(), true, it.fold()))
                .toList();
        assertThat(Tables.learn(allCame, Set.of(), Set.of()).judged()).isEmpty();
        var random = new Random(1);
        var lots = generated(600).stream()
                .map(it -> new Row(it.values(), random.nextBoolean(), it.fold()))
                .toList();
        assertThat(Tables.learn(lots, Set.of(), Set.of()).judged()).isEmpty();
    }

    @Test
    void partsAddUpToTheProbability() {
        var table = generated(2_000);
        var sampling = new Sampling();
        table.forEach(it -> sampling.take(it.values(), it.came()));
        var codebook = new Codebook(sampling.characteristics(Set.of(), Set.of()));
        var columns = table.stream().map(it -> codebook.columns(it.values())).toList();
        var pairs = Pairs.of(codebook, columns, table.stream().map(Row::came).toList());
        var rows = new Rows(codebook.learnt() + pairs.all().size());
        for (var i = 0; i < table.size(); i++) {
            rows.add(table.get(i).came(), table.get(i).fold(), pairs.with(columns.get(i), codebook.learnt()));
        }
        var model = new Learning(rows, codebook.learnt(), pairs).learn(Goal.SQL).orElseThrow();
        var counted = codebook.characteristics().stream()
                .map(it -> new Counted(it, List.of()))
                .toList();
        var study = new Study(Instant.EPOCH, 2_000, List.of(), List.of(), List.of(), counted, model, null);

        var explaining = new Explaining(study);
        for (var it : table.subList(0, 100)) {
            var chance = explaining.explain(it.values());
            var sum = chance.usual()
                    + chance.parts().stream().mapToDouble(Chance.Part::logOdds).sum();
            assertThat(Linear.probability(sum)).isCloseTo(chance.probability(), within(1e-9));
        }
        assertThat(explaining.explain(Map.of()).probability()).isBetween(0.01, 0.99);
    }

    @Test
    void numbersAreCutIntoStretchesWithRoundEnds() {
        var sampling = new Sampling();
        for (var i = 0; i < 1_000; i++) {
            sampling.take(Map.of("custom.employees", (double) i), i % 2 == 0);
        }
        var it = sampling.characteristics(Set.of(), Set.of()).getFirst();

        assertThat(it.cuts()).containsExactly(200.0, 400.0, 600.0, 800.0);
        assertThat(it.place(200.0)).isZero();
        assertThat(it.place(201.0)).isEqualTo(1);
        assertThat(it.place(5_000.0)).isEqualTo(4);
    }

    /** Columns that are filled in after the outcome are left out, as anybody would who knows the file. */
    @Test
    void learnsFromTheLeadsOfATrainingCompany() throws Exception {
        var file = Path.of(
                        Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).orElse("../../shared"))
                .resolve("data/xeducation/Lead_Scoring.csv");
        assumeTrue(Files.exists(file), "skipped: no data/xeducation in FIRSTHAND_SHARED or beside the project");

        var found = Tables.learn(XEducation.rows(file), Set.of(), XEducation.AFTERWARDS);

        var judged = found.judged().orElseThrow();
        assertThat(judged.scores().base().n()).isGreaterThan(9_000);
        assertThat(judged.scores().auc()).isGreaterThan(0.85);
        assertThat(judged.scores().auc()).isGreaterThan(judged.bayes().auc());
        assertThat(judged.scores().brier()).isLessThan(judged.bayes().brier());
        assertThat(judged.scores().calibrationError()).isLessThan(0.03);
        assertThat(Tables.learn(XEducation.rows(file), Set.of(), Set.of()).suspicious())
                .contains("Tags");
    }
}
