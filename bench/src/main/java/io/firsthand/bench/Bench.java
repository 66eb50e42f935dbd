package io.firsthand.bench;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code bench/run}: measures the scenarios named, or all, and prints a table of each. */
final class Bench {

    private static final Map<String, Scenario.Preparation> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("checker", Checker::prepare);
        SCENARIOS.put("log", LogAppends::prepare);
        SCENARIOS.put("proof", LogProofs::prepare);
        SCENARIOS.put("import", Import::prepare);
        SCENARIOS.put("create", Creation::prepare);
        SCENARIOS.put("capture", Capturing::prepare);
        SCENARIOS.put("lists", Lists::prepare);
        SCENARIOS.put("duplicates", Duplicates::prepare);
        SCENARIOS.put("backtest", Backtesting::prepare);
        SCENARIOS.put("clocks", OpenClocks::prepare);
        SCENARIOS.put("judging", Judgements::prepare);
        SCENARIOS.put("scoreboard", Scores::prepare);
        SCENARIOS.put("diagnosis", Diagnosing::prepare);
        SCENARIOS.put("insight", Insights::prepare);
        SCENARIOS.put("nurture", Nurturing::prepare);
        SCENARIOS.put("inbox", Inboxes::prepare);
        SCENARIOS.put("company", CompanyPages::prepare);
        SCENARIOS.put("routes", Ways::prepare);
        SCENARIOS.put("erasure", Erasing::prepare);
        SCENARIOS.put("cards", Cards::prepare);
        SCENARIOS.put("palette", Palette::prepare);
        SCENARIOS.put("codes", Codes::prepare);
        SCENARIOS.put("questions", Questioning::prepare);
        SCENARIOS.put("conversion", Chances::prepare);
    }

    private final Path home = Path.of(System.getProperty("bench.home", "."));
    private final Path folder = Path.of(System.getProperty("bench.folder", "."));
    private final String postgres = System.getProperty("bench.postgres", "PostgreSQL");
    private final String commit = System.getProperty("bench.commit", "");
    private final int rounds = Integer.getInteger("bench.rounds", 3);
    private final double part = Double.parseDouble(System.getProperty("bench.part", "1"));
    private final boolean writes = Boolean.getBoolean("bench.write");

    private Bench() {}

    static void main(String[] arguments) throws Exception {
        var names = arguments.length == 0 ? List.copyOf(SCENARIOS.keySet()) : Arrays.asList(arguments);
        for (var name : names) {
            if (!SCENARIOS.containsKey(name)) {
                throw new IllegalArgumentException(
                        "There is no scenario " + name + "; there are " + SCENARIOS.keySet());
            }
        }
        try {
            var bench = new Bench();
            for (var name : names) {
                bench.run(name);
            }
            System.exit(0);
        } catch (Exception e) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            print(trace.toString());
            System.exit(1); // whatever still runs
        }
    }

    private void run(String name) throws Exception {
        var place = new Place(home, folder.resolve(name), part);
        place.clear();
        var machine = Machine.describe(place.folder(), postgres);
        print("\n" + name + ": " + machine);
        var loads = new ArrayList<Double>();
        var figures = new ArrayList<Figure>();
        loads.add(Machine.load());
        try (var scenario = requireNonNull(SCENARIOS.get(name)).in(place)) {
            for (int round = 1; round <= rounds; round++) {
                loads.add(Machine.load());
                print("  round %d of %d, load %.1f".formatted(round, rounds, loads.getLast()));
                figures.addAll(scenario.measure());
            }
        }
        var table = table(machine, loads, Result.of(figures));
        print("\n" + table);
        if (writes) {
            Readme.write(home.resolve("bench/README.md"), name, table);
        }
        place.clear();
        Files.delete(place.folder());
    }

    private String table(String machine, List<Double> loads, List<Result> results) {
        var text = new StringBuilder("%s, commit %s, rounds: %d%s. Load average before each: %s. %s.%n%n"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        commit,
                        rounds,
                        part < 1 ? ", a part of " + part + " of the usual work" : "",
                        String.join(", ", loads.stream().map("%.1f"::formatted).toList()),
                        machine));
        text.append(Result.head()).append('\n');
        results.forEach(result -> text.append(result.row()).append('\n'));
        return text.toString();
    }

    @SuppressWarnings("SystemOut") // the result
    private static void print(String text) {
        System.out.println(text);
    }
}
