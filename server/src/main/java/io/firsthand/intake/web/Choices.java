package io.firsthand.intake.web;

import io.firsthand.field.FieldType;
import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.intake.Field;
import io.firsthand.intake.RowKind;
import io.firsthand.intake.Target;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Stage;
import io.firsthand.table.DateOrder;
import io.firsthand.table.Encodings;
import io.firsthand.table.Layout;
import io.firsthand.web.Words;
import io.firsthand.workbook.Sheet;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What a person can choose from on the page of a plan, in words by id. */
public record Choices(Words words, Locale locale, List<Person> people) {

    private static final int SHOWN = 50;

    static Choices of(Words words, Locale locale, People people) {
        return new Choices(
                words, locale, people.all().stream().filter(Person::active).toList());
    }

    public Map<String, String> targets(RowKind rows) {
        var targets = new LinkedHashMap<String, String>();
        targets.put(Target.LEFT_OUT_ID, say("intake.target.leftOut"));
        if (rows.keepsOthers()) {
            for (var type : FieldType.values()) {
                targets.put(new Target.Custom(type).id(), say("intake.target.custom." + type.id()));
            }
        }
        for (var field : Field.values()) {
            if (field.isOf(rows)) {
                targets.put(field.id(), say("intake.field." + field.id()));
            }
        }
        return targets;
    }

    Map<String, String> presets(List<String> ids) {
        var presets = new LinkedHashMap<String, String>();
        presets.put("", say("intake.preset.none"));
        ids.forEach(id -> presets.put(id, say("intake.preset." + id)));
        return presets;
    }

    Map<String, String> meanings(List<String> ids) {
        return options(ids, it -> it, it -> say("intake.option." + it));
    }

    public Map<String, String> dates() {
        return options(List.of(DateOrder.values()), DateOrder::name, it -> say("intake.dates." + it.name()));
    }

    public Map<String, String> channels() {
        return options(List.of(Channel.values()), Channel::id, it -> say("lead.channel." + it.id()));
    }

    public Map<String, String> stages() {
        var stages = new LinkedHashMap<String, String>();
        stages.put("", say("intake.stage.none"));
        stages.putAll(options(List.of(Stage.values()), Stage::id, it -> say("lead.stage." + it.id())));
        return stages;
    }

    /** What a converted lead may have become. */
    public Map<String, String> conversions() {
        return options(
                List.of(Stage.WON, Stage.OPPORTUNITY, Stage.SQL, Stage.MQL),
                Stage::id,
                it -> say("lead.stage." + it.id()));
    }

    public Map<String, String> owners() {
        var owners = new LinkedHashMap<String, String>();
        owners.put("", say("intake.owner.none"));
        people.forEach(person -> owners.put(person.email().value(), person.name()));
        return owners;
    }

    Map<String, String> charsets() {
        return options(Encodings.CHOICES, Charset::name, Charset::displayName);
    }

    Map<String, String> delimiters() {
        return options(Layout.DELIMITERS, String::valueOf, it -> say("intake.delimiter." + (int) it));
    }

    Map<String, String> quotes() {
        return options(Layout.QUOTES, String::valueOf, it -> say("intake.quote." + (int) it));
    }

    /** The rows that may name the columns, with how they begin, and none. */
    Map<String, String> headers(int now, Map<Integer, List<String>> head) {
        var headers = new LinkedHashMap<String, String>();
        head.forEach((row, cells) -> headers.put(String.valueOf(row), say("intake.header.row", row, begin(cells))));
        headers.putIfAbsent(String.valueOf(now), say("intake.header.row", now, ""));
        headers.put("0", say("intake.header.none"));
        return headers;
    }

    private static String begin(List<String> cells) {
        var begin = String.join(
                " · ",
                cells.stream()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .limit(4)
                        .toList());
        return begin.codePointCount(0, begin.length()) <= SHOWN
                ? begin
                : begin.substring(0, begin.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }

    Map<String, String> decimals() {
        return options(List.of(false, true), String::valueOf, it -> say("intake.decimal." + it));
    }

    Map<String, String> sheets(List<Sheet> sheets) {
        return options(sheets, Sheet::name, it -> it.hidden() ? say("intake.sheet.hidden", it.name()) : it.name());
    }

    String say(String key, Object... arguments) {
        return words.say(locale, key, arguments);
    }

    private static <T> Map<String, String> options(List<T> all, Function<T, String> id, Function<T, String> inWords) {
        var options = new LinkedHashMap<String, String>();
        all.forEach(it -> options.put(id.apply(it), inWords.apply(it)));
        return options;
    }
}
