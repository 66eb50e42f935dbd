package io.firsthand.intake.web;

import io.firsthand.intake.Field;
import io.firsthand.intake.Picklist;
import io.firsthand.intake.Plan;
import io.firsthand.intake.Shape;
import io.firsthand.intake.Target;
import io.firsthand.intake.Values;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Stage;
import io.firsthand.table.DateOrder;
import io.firsthand.table.Encodings;
import io.firsthand.table.Layout;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person chose on the page of a plan; what cannot be chosen there leaves the plan as it was. */
record PlanForm(HttpServletRequest request) {

    private static final int LONGEST_WORD = 100;
    private static final int MOST_WORDS = 200;

    /** The plan with the columns, meanings and the rest as chosen. */
    Plan applied(Plan plan) {
        var mapped = plan.withColumns(columns(plan))
                .with(values(plan.values()))
                .withMissing(missing())
                .withSource(
                        one("defaultChannel").isEmpty()
                                ? plan.fallback().channel()
                                : Channel.of(one("defaultChannel"))
                                        .orElse(plan.fallback().channel()),
                        campaign());
        var iso = one("currency").strip().toUpperCase(Locale.ROOT);
        mapped = iso.matches("[A-Z]{3}") ? mapped.with(mapped.fallback().withCurrency(iso)) : mapped;
        return one("then").equals("leaveOut") ? mapped.withoutUnmapped() : mapped;
    }

    /** The plan with the layout as chosen. */
    Plan read(Plan plan) {
        var now = plan.layout();
        var header = number(one("header"), now.header());
        var layout = now.isSheet()
                ? Layout.ofSheet(one("sheet").isEmpty() ? now.sheet() : one("sheet"), header)
                : text(now).withHeader(header);
        var order = Arrays.stream(DateOrder.values())
                .filter(it -> it.name().equals(one("order")))
                .findFirst()
                .orElse(plan.reading().dates());
        var read = plan.withLayout(layout);
        read = one("decimal").isEmpty()
                ? read
                : read.with(read.reading().withDecimalComma(Boolean.parseBoolean(one("decimal"))));
        var shaped = request.getParameter("preset") == null ? read : read.with(shape(plan));
        return order == plan.reading().dates() ? shaped : shaped.withDates(order);
    }

    private Shape shape(Plan plan) {
        var preset = one("preset").isEmpty() ? null : one("preset");
        return Objects.equals(preset, plan.shape().preset())
                ? plan.shape()
                : new Shape(preset, null, plan.shape().rows(), null);
    }

    private Layout text(Layout now) {
        return new Layout(
                Encodings.CHOICES.stream()
                        .filter(it -> it.name().equals(one("charset")))
                        .findFirst()
                        .orElse(now.charset()),
                chosen(Layout.DELIMITERS, one("delimiter"), now.delimiter()),
                chosen(Layout.QUOTES, one("quote"), now.quote()),
                now.header());
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,4}") ? Math.min(Integer.parseInt(text), Layout.LAST_HEADER) : otherwise;
    }

    private List<Plan.Column> columns(Plan plan) {
        var targets = all("target");
        var dates = all("dates");
        var columns = new ArrayList<>(plan.columns());
        if (targets.size() != columns.size() || dates.size() != columns.size()) {
            return columns;
        }
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var target = Target.byId(targets.get(i)).map(Target::id).orElse(column.target());
            var order = dates.get(i).isEmpty()
                    ? column.dates()
                    : order(dates.get(i), plan.reading().dates());
            columns.set(i, new Plan.Column(column.name(), target, order));
        }
        return columns;
    }

    private Values values(Values now) {
        return new Values(
                channels(now),
                stages(now),
                owners(now),
                others(now),
                Stage.of(one("converted")).orElse(now.converted()));
    }

    private TreeMap<String, Channel> channels(Values now) {
        var channels = new TreeMap<>(now.channels());
        pairs("channel").forEach((value, id) -> Channel.of(id).ifPresent(channel -> channels.put(value, channel)));
        return channels;
    }

    private TreeMap<String, @Nullable Stage> stages(Values now) {
        var stages = new TreeMap<String, @Nullable Stage>(now.stages());
        pairs("stage").forEach((value, id) -> stages.put(value, Stage.of(id).orElse(null)));
        return stages;
    }

    private TreeMap<String, @Nullable String> owners(Values now) {
        var owners = new TreeMap<String, @Nullable String>(now.owners());
        pairs("owner").forEach((value, email) -> owners.put(value, email.isEmpty() ? null : email));
        return owners;
    }

    private TreeMap<String, Map<String, String>> others(Values now) {
        var others = new TreeMap<String, Map<String, String>>();
        now.others().forEach((field, meanings) -> {
            var chosen = new TreeMap<>(meanings);
            pairs("other." + field).forEach((value, meaning) -> {
                if (Field.byId(field).map(Picklist::options).orElse(List.of()).contains(meaning)) {
                    chosen.put(value, meaning);
                }
            });
            others.put(field, chosen);
        });
        return others;
    }

    private TreeMap<String, String> pairs(String name) {
        var values = all(name + "Value");
        var meanings = all(name);
        var pairs = new TreeMap<String, String>();
        for (var i = 0; i < Math.min(values.size(), meanings.size()); i++) {
            pairs.put(values.get(i), meanings.get(i));
        }
        return pairs;
    }

    private static DateOrder order(String name, DateOrder otherwise) {
        return Arrays.stream(DateOrder.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private static char chosen(List<Character> choices, String text, char otherwise) {
        return choices.stream()
                .filter(it -> String.valueOf(it).equals(text))
                .findFirst()
                .orElse(otherwise);
    }

    /** Words that were ticked, and others that were written down. */
    private Set<String> missing() {
        var missing = new HashSet<>(all("missing"));
        Arrays.stream(one("otherMissing").split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD && missing.size() < MOST_WORDS)
                .forEach(missing::add);
        return missing;
    }

    private @Nullable String campaign() {
        var campaign = one("campaign").strip();
        return campaign.isEmpty() ? null : campaign.substring(0, Math.min(campaign.length(), 200));
    }

    private String one(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private List<String> all(String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.stream(values).collect(Collectors.toList());
    }
}
