package io.firsthand.diagnosis;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything a report shows.
 *
 * @param company whom it is about
 * @param leads what the leads of its findings are called, as far as they shall stand there
 * @param before the diagnosis before it
 * @param paper whether it is to be printed
 */
public record Report(
        Diagnosis diagnosis,
        Telling telling,
        String company,
        List<FileRead> files,
        Map<UUID, String> leads,
        Optional<Diagnosis> before,
        boolean paper) {

    private static final int WEIGHTIEST = 6;
    private static final int LEADS_SHOWN = 12;

    public Report {
        files = List.copyOf(files);
        leads = Map.copyOf(leads);
    }

    /** The style of a document that stands by itself, away from our pages and their policy. */
    public Content style() {
        return output -> output.writeContent("<style>" + DiagnosisReports.style(paper) + "</style>");
    }

    public List<Finding> weightiest() {
        return diagnosis.byWeight().stream().limit(WEIGHTIEST).toList();
    }

    public Content states(Part part) {
        var all = diagnosis.of(part);
        return Drawing.states(
                count(all, State.ACT), count(all, State.LOOK), count(all, State.GOOD), count(all, State.CANNOT_TELL));
    }

    public long count(Part part, State state) {
        return count(diagnosis.of(part), state);
    }

    private static long count(List<Finding> all, State state) {
        return all.stream().filter(it -> it.state() == state).count();
    }

    public List<String> leadsOf(Finding it) {
        return it.leads().stream()
                .flatMap(id -> Optional.ofNullable(leads.get(id)).stream())
                .distinct()
                .limit(LEADS_SHOWN)
                .toList();
    }

    /** The value it had before, if it had one. */
    public Optional<String> valueBefore(Finding it) {
        return before.flatMap(old -> old.finding(it.id()))
                .flatMap(old -> Optional.ofNullable(old.value())
                        .map(value -> telling.value(old.limit().unit(), value)));
    }

    /** The length of a bar: shares as they are, others beside the longest of their finding. */
    public double length(Finding it, Finding.Bar bar) {
        var most = it.bars().stream()
                .mapToDouble(other -> Math.abs(other.value()))
                .max()
                .orElse(1);
        return Math.abs(bar.value()) / Math.max(1, most);
    }

    /** A bar's own value: a share where all are shares, a factor for levers, a number else. */
    public String value(Finding it, Finding.Bar bar) {
        return switch (it.id()) {
            case "velocity" -> "× " + telling.value(Unit.RATIO, bar.value());
            case "outcomesKnown" -> telling.number(bar.n());
            default -> telling.percent(bar.value());
        };
    }
}
