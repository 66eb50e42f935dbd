package io.firsthand.intake.web;

import io.firsthand.identity.People;
import io.firsthand.intake.Batch;
import io.firsthand.intake.FaultWords;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Plan;
import io.firsthand.intake.Target;
import io.firsthand.intake.web.PlanPage.ColumnRow;
import io.firsthand.table.Profile;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A plan and what can be chosen instead, as the page shows them. */
@Component
class PlanOfPage {

    private final Imports imports;
    private final People people;
    private final Words words;
    private final FaultWords faults;

    PlanOfPage(Imports imports, People people, Words words, FaultWords faults) {
        this.imports = imports;
        this.people = people;
        this.words = words;
        this.faults = faults;
    }

    PlanPage page(Batch batch, Mistakes mistakes, Locale locale) throws IOException {
        var look = imports.look(batch);
        var choices = Choices.of(words, locale, people);
        return new PlanPage(
                batch,
                FilesOfSet.tabs(imports.with(batch.id()), batch),
                new ReadingsOfPage(batch.plan(), look, choices).all(),
                columns(batch.plan(), look.profile()),
                new MeaningsOfPage(batch.plan(), look.profile(), choices).all(),
                look.profile().missing(),
                look.earlier().stream().findFirst().orElse(null),
                look.profile()
                        .end()
                        .or(batch::fault)
                        .map(fault -> faults.say(locale, fault))
                        .orElse(null),
                choices,
                mistakes);
    }

    private static List<ColumnRow> columns(Plan plan, Profile profile) {
        var rows = new ArrayList<ColumnRow>();
        for (var i = 0; i < Math.min(plan.columns().size(), profile.columns().size()); i++) {
            var column = plan.columns().get(i);
            var dated = column.becomes() instanceof Target.Known(var field) && field.isTime();
            var order = column.dates() == null ? plan.reading().dates() : column.dates();
            rows.add(new ColumnRow(profile.columns().get(i), column, dated ? order.name() : null));
        }
        return rows;
    }
}
